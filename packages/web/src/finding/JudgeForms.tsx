/** What the body does with an answer: accept it, return it, and later verify that it was effective (ISO/IEC 17021-1, 9.4.10). */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { Finding } from './finding.columns.tsx';

type Props = { readonly finding: Finding };

export function JudgeForm({ finding }: Props) {
  const accept = useAct('finding.accept');
  const giveBack = useAct('finding.return');
  const today = useToday();
  const { notice, onProblem } = useMeanwhile();
  const [verdict, setVerdict] = useState('accept');
  const { id, version, answer, recordedOn } = finding;
  return (
    <Form
      submit={verdict === 'accept' ? 'Accept the answer' : 'Return the answer'}
      label="Judgement of the answer"
      draft={`judge-${id}`}
      onProblem={onProblem}
      onSubmit={({ why, on }) => {
        const act = { id, on: textOf(on), $version: version };
        return verdict === 'accept'
          ? accept.mutateAsync(act)
          : giveBack.mutateAsync({ ...act, why: textOf(why) });
      }}
    >
      {notice}
      <RadioCards
        name="verdict"
        label="Does the answer reach the cause?"
        value={verdict}
        onChange={setVerdict}
        cards={[
          {
            value: 'accept',
            label: 'Accept',
            hint:
              finding.grade === 'major'
                ? 'A major is verified before a decision.'
                : 'Effectiveness is looked at in the next audit.',
          },
          { value: 'return', label: 'Return', hint: 'The client reads what is missing and answers again.' },
        ]}
      />
      {verdict === 'return' ? <TextArea name="why" label="What is missing" required /> : null}
      <DateField
        name="on"
        label="On"
        defaultValue={today}
        min={answer?.on ?? recordedOn}
        max={today}
        required
      />
    </Form>
  );
}

export function VerifyForm({ finding }: Props) {
  const verify = useAct('finding.verify');
  const today = useToday();
  const { notice, onProblem } = useMeanwhile();
  const { id, version, accepted, recordedOn } = finding;
  return (
    <Form
      submit="Verify the action"
      label="Verification"
      draft={`verify-${id}`}
      onProblem={onProblem}
      onSubmit={({ evidence, on }) =>
        verify.mutateAsync({ id, evidence: textOf(evidence), on: textOf(on), $version: version })
      }
    >
      {notice}
      <TextArea
        name="evidence"
        label="What shows that it was effective"
        hint="Records read, people asked, things seen."
        required
      />
      <DateField
        name="on"
        label="On"
        defaultValue={today}
        min={accepted?.on ?? recordedOn}
        max={today}
        required
      />
    </Form>
  );
}
