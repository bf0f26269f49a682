import { Alert, Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { StoryMunicipality } from '../../../start-page/overview';
import { hasAnswers } from './answers';
import { Progress } from './Progress';
import { elementOf, QuestionField } from './QuestionField';
import { STEPS } from './questions';
import { useNewStory } from './use-new-story';

const formOf = (documentId: string) =>
  `/content-manager/collection-types/api::job-story.job-story/${documentId}?plugins[i18n][locale]=de`;

/** One step at a time; what is answered stays in the browser until the draft is made. */
export function Questionnaire({ municipalities }: { municipalities: readonly StoryMunicipality[] }) {
  const navigate = useNavigate();
  const userId = useAuth('Questionnaire', ({ user }) => user?.id);
  const story = useNewStory(userId, municipalities, (documentId) => void navigate(formOf(documentId)));
  const { answers, step, complaints, general, isBusy } = story;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const { title, questions } = STEPS[step] ?? { title: '', questions: [] };
  const first = questions.find((id) => complaints[id]);
  const isLast = step === STEPS.length - 1;

  // Whoever goes on reads the new heading first; whoever left something out stands at that question.
  useEffect(() => {
    if (first) document.getElementById(elementOf(first))?.focus();
    else if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step, first]);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (isLast) void story.make();
    else story.next();
  };

  return (
    <Box
      tag="form"
      noValidate
      onSubmit={goOn}
      maxWidth="72rem"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 8 }}
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Box>
          <Progress step={step} />
          <Typography
            variant="beta"
            tag="h2"
            ref={heading}
            tabIndex={-1}
            style={{ outline: 'none', marginTop: '1.6rem' }}
          >
            {title}
          </Typography>
        </Box>
        {general && (
          <Alert variant="danger" title="Der Entwurf wurde nicht angelegt" closeLabel="Schließen" role="alert">
            {general}
          </Alert>
        )}
        {questions.map((id) => (
          <QuestionField
            key={id}
            id={id}
            answers={answers}
            complaint={complaints[id]}
            municipalities={municipalities}
            onAnswer={story.answer}
          />
        ))}
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <Flex gap={3} wrap="wrap">
            {step > 0 && (
              <Button type="button" variant="tertiary" onClick={story.back}>
                Zurück
              </Button>
            )}
            <Button type="submit" loading={isBusy}>
              {isLast ? 'Entwurf anlegen' : 'Weiter'}
            </Button>
          </Flex>
          {hasAnswers(answers) && (
            <Dialog.Root>
              <Dialog.Trigger>
                <Button type="button" variant="ghost">
                  Antworten verwerfen
                </Button>
              </Dialog.Trigger>
              <ConfirmDialog title="Antworten verwerfen?" onConfirm={story.discard}>
                Alle Antworten dieser Geschichte werden gelöscht. Das lässt sich nicht rückgängig machen.
              </ConfirmDialog>
            </Dialog.Root>
          )}
        </Flex>
        <Typography variant="pi" textColor="neutral600" tag="p">
          Ihre Antworten bleiben in diesem Browser, bis der Entwurf angelegt ist; Sie können jederzeit unterbrechen.
          Fragen mit Stern müssen Sie beantworten. Veröffentlicht wird nichts.
        </Typography>
      </Flex>
    </Box>
  );
}
