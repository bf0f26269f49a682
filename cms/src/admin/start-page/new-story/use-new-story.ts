import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { StoryMunicipality } from '../../../start-page/overview';
import { hasAnswers, keyOf, NO_ANSWERS, readAnswers, type Answers } from './answers';
import { complaintsFrom, complaintsOf, stepOf, type Complaints, type ServerError } from './check';
import { storyFrom } from './draft';
import { STEPS, type QuestionId } from './questions';

const UID = 'api::job-story.job-story';
const FAILED = 'Das hat nicht geklappt. Ihre Antworten sind noch da; versuchen Sie es bitte noch einmal.';

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());

/** The one municipality there is, is chosen; one that is no longer there is not. */
function fitting(answers: Answers, municipalities: readonly StoryMunicipality[]): Answers {
  const isThere = municipalities.some(({ key }) => key === answers.municipality);
  const only = municipalities.length === 1 ? (municipalities[0]?.key ?? '') : '';
  return { ...answers, municipality: isThere ? answers.municipality : only };
}

/** State of the questionnaire: answers kept in the browser, where somebody is, what is wrong, and the draft at the end. */
export function useNewStory(
  userId: number | string | undefined,
  municipalities: readonly StoryMunicipality[],
  onMade: (documentId: string) => void,
) {
  const key = keyOf(userId);
  const { post } = useFetchClient();
  const [answers, setAnswers] = useState(() => fitting(readAnswers(localStorage.getItem(key)), municipalities));
  const [step, setStep] = useState(0);
  const [complaints, setComplaints] = useState<Complaints>({});
  const [general, setGeneral] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const isMaking = useRef(false);

  useEffect(() => {
    if (hasAnswers(answers)) localStorage.setItem(key, JSON.stringify(answers));
    else localStorage.removeItem(key);
  }, [answers, key]);

  const answer = (id: QuestionId, value: string | string[]) => {
    setAnswers((now) => ({ ...now, [id]: value }));
    setComplaints(({ [id]: _, ...others }) => others);
  };

  const isFine = (found: Complaints): boolean => {
    setComplaints(found);
    const first = stepOf(found);
    if (first !== undefined) setStep(first);
    return first === undefined;
  };

  const next = () => {
    if (isFine(complaintsOf(answers, STEPS[step]?.questions))) setStep(step + 1);
  };

  const send = async (municipality: StoryMunicipality) => {
    const story = storyFrom(answers, municipality, today());
    const named = { contentTypeUID: UID, field: 'slug', data: { title: story.title } };
    const slug = await post<{ data: string }>('/content-manager/uid/generate?locale=de', named);
    const path = `/content-manager/collection-types/${UID}?locale=de`;
    const made = await post<{ data: { documentId: string } }>(path, { ...story, slug: slug.data.data });
    return made.data.data.documentId;
  };

  const make = async () => {
    const municipality = municipalities.find((one) => one.key === answers.municipality);
    // A second click comes before the button is off.
    if (!isFine(complaintsOf(answers)) || !municipality || isMaking.current) return;
    isMaking.current = true;
    setBusy(true);
    setGeneral(undefined);
    try {
      const documentId = await send(municipality);
      localStorage.removeItem(key);
      onMade(documentId);
    } catch (error) {
      const refused = complaintsFrom(
        isFetchError(error) ? (error.response?.data.error as ServerError | undefined) : undefined,
      );
      isFine(refused.complaints);
      setGeneral(Object.keys(refused.complaints).length && !refused.general ? undefined : (refused.general ?? FAILED));
    } finally {
      isMaking.current = false;
      setBusy(false);
    }
  };

  const discard = () => {
    setAnswers(fitting(NO_ANSWERS, municipalities));
    setComplaints({});
    setGeneral(undefined);
    setStep(0);
  };

  return { answers, answer, step, back: () => setStep(step - 1), next, make, discard, complaints, general, isBusy };
}
