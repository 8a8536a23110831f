/** Recording stage 1, and stage 2 or the visit: days, time really spent, conclusion. */
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { type Audit, visitWords } from './audit-steps.ts';

type Props = { readonly audit: Audit; readonly onDone: () => void };

const earlier = (one: string, other: string): string => (one < other ? one : other);

export function Stage1Form({ audit, onDone }: Props) {
  const perform = useAct('audit.performStage1');
  const today = useToday();
  const { notice, onProblem } = useMeanwhile();
  const { id, version } = audit;
  // One that is repeated comes after the one before.
  const first = audit.stage1 ? today : earlier(audit.plannedFrom, today);
  return (
    <Form
      submit="Record stage 1"
      label="Stage 1"
      draft={`stage1-${id}`}
      onProblem={onProblem}
      onSubmit={async ({ ready, ...values }) => {
        const input = { ...values, id, ready: ready === 'yes' } as Input<'audit.performStage1'>;
        await perform.mutateAsync({ ...input, $version: version });
        onDone();
      }}
    >
      {notice}
      <FieldRow>
        <DateField name="from" label="First day" defaultValue={first} max={today} required />
        <DateField name="to" label="Last day" defaultValue={first} max={today} required />
        <NumberField name="days" label="Time spent" min={0.25} step="any" unit="days" required />
      </FieldRow>
      <TextArea
        name="conclusion"
        label="Conclusion"
        hint="Documents, sites, internal audit, management review, areas of concern."
        required
      />
      <RadioCards
        name="ready"
        label="Is the client ready for stage 2?"
        required
        cards={[
          { value: 'yes', label: 'Ready' },
          {
            value: 'no',
            label: 'Not ready',
            hint: 'Stage 2 cannot follow until stage 1 was repeated.',
          },
        ]}
      />
    </Form>
  );
}

export function VisitForm({ audit, onDone }: Props) {
  const perform = useAct('audit.performVisit');
  const today = useToday();
  const { notice, onProblem } = useMeanwhile();
  const { id, version, plannedDays, stage1 } = audit;
  const before = stage1?.days ?? 0;
  const rest = Math.max(0.25, Math.round((plannedDays - before) * 100) / 100);
  const [days, setDays] = useState<number | undefined>(rest);
  const short = days !== undefined && days + before < plannedDays;
  const last = earlier(audit.plannedTo, today);
  return (
    <Form
      submit={`Record ${visitWords(audit).toLowerCase()}`}
      label={visitWords(audit)}
      draft={`visit-${id}`}
      onProblem={onProblem}
      onSubmit={async values => {
        await perform.mutateAsync({
          ...(values as Omit<Input<'audit.performVisit'>, 'id'>),
          id,
          $version: version,
        });
        onDone();
      }}
    >
      {notice}
      <FieldRow>
        <DateField name="from" label="First day" defaultValue={last} max={today} required />
        <DateField name="to" label="Last day" defaultValue={last} max={today} required />
        <NumberField
          name="days"
          label="Time spent"
          value={days}
          onChange={setDays}
          min={0.25}
          step="any"
          unit="days"
          required
        />
      </FieldRow>
      <p className="quiet">
        Planned are {plannedDays} days{before > 0 ? `, of which stage 1 took ${before}` : ''}: {rest} remain.
      </p>
      {short ? (
        <TextArea
          name="shortfallReason"
          label="Why the shorter time was enough"
          hint="The time that was determined is owed; less needs its reason (ISO/IEC 17021-1, 9.1.4)."
          required
        />
      ) : null}
      <TextArea
        name="conclusion"
        label="Conclusion"
        hint="Is the system effective, and what was found?"
        required
      />
    </Form>
  );
}
