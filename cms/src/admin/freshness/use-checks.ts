import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { CheckList, CheckListRow, Confirmed } from '../../freshness/rows';

/** Months until the next check; null = as is usual for the entry. */
export type Months = 3 | 6 | 12 | null;

export interface Checks {
  list: CheckList | undefined;
  isFailed: boolean;
  /** Says of these entries that they are still right, and looks again. */
  confirm: (rows: readonly CheckListRow[], months: Months) => Promise<Confirmed[]>;
}

/** Everything the person at work should look at. */
export function useChecks(): Checks {
  const { get, post } = useFetchClient();
  const [list, setList] = useState<CheckList>();
  const [isFailed, setFailed] = useState(false);
  const look = useCallback(async () => {
    try {
      setList((await get<CheckList>('/checks/list')).data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get]);
  useEffect(() => void look(), [look]);
  const confirm = useCallback(
    async (rows: readonly CheckListRow[], months: Months) => {
      const entries = rows.map(({ type, documentId }) => ({ type, documentId }));
      const { data } = await post<{ results: Confirmed[] }>('/checks/confirm', { entries, months });
      await look();
      return data.results;
    },
    [post, look],
  );
  return { list, isFailed, confirm };
}
