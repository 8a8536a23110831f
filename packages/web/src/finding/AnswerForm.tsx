/** The client's answer: what was repaired, why it happened, what keeps it from happening again (ISO/IEC 17021-1, 9.4.9). */
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { Finding } from './finding.columns.tsx';

export function AnswerForm({ finding }: { readonly finding: Finding }) {
  const send = useAct('finding.answer');
  const today = useToday();
  const { notice, onProblem } = useMeanwhile();
  const { id, version, answer, recordedOn } = finding;
  return (
    <Form
      submit={answer ? 'Send the answer again' : 'Send the answer'}
      label="Answer"
      draft={`answer-${id}`}
      onProblem={onProblem}
      onSubmit={values =>
        send.mutateAsync({ ...(values as Omit<Input<'finding.answer'>, 'id'>), id, $version: version })
      }
    >
      {notice}
      <TextArea
        name="correction"
        label="Correction"
        hint="What was done about the case itself."
        defaultValue={answer?.correction}
        required
      />
      <TextArea
        name="cause"
        label="Cause"
        hint="Why it could happen. Ask why until the answer is something that you can change."
        defaultValue={answer?.cause}
        required
      />
      <TextArea
        name="correctiveAction"
        label="Corrective action"
        hint="What removes the cause, so that it does not happen again."
        defaultValue={answer?.correctiveAction}
        required
      />
      <FieldRow>
        <DateField name="dueOn" label="Done by" defaultValue={answer?.dueOn} min={recordedOn} required />
        <DateField
          name="on"
          label="Date of the answer"
          defaultValue={today}
          min={recordedOn}
          max={today}
          required
        />
      </FieldRow>
    </Form>
  );
}
