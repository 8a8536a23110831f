/** What a competent person says instead of the table: a justified figure, and the time that is planned with the client. */
import { Button } from '../ui/button/Button.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import type { StandardDraft } from './calculation.ts';

type Props = {
  readonly name: string;
  readonly standard: StandardDraft;
  readonly onChange: (fields: Partial<StandardDraft>) => void;
};

export function ExceptionFields({ name, standard, onChange }: Props) {
  const { justified, onSite } = standard;
  return (
    <>
      {justified ? (
        <div className="stack-close">
          <FieldRow>
            <NumberField
              name={`${name}.justified.days`}
              label="Days for the initial audit, before factors"
              value={justified.days}
              onChange={days => onChange({ justified: { ...justified, days: days ?? 0 } })}
              min={0.5}
              step="any"
              unit="days"
              required
            />
            <TextField
              name={`${name}.justified.by`}
              label="Determined by"
              value={justified.by}
              onChange={by => onChange({ justified: { ...justified, by } })}
              required
            />
            <TextField
              name={`${name}.justified.reason`}
              label="Why so many"
              value={justified.reason}
              onChange={reason => onChange({ justified: { ...justified, reason } })}
              required
            />
          </FieldRow>
          <div>
            <Button kind="quiet" onClick={() => onChange({ justified: undefined })}>
              By the table
            </Button>
          </div>
        </div>
      ) : null}
      {onSite ? (
        <div className="stack-close">
          <FieldRow>
            <NumberField
              name={`${name}.onSite.days`}
              label="Planned with the client"
              value={onSite.days}
              onChange={days => onChange({ onSite: { ...onSite, days: days ?? 0 } })}
              min={0}
              step="any"
              unit="days"
              required
            />
            <TextField
              name={`${name}.onSite.reason`}
              label="Why less than the rule, if less"
              value={onSite.reason ?? ''}
              onChange={reason => onChange({ onSite: { ...onSite, reason } })}
            />
          </FieldRow>
          <div>
            <Button kind="quiet" onClick={() => onChange({ onSite: undefined })}>
              As the rule has it
            </Button>
          </div>
        </div>
      ) : null}
      <div className="row">
        {justified ? null : (
          <Button kind="quiet" onClick={() => onChange({ justified: { days: 1, by: '', reason: '' } })}>
            A justified figure instead of the table
          </Button>
        )}
        {onSite ? null : (
          <Button kind="quiet" onClick={() => onChange({ onSite: { days: 1 } })}>
            Time planned with the client
          </Button>
        )}
      </div>
    </>
  );
}
