/** Our answer to one requirement: how far it is met, what is missing, who owns it and until when. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import type { SaidFields } from '@certwright/core/requirement/merge';
import { AssessConflict, fieldsOf } from './AssessConflict.tsx';
import {
  type AssessedState,
  CONFIDENCE_CHOICES,
  confidenceOf,
  isState,
  MATURITY_CHOICES,
  maturityOf,
  stateSegments,
} from './states.ts';
import { usePeople } from './usePeople.ts';

type Requirement = Output<'requirement.get'>;
type Props = { readonly of: Requirement; readonly wished?: string | undefined; readonly brief?: boolean };

/** What the form says, over what was said before where the form does not ask for it. */
function saidBy(values: FormValues, before: Requirement): SaidFields {
  const state = textOf(values.state);
  return {
    phase: isState(state) ? state : before.state,
    maturity: 'maturity' in values ? maturityOf(textOf(values.maturity)) : before.maturity,
    confidence: 'confidence' in values ? confidenceOf(textOf(values.confidence)) : before.confidence,
    note: textOf(values.note),
    gaps: textOf(values.gaps),
    strengths: 'strengths' in values ? textOf(values.strengths) : before.strengths,
    justification: 'justification' in values ? textOf(values.justification) : before.justification,
    owner: givenOf(values.owner),
    dueOn: givenOf(values.dueOn),
  };
}

export function AssessForm({ of, wished, brief = false }: Props) {
  const assess = useAct('requirement.assess');
  const people = usePeople();
  // What the form started from: a version saved by somebody else meanwhile is a conflict, not a silent overwrite.
  const [base, setBase] = useState(of);
  const [state, setState] = useState<AssessedState>(isState(wished) ? wished : of.state);
  const [touched, setTouched] = useState(false);
  const [stale, setStale] = useState<SaidFields>();
  const [round, setRound] = useState(0);
  const { edition, key } = of;

  const startFrom = (next: Requirement): void => {
    setBase(next);
    setState(next.state);
    setStale(undefined);
    setRound(round + 1);
  };
  if (of.version !== base.version && !touched) startFrom(of);

  const save = async ({ phase, ...said }: SaidFields, version: number): Promise<void> => {
    const { maturity = null, confidence = null, ...rest } = said;
    await assess.mutateAsync({
      edition,
      key,
      state: phase,
      maturity,
      confidence,
      ...rest,
      $version: version,
    });
    setTouched(false);
    setStale(undefined);
  };
  return (
    <div className="stack" onInput={() => setTouched(true)}>
      {stale === undefined ? null : (
        <AssessConflict
          base={fieldsOf(base)}
          yours={stale}
          theirs={of}
          busy={assess.isPending}
          onSave={said => void save(said, of.version).catch(() => setStale(said))}
          refused={assess.error}
          onTake={() => startFrom(of)}
        />
      )}
      <Form
        key={round}
        label="Our answer"
        submit="Save our answer"
        draft={`assess-${edition}-${key}`}
        onSubmit={values => {
          const said = saidBy(values, base);
          return save(said, base.version).catch((error: unknown) => {
            if ((error as { problem?: { status?: number } }).problem?.status !== 409) throw error;
            setStale(said);
          });
        }}
      >
        <Segments
          name="state"
          label="How far is it?"
          segments={stateSegments(false)}
          value={state}
          onChange={next => isState(next) && setState(next)}
        />
        {state === 'not-applicable' ? (
          <TextArea
            name="justification"
            label="Why it does not apply"
            hint={of.exclusion.rule}
            defaultValue={base.justification}
            required
          />
        ) : null}
        <TextArea
          name="note"
          label="Our answer"
          hint="How it is done here, and where it is written."
          rows={brief ? 2 : 4}
          defaultValue={base.note}
        />
        <TextArea name="gaps" label="What is missing" rows={2} defaultValue={base.gaps} />
        {brief ? null : (
          <TextArea name="strengths" label="What is good" rows={2} defaultValue={base.strengths} />
        )}
        {state === 'not-applicable' ? null : (
          <FieldRow>
            <Select
              name="maturity"
              label="Maturity"
              choices={MATURITY_CHOICES}
              none="not said"
              defaultValue={base.maturity === null ? '' : String(base.maturity)}
            />
            <Select
              name="confidence"
              label="Confidence"
              choices={CONFIDENCE_CHOICES}
              none="not said"
              defaultValue={base.confidence ?? ''}
            />
          </FieldRow>
        )}
        <FieldRow>
          <PickField
            name="owner"
            label="Owner"
            choices={people}
            defaultValue={base.owner ? [{ value: base.owner.id, label: base.owner.name }] : []}
          />
          <DateField name="dueOn" label="Due" defaultValue={base.dueOn ?? undefined} />
        </FieldRow>
      </Form>
    </div>
  );
}
