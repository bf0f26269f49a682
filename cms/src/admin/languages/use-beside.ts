import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Beside, Origin } from '../../translations/page';
import { messageOf, useAnswer } from './use-answer';

const UNSAID: Origin = { origin: '', by: '', on: '' };

/** State of the page: what is written and not yet kept stays until it is, also if it is refused. */
export function useBeside(path: string) {
  const { data, error, put: show } = useAnswer<Beside>(path);
  const { put, post } = useFetchClient();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [origin, setOrigin] = useState(UNSAID);
  const [refused, setRefused] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const isChanged = Object.keys(texts).length > 0;

  // Whoever closes the window is asked first.
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);

  const write = (at: string, text: string) => {
    setSaid(undefined);
    const was = data?.rows.find((row) => row.path === at)?.own;
    setTexts(({ [at]: _, ...others }) => (text === was ? others : { ...others, [at]: text }));
  };

  const ask = async (question: Promise<{ data: Beside }>, done: string) => {
    setBusy(true);
    setRefused(undefined);
    setSaid(undefined);
    try {
      show((await question).data);
      setSaid(done);
      return true;
    } catch (problem) {
      setRefused(messageOf(problem));
      return false;
    } finally {
      setBusy(false);
    }
  };

  const save = async () => {
    const stated = data?.origin ? { origin } : {};
    const isKept = await ask(put<Beside>(path, { texts, ...stated }), 'Gespeichert. Veröffentlichen Sie im Formular.');
    if (!isKept) return;
    setTexts({});
    setOrigin(UNSAID);
  };
  const confirm = () => ask(post<Beside>(`${path}/confirm`), 'Bestätigt. Die Übersetzung gilt wieder als vollständig.');

  return { data, error, texts, write, origin, setOrigin, isChanged, refused, said, isBusy, save, confirm };
}
