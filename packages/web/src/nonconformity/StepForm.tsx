/** The next step of a nonconformity, with the fields that it asks for. */
import { useAct } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import type { Nonconformity, Step } from './nonconformity.words.tsx';

type Props = { readonly of: Nonconformity; readonly step: Step };

const SUBMIT: Readonly<Record<Step, string>> = {
  Correct: 'Record the correction',
  Analyse: 'Record the cause',
  PlanAction: 'Plan the action',
  CompleteAction: 'Record what was done',
  Verify: 'Record the check',
  Close: 'Close the case',
};

export function StepForm({ of, step }: Props) {
  const act = useStep(of);
  const people = usePeople();
  const kit = useWords();
  if (step === 'Close') {
    return (
      <div className="stack-close">
        <Button kind="primary" busy={act.close.isPending} onClick={() => act.close.mutate(act.at)}>
          {SUBMIT.Close}
        </Button>
        {act.close.error ? (
          <Refusal problem={readProblem(act.close.error, kit.unreachable, kit.failed)} />
        ) : null}
      </div>
    );
  }
  return (
    <Form
      label={SUBMIT[step]}
      submit={SUBMIT[step]}
      draft={`nonconformity-${of.id}-${step}`}
      onSubmit={act.run(step)}
    >
      {step === 'Verify' ? (
        <>
          <Segments
            name="effective"
            label="Did it work?"
            required
            segments={[
              { value: 'yes', label: 'effective', status: 'effective' },
              { value: 'no', label: 'not effective, begin again', status: 'open' },
            ]}
          />
          <TextArea name="evidence" label="What shows it" required rows={2} />
        </>
      ) : (
        <TextArea name="what" label={LABELS[step]} required rows={3} />
      )}
      {step === 'Analyse' ? (
        <TextArea
          name="elsewhere"
          label="Elsewhere"
          hint="Does the same exist, or could it, in other places?"
          rows={2}
        />
      ) : null}
      {step === 'PlanAction' ? (
        <FieldRow>
          <PickField
            name="owner"
            label="Who does it"
            choices={people}
            defaultValue={of.owner ? [{ value: of.owner.id, label: of.owner.name }] : []}
          />
          <DateField name="dueOn" label="Until" required defaultValue={of.dueOn ?? undefined} />
        </FieldRow>
      ) : null}
    </Form>
  );
}

const LABELS = {
  Correct: 'What was repaired',
  Analyse: 'Why it could happen',
  PlanAction: 'What removes the cause',
  CompleteAction: 'What was done',
} as const;

function useStep(of: Nonconformity) {
  const correct = useAct('nonconformity.correct');
  const analyse = useAct('nonconformity.analyse');
  const plan = useAct('nonconformity.planAction');
  const complete = useAct('nonconformity.completeAction');
  const verify = useAct('nonconformity.verify');
  const close = useAct('nonconformity.close');
  const at = { id: of.id, $version: of.version };
  const run =
    (step: Exclude<Step, 'Close'>) =>
    (values: FormValues): Promise<unknown> => {
      const what = textOf(values.what);
      switch (step) {
        case 'Correct':
          return correct.mutateAsync({ ...at, what });
        case 'Analyse':
          return analyse.mutateAsync({ ...at, what, elsewhere: textOf(values.elsewhere) });
        case 'PlanAction':
          return plan.mutateAsync({ ...at, what, owner: givenOf(values.owner), dueOn: textOf(values.dueOn) });
        case 'CompleteAction':
          return complete.mutateAsync({ ...at, what });
        case 'Verify':
          return verify.mutateAsync({
            ...at,
            evidence: textOf(values.evidence),
            effective: textOf(values.effective) === 'yes',
          });
      }
    };
  return { at, run, close };
}
