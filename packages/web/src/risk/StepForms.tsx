/** The acts on a line, each as a short form: treat, plan and complete an action, accept, look again, close. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import { KEEP } from '@certwright/standards/risk/method';
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { LevelFields, valuesIn } from './LevelFields.tsx';
import { ACCEPTED_BY, type Risk } from './risk.words.tsx';

type Props = { readonly of: Risk; readonly onDone: () => void };

export function TreatForm({ of, method, onDone }: Props & { readonly method: RiskMethod }) {
  const treat = useAct('risk.treat');
  const [chosen, setChosen] = useState(of.treatment ?? '');
  const treatment = method.treatments.find(one => one.id === chosen);
  const keeps = chosen === KEEP;
  const lower = method.ordered && method.treatments.findIndex(one => one.id === chosen) > 0;
  return (
    <Form
      label="Treatment"
      submit="Save the treatment"
      onSubmit={async values => {
        await treat.mutateAsync({
          id: of.id,
          treatment: chosen,
          why: textOf(values.why),
          after: keeps ? (of.before?.values ?? {}) : valuesIn(method, values.values),
          $version: of.version,
        });
        onDone();
      }}
    >
      <Select
        name="treatment"
        label="Treatment"
        required
        width="full"
        choices={method.treatments.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
        hint={treatment?.means}
      />
      {keeps ? null : (
        <LevelFields method={method} group="values" first={of.after?.values ?? of.before?.values} />
      )}
      {lower ? (
        <TextArea
          name="why"
          label="Why none of the steps before it is feasible"
          required
          rows={2}
          defaultValue={of.why}
        />
      ) : (
        <TextArea name="why" label="Why this treatment" rows={2} defaultValue={of.why} />
      )}
    </Form>
  );
}

export function PlanActionForm({ of, onDone }: Props) {
  const plan = useAct('risk.planAction');
  const people = usePeople();
  return (
    <Form
      label="Action"
      submit="Plan the action"
      onSubmit={async values => {
        await plan.mutateAsync({
          id: of.id,
          what: textOf(values.what),
          owner: givenOf(values.owner),
          dueOn: textOf(values.dueOn),
          $version: of.version,
        });
        onDone();
      }}
    >
      <TextArea name="what" label="What is done" required rows={2} />
      <FieldRow>
        <PickField name="owner" label="By" choices={people} />
        <DateField name="dueOn" label="Until" required />
      </FieldRow>
    </Form>
  );
}

type Ending = Props & { readonly action: string };

export function CompleteActionForm({ of, action, onDone }: Ending) {
  const complete = useAct('risk.completeAction');
  return (
    <Form
      label="Action"
      submit="It was done"
      onSubmit={async values => {
        await complete.mutateAsync({ id: of.id, action, what: textOf(values.what), $version: of.version });
        onDone();
      }}
    >
      <TextArea name="what" label="What was done, and what shows it" required rows={2} />
    </Form>
  );
}

export function DropActionForm({ of, action, onDone }: Ending) {
  const drop = useAct('risk.dropAction');
  return (
    <Form
      label="Action"
      submit="Give it up"
      danger
      onSubmit={async values => {
        await drop.mutateAsync({ id: of.id, action, why: textOf(values.why), $version: of.version });
        onDone();
      }}
    >
      <TextArea
        name="why"
        label="Why it is given up"
        hint="An acceptance that counted on it lapses."
        required
        rows={2}
      />
    </Form>
  );
}

export function AcceptForm({ of, onDone }: Props) {
  const accept = useAct('risk.accept');
  return (
    <Form
      label="Acceptance"
      submit="Accept what remains"
      onSubmit={async values => {
        await accept.mutateAsync({
          id: of.id,
          because: textOf(values.because),
          until: textOf(values.until),
          revision: of.revision,
          $version: of.version,
        });
        onDone();
      }}
    >
      <p className="quiet">{ACCEPTED_BY[of.accepts ?? ''] ?? ''} It holds for the line as it stands now.</p>
      <TextArea name="because" label="Why it can be carried" required rows={2} />
      <DateField name="until" label="Until" required max={of.latestReview} defaultValue={of.latestReview} />
    </Form>
  );
}

export function ReviewForm({ of, onDone }: Props) {
  const review = useAct('risk.review');
  return (
    <Form
      label="Review"
      submit="Unchanged"
      onSubmit={async values => {
        await review.mutateAsync({
          id: of.id,
          reason: textOf(values.reason),
          next: textOf(values.next),
          $version: of.version,
        });
        onDone();
      }}
    >
      <TextArea
        name="reason"
        label="What you looked at, and why nothing changes"
        hint="If values changed, judge the line instead."
        required
        rows={2}
      />
      <DateField
        name="next"
        label="Look again on"
        required
        max={of.latestReview}
        defaultValue={of.latestReview}
      />
    </Form>
  );
}

export function CloseForm({ of, onDone }: Props) {
  const close = useAct('risk.close');
  return (
    <Form
      label="Close"
      submit="Close the line"
      danger
      onSubmit={async values => {
        await close.mutateAsync({ id: of.id, why: textOf(values.why), $version: of.version });
        onDone();
      }}
    >
      <TextArea name="why" label="Why it stands no longer" required rows={2} />
    </Form>
  );
}
