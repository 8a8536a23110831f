/** What the time of one standard depends on besides people. */
import { basisFor } from '@certwright/rules/audit-time/proxies';
import { COMPLEXITIES_OF, type Scheme } from '@certwright/rules/audit-time/scheme-tables';
import { SECTOR_CODES } from '@certwright/rules/sectors/iaf-codes.table';
import { Button } from '../ui/button/Button.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import type { StandardDraft } from './calculation.ts';
import { ExceptionFields } from './ExceptionFields.tsx';
import { FactorFields } from './FactorFields.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { EnergyFields, FoodFields, IsmsFields } from './SchemeFields.tsx';

type Props = {
  readonly name: string;
  readonly standard: StandardDraft;
  readonly onChange: (fields: Partial<StandardDraft>) => void;
  readonly onRemove?: (() => void) | undefined;
};

const COMPLEXITY_WORDS = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  limited: 'Limited',
  special: 'Special case, without a table',
} as const;

const PROXIES = [
  { value: 'qms', label: 'as quality management' },
  { value: 'ems', label: 'as environmental management' },
  { value: 'ohsms', label: 'as occupational health and safety' },
  { value: 'isms', label: 'as information security' },
];

const SECTORS = [...SECTOR_CODES.values()].map(({ value }) => ({
  value: `IAF ${value.code}`,
  label: `${value.code} · ${value.name}`,
}));

/** The scheme whose table is read: the standard's own, or the one that a person put in its place. */
export const schemeOf = ({ standard, proxy }: StandardDraft): Scheme | undefined =>
  basisFor(standard)?.value.scheme ?? proxy;

export function StandardFields({ name, standard, onChange, onRemove }: Props) {
  const scheme = schemeOf(standard);
  const complexities = scheme ? COMPLEXITIES_OF[scheme] : [];
  return (
    <FieldGroup title={standard.standard === '' ? 'Another standard' : standard.standard}>
      {basisFor(standard.standard) ? null : (
        <FieldRow>
          <TextField
            name={`${name}.standard`}
            label="Standard"
            value={standard.standard}
            onChange={value => onChange({ standard: value })}
            placeholder="ISO 22301"
            required
          />
          <Select
            name={`${name}.proxy`}
            label="No table of its own: read"
            choices={PROXIES}
            value={standard.proxy ?? ''}
            onChange={value => onChange({ proxy: value as Scheme })}
            required
          />
        </FieldRow>
      )}
      {complexities.length > 0 ? (
        <FieldRow>
          <Select
            name={`${name}.sector`}
            label="Sector"
            choices={SECTORS}
            value={standard.sector ?? ''}
            onChange={sector => onChange({ sector })}
            none="Not said"
          />
          <Select
            name={`${name}.complexity`}
            label={scheme === 'ohsms' ? 'Risk' : 'Complexity'}
            choices={complexities.map(value => ({ value, label: COMPLEXITY_WORDS[value] }))}
            value={standard.complexity ?? ''}
            onChange={value => onChange({ complexity: value as NonNullable<StandardDraft['complexity']> })}
            none="By the sector"
          />
        </FieldRow>
      ) : null}
      {standard.sector && standard.complexity ? (
        <TextField
          name={`${name}.complexityReason`}
          label="Why another than the sector suggests, if another"
          value={standard.complexityReason ?? ''}
          onChange={complexityReason => onChange({ complexityReason })}
          width="full"
        />
      ) : null}
      {scheme === 'isms' ? <IsmsFields name={name} standard={standard} onChange={onChange} /> : null}
      {scheme === 'fsms' ? <FoodFields name={name} standard={standard} onChange={onChange} /> : null}
      {scheme === 'enms' ? <EnergyFields name={name} standard={standard} onChange={onChange} /> : null}
      {standard.personnel === undefined ? null : (
        <PeopleFields
          name={`${name}.people`}
          label="People under this standard"
          people={standard.personnel}
          onChange={personnel => onChange({ personnel })}
        />
      )}
      <FactorFields name={name} scheme={scheme} standard={standard} onChange={onChange} />
      <ExceptionFields name={name} standard={standard} onChange={onChange} />
      <div className="row">
        {standard.personnel === undefined ? (
          <Button kind="quiet" onClick={() => onChange({ personnel: 0 })}>
            Other people than the rest
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => onChange({ personnel: undefined })}>
            The same people as the rest
          </Button>
        )}
        {onRemove ? (
          <Button kind="quiet" onClick={onRemove}>
            Remove {standard.standard}
          </Button>
        ) : null}
      </div>
    </FieldGroup>
  );
}
