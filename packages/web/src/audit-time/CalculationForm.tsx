/** The input of the calculator: people, standards, sites, integration, and how the body reads the tables. */
import { STANDARD_BASES } from '@certwright/rules/audit-time/proxies';
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { Select } from '../ui/field/Select.tsx';
import { Button } from '../ui/button/Button.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { type Calculation, type StandardDraft, without, withPlace } from './calculation.ts';
import { MethodFields } from './MethodFields.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { SitesFields } from './SitesFields.tsx';
import { StandardFields } from './StandardFields.tsx';

type Props = {
  readonly calculation: Calculation;
  readonly onChange: (calculation: Calculation) => void;
  /** For an engagement the standards are those of the application, and the whole cycle is determined. */
  readonly settled?: boolean;
};

const EVENTS = [
  { value: 'initial', label: 'Initial' },
  { value: 'surveillance', label: 'Surveillance' },
  { value: 'recertification', label: 'Recertification' },
];

const OTHER = 'other';
const offered = (taken: readonly StandardDraft[]) => [
  ...[...STANDARD_BASES.keys()]
    .filter(standard => !taken.some(one => one.standard === standard))
    .map(standard => ({ value: standard, label: standard })),
  { value: OTHER, label: 'Another standard' },
];

export function CalculationForm({ calculation, onChange, settled = false }: Props) {
  const { standards, sites } = calculation;
  const set = (change: Partial<Calculation>) => onChange({ ...calculation, ...change });
  return (
    <div className="stack">
      {settled ? null : (
        <Segments
          name="event"
          label="Audit"
          segments={EVENTS}
          value={calculation.event}
          onChange={event => set({ event: event as Calculation['event'] })}
        />
      )}
      <PeopleFields
        name="people"
        label={sites ? 'People of the central function' : 'People in the scope'}
        people={calculation.people}
        onChange={people => set({ people })}
      />
      {standards.map((standard, at) => (
        <StandardFields
          // A standard is typed letter by letter, so its place is its identity.
          key={at}
          name={`standards.${at}`}
          standard={standard}
          onChange={fields => set({ standards: withPlace(standards, at, fields) })}
          onRemove={
            settled || standards.length === 1 ? undefined : () => set({ standards: without(standards, at) })
          }
        />
      ))}
      {settled ? null : (
        <Select
          name="another"
          label="Add a standard"
          choices={offered(standards)}
          value=""
          onChange={standard => {
            if (standard === '') return;
            set({ standards: [...standards, { standard: standard === OTHER ? '' : standard }] });
          }}
        />
      )}
      {standards.length > 1 ? (
        <FieldGroup
          title="Integrated audit"
          hint="How far the systems are one, and how many of the standards each auditor is qualified for (IAF MD 11)."
        >
          <FieldRow>
            <NumberField
              name="level"
              label="Level of integration"
              value={calculation.level}
              onChange={level => set({ level })}
              min={0}
              max={100}
              unit="percent"
            />
            {(calculation.auditors ?? [standards.length]).map((count, at) => (
              <NumberField
                // Auditors have no identity but their place, and none is moved.
                key={at}
                name={`auditors.${at}`}
                label={`Standards of auditor ${at + 1}`}
                value={count}
                onChange={value =>
                  set({
                    auditors: (calculation.auditors ?? [standards.length]).map((one, i) =>
                      i === at ? (value ?? 1) : one,
                    ),
                  })
                }
                min={1}
                max={standards.length}
              />
            ))}
          </FieldRow>
          <div>
            <Button
              kind="quiet"
              onClick={() => set({ auditors: [...(calculation.auditors ?? [standards.length]), 1] })}
            >
              Add an auditor
            </Button>
          </div>
        </FieldGroup>
      ) : null}
      {sites ? (
        <SitesFields
          sites={sites}
          seed={calculation.seed}
          onChange={list => set({ sites: list })}
          onSeed={seed => set({ seed })}
        />
      ) : (
        <div>
          <Button onClick={() => set({ sites: [{ name: 'Site 1', personnel: 10 }] })}>Several sites</Button>
        </div>
      )}
      <MethodFields calculation={calculation} onChange={set} />
      <DateField
        name="on"
        label="By the rules of"
        value={calculation.on}
        onChange={on => set({ on: on ?? '' })}
        required
      />
    </div>
  );
}
