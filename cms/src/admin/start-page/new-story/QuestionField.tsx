import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { VALUES } from '../../../labels/values';
import type { StoryMunicipality } from '../../../start-page/overview';
import type { Answers } from './answers';
import { EntryPicker } from './EntryPicker';
import { QUESTIONS, STORY_AUDIENCES, type QuestionId } from './questions';

export interface QuestionFieldProps {
  id: QuestionId;
  answers: Answers;
  complaint: string | undefined;
  municipalities: readonly StoryMunicipality[];
  onAnswer: (id: QuestionId, answer: string | string[]) => void;
}

/** Name of the element that holds the answer. */
export const elementOf = (id: QuestionId): string => `story-${id}`;

const HELP = 'story-audiences-help';
/** Without the frame browsers draw. */
const BARE = { border: 0, margin: 0, padding: 0, minWidth: 0 };

function Audiences({ answers, onAnswer }: Pick<QuestionFieldProps, 'answers' | 'onAnswer'>) {
  const { label, help } = QUESTIONS.audiences;
  const toggle = (value: string, isChosen: boolean) =>
    onAnswer(
      'audiences',
      STORY_AUDIENCES.filter((one) => (one === value ? isChosen : answers.audiences.includes(one))),
    );
  return (
    <Box tag="fieldset" aria-describedby={HELP} style={BARE}>
      <Typography tag="legend" variant="pi" fontWeight="bold" style={BARE}>
        {label}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2} paddingBottom={1}>
        {STORY_AUDIENCES.map((value) => (
          <Checkbox
            key={value}
            checked={answers.audiences.includes(value)}
            onCheckedChange={(state) => toggle(value, state === true)}
          >
            {VALUES[value]}
          </Checkbox>
        ))}
      </Flex>
      <Typography id={HELP} variant="pi" tag="p" textColor="neutral600">
        {help}
      </Typography>
    </Box>
  );
}

function Input({ id, answers, municipalities, onAnswer }: QuestionFieldProps) {
  const { by } = QUESTIONS[id];
  const value = answers[id] as string;
  const answer = (text: string) => onAnswer(id, text);
  switch (by) {
    case 'line':
      return <TextInput value={value} onChange={({ target }) => answer(target.value)} />;
    case 'municipality':
      return (
        <SingleSelect value={value} placeholder="Bitte wählen" onChange={(chosen) => answer(String(chosen))}>
          {municipalities.map(({ key, name }) => (
            <SingleSelectOption key={key} value={key}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      );
    case 'company':
      return <EntryPicker relation="companies" value={value} onChange={answer} />;
    case 'contact':
      return <EntryPicker relation="contact" value={value} onChange={answer} />;
    default:
      return <Textarea value={value} onChange={({ target }) => answer(target.value)} />;
  }
}

/** A question with its help, its answer and what is wrong with it. */
export function QuestionField(props: QuestionFieldProps) {
  const { id, complaint, answers, onAnswer } = props;
  const { label, help, by, missing } = QUESTIONS[id];
  if (by === 'audiences') return <Audiences answers={answers} onAnswer={onAnswer} />;
  return (
    <Field.Root id={elementOf(id)} name={id} hint={help} error={complaint} required={missing !== undefined}>
      <Field.Label>{label}</Field.Label>
      <Input {...props} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
