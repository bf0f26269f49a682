import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

/** The answer of an address of the desk; `look` asks again. @param path undefined = nothing is asked yet */
export function useAnswer<T>(path: string | undefined): { data: T | undefined; isError: boolean; look: () => void } {
  const { get } = useFetchClient();
  const [data, setData] = useState<T>();
  const [isError, setError] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === undefined) return undefined;
    let isOver = false;
    get<T>(path).then(
      (answer) => {
        if (isOver) return;
        setData(answer.data);
        setError(false);
      },
      () => !isOver && setError(true),
    );
    return () => {
      isOver = true;
    };
  }, [path, turn, get]);
  return { data, isError, look: useCallback(() => setTurn((n) => n + 1), []) };
}

/** Does something that may be refused; a refusal is shown in its own words. @returns undefined after one */
export function useTry(): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return useCallback(
    async (work) => {
      try {
        return await work();
      } catch (error) {
        const message = formatAPIError(error as Parameters<typeof formatAPIError>[0]);
        toggleNotification({ type: 'danger', message });
        return undefined;
      }
    },
    [toggleNotification, formatAPIError],
  );
}
