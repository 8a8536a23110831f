/** The people in the scope: one figure, or groups where not everybody counts alike. */
import type { PersonnelGroup, PersonnelKind } from '@certwright/rules/audit-time/effective-personnel';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { type People, without, withPlace } from './calculation.ts';
import { asksFor, KIND_CHOICES } from './personnel-kinds.ts';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly people: People | undefined;
  readonly onChange: (people: People | undefined) => void;
};

const heads = (people: People | undefined): number | undefined =>
  typeof people === 'object' ? people.reduce((sum, group) => sum + group.persons, 0) : people;

export function PeopleFields({ name, label, people, onChange }: Props) {
  if (typeof people !== 'object')
    return (
      <div className="row">
        <NumberField
          name={name}
          label={label}
          value={people}
          onChange={onChange}
          min={1}
          step="any"
          unit="people"
          required
        />
        <Button
          kind="quiet"
          onClick={() => onChange([{ label: 'Full time', persons: people ?? 0, kind: 'full' }])}
        >
          Part-time, shifts, identical work
        </Button>
      </div>
    );
  const change = (at: number, fields: Partial<PersonnelGroup>) => onChange(withPlace(people, at, fields));
  return (
    <div className="stack">
      {people.map((group, at) => (
        <GroupFields
          // The place is the identity: groups have no other, and none is moved.
          key={at}
          name={`${name}.${at}`}
          group={group}
          onChange={fields => change(at, fields)}
          onRemove={people.length > 1 ? () => onChange(without(people, at)) : undefined}
        />
      ))}
      <div className="row">
        <Button onClick={() => onChange([...people, { label: '', persons: 0, kind: 'part-time' }])}>
          Add a group
        </Button>
        <Button kind="quiet" onClick={() => onChange(heads(people))}>
          One figure is enough
        </Button>
      </div>
    </div>
  );
}

type GroupProps = {
  readonly name: string;
  readonly group: PersonnelGroup;
  readonly onChange: (fields: Partial<PersonnelGroup>) => void;
  readonly onRemove: (() => void) | undefined;
};

function GroupFields({ name, group, onChange, onRemove }: GroupProps) {
  const asks = asksFor(group.kind);
  const set = (field: keyof PersonnelGroup) => (value: unknown) => onChange({ [field]: value });
  return (
    <div className="stack-close">
      <FieldRow>
        <TextField
          name={`${name}.label`}
          label="Who"
          value={group.label}
          onChange={set('label')}
          placeholder="Office staff"
          required
        />
        <NumberField
          name={`${name}.persons`}
          label="How many"
          value={group.persons}
          onChange={persons => onChange({ persons: persons ?? 0 })}
          min={0}
          unit="people"
          required
        />
        <Select
          name={`${name}.kind`}
          label="Kind"
          choices={KIND_CHOICES}
          value={group.kind}
          onChange={kind => onChange({ kind: kind as PersonnelKind })}
          required
        />
      </FieldRow>
      <FieldRow>
        {asks.includes('hoursPerWeek') ? (
          <NumberField
            name={`${name}.hours`}
            label="Hours a week each"
            value={group.hoursPerWeek}
            onChange={set('hoursPerWeek')}
            min={1}
            max={168}
            step="any"
            unit="h"
            required
          />
        ) : null}
        {asks.includes('presentAtAudit') ? (
          <NumberField
            name={`${name}.present`}
            label="There at the audit"
            value={group.presentAtAudit}
            onChange={set('presentAtAudit')}
            min={0}
            unit="people"
          />
        ) : null}
        {asks.includes('reducedTo') ? (
          <NumberField
            name={`${name}.reduced`}
            label="Counted as, if fewer"
            value={group.reducedTo}
            onChange={set('reducedTo')}
            min={0}
            unit="people"
          />
        ) : null}
        {asks.includes('reducedTo') ? (
          <TextField
            name={`${name}.reason`}
            label="Why fewer are enough"
            value={group.reason ?? ''}
            onChange={set('reason')}
          />
        ) : null}
        {asks.includes('underControl') ? (
          <Checkbox
            name={`${name}.control`}
            label="They work under the client's control"
            checked={group.underControl ?? false}
            onChange={set('underControl')}
          />
        ) : null}
      </FieldRow>
      {onRemove ? (
        <div>
          <Button kind="quiet" onClick={onRemove}>
            Remove {group.label === '' ? 'group' : group.label}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
