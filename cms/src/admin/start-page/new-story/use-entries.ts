import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export interface Choice {
  documentId: string;
  name: string;
}
interface Answer {
  results: { documentId: string; name?: string }[];
  pagination: { pageCount: number };
}

const PAGE = 100;

/** Everything a relation of a story can be chosen from, as the desk's own form offers it; undefined while it is on its way. */
export function useEntries(relation: 'companies' | 'contact'): { choices: Choice[] | undefined; isFailed: boolean } {
  const { get } = useFetchClient();
  const [choices, setChoices] = useState<Choice[]>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      const found = new Map<string, Choice>();
      for (let page = 1, pages = 1; page <= pages && !isOver; page++) {
        const path = `/content-manager/relations/api::job-story.job-story/${relation}?pageSize=${PAGE}&page=${page}&locale=de`;
        const { data } = await get<Answer>(path);
        pages = data.pagination.pageCount;
        for (const { documentId, name } of data.results) if (name) found.set(documentId, { documentId, name });
      }
      if (!isOver) setChoices([...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'de')));
    };
    load().catch(() => {
      if (!isOver) setFailed(true);
    });
    return () => {
      isOver = true;
    };
  }, [get, relation]);
  return { choices, isFailed };
}
