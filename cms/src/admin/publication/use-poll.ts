import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

/** Milliseconds between two looks: while something is under way, and else. */
const BUSY = 700;
const CALM = 5000;

/**
 * Asks an address of the desk again and again while the page is visible.
 * @param isBusy whether the answer is about to change
 */
export function usePoll<T>(
  path: string | undefined,
  isBusy: (data: T) => boolean,
): { data: T | undefined; error: boolean; look: () => void } {
  const { get } = useFetchClient();
  const [data, setData] = useState<T>();
  const [error, setError] = useState(false);
  const [turn, setTurn] = useState(0);
  const look = useCallback(() => setTurn((n) => n + 1), []);
  useEffect(() => {
    if (path === undefined) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      if (!document.hidden) {
        try {
          const answer = await get<T>(path);
          if (isOver) return;
          setData(answer.data);
          setError(false);
          timer = setTimeout(() => void ask(), isBusy(answer.data) ? BUSY : CALM);
          return;
        } catch {
          if (isOver) return;
          setError(true);
        }
      }
      timer = setTimeout(() => void ask(), CALM);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // `isBusy` is a constant of its module.
  }, [path, turn, get, isBusy]);
  return { data, error, look };
}
