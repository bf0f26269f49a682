import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { RowsPage } from '../../sheets/shown';
import type { JobView, Progress } from '../../sheets/shown';
import type { Choice } from '../../sheets/shown';

const OFTEN = 500;
const UNDER_WAY = ['reading', 'checking', 'writing'];

export const isUnderWay = ({ state }: Pick<JobView, 'state'>): boolean => UNDER_WAY.includes(state);

/** What the server says of something that went wrong. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message !== 'Server Error' && error.message !== ''
    ? error.message
    : 'Das hat nicht geklappt. Versuchen Sie es noch einmal.';

/** The tables somebody may bring out. */
export function useChoices(): { choices: readonly Choice[] | undefined; isFailed: boolean } {
  const { get } = useFetchClient();
  const [choices, setChoices] = useState<Choice[]>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    get<Choice[]>('/sheets/choices').then(
      ({ data }) => setChoices(data),
      () => setFailed(true),
    );
  }, [get]);
  return { choices, isFailed };
}

/** The table somebody is bringing in; null = none, undefined = not known yet. It is still there after a reload. */
export function useJob() {
  const { get } = useFetchClient();
  const [job, setJob] = useState<JobView | null>();
  const [progress, setProgress] = useState<Progress>();
  const look = useCallback(
    () =>
      get<{ job: JobView | null }>('/sheets/imports/current').then(
        ({ data }) => setJob(data.job),
        () => setJob(null),
      ),
    [get],
  );
  useEffect(() => void look(), [look]);
  const id = job && isUnderWay(job) ? job.id : undefined;
  useEffect(() => {
    if (id === undefined) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const { data } = await get<Progress>(`/sheets/progress/${id}`);
        if (isOver) return;
        setProgress(data);
        if (!isUnderWay(data)) return void look();
      } catch {
        if (isOver) return;
        void look();
      }
      timer = setTimeout(() => void ask(), OFTEN);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
      setProgress(undefined);
    };
  }, [id, get, look]);
  return { job, progress, setJob };
}

/** A part of the rows of a job. */
export function useRows(id: string, state: string, page: number): { data: RowsPage | undefined; isFailed: boolean } {
  const { get } = useFetchClient();
  const [data, setData] = useState<RowsPage>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    get<RowsPage>(`/sheets/imports/${id}/rows?state=${state}&page=${page}`).then(
      (answer) => !isOver && setData(answer.data),
      () => !isOver && setFailed(true),
    );
    return () => {
      isOver = true;
    };
  }, [get, id, state, page]);
  return { data, isFailed };
}

/** Hands a file to the browser to be kept. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
