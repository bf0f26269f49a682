import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

const FAILED = 'Das hat nicht geklappt. Versuchen Sie es bitte noch einmal.';

/** What the desk says to a refusal. */
export const messageOf = (error: unknown): string =>
  (isFetchError(error) && error.response?.data.error?.message) || FAILED;

/** Asks an address of the desk once, and again when it changes. */
export function useAnswer<T>(path: string): { data: T | undefined; error: string | undefined; put: (data: T) => void } {
  const { get } = useFetchClient();
  const [data, setData] = useState<T>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    let isOver = false;
    setError(undefined);
    get<T>(path).then(
      (answer) => {
        if (!isOver) setData(answer.data);
      },
      (refused: unknown) => {
        if (!isOver) setError(messageOf(refused));
      },
    );
    return () => {
      isOver = true;
    };
  }, [get, path]);
  const put = useCallback((next: T) => setData(next), []);
  return { data, error, put };
}
