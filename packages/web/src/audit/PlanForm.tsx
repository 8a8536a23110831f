/** What kind of audit, of which certifications, on which days, with how much time. */
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useEditionName } from '../engagement/editions.ts';
import { useToday } from '../engagement/today.ts';
import { type AuditRow, kindWords } from '../programme/programme.cycle.ts';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { wordsOf } from '../qualification/RecordFields.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { NoticeFields, announcementOf } from './NoticeFields.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

const KINDS: readonly AuditRow['kind'][] = [
  'initial',
  'surveillance',
  'recertification',
  'special',
  'transfer',
];

type Props = { readonly engagement: string; readonly onPlanned: (id: string) => void };

export function PlanForm({ engagement, onPlanned }: Props) {
  const plan = useAct('audit.plan');
  const at = useOrgPath();
  const today = useToday();
  const editionName = useEditionName();
  const certifications = useRead('decision.list', { engagement });
  const programme = useRead('programme.get', { engagement });
  const [chosen, setKind] = useState<string>();
  const open = certifications.data?.rows.filter(
    row => row.status !== 'withdrawn' && row.status !== 'refused',
  );
  const kind = chosen ?? (open?.some(row => row.status === 'open') === false ? 'surveillance' : 'initial');
  const rows = programme.data?.programme?.audits.filter(row => row.kind === kind) ?? [];
  const save = async (values: Record<string, unknown>): Promise<void> => {
    const areas = (open ?? []).flatMap(row => {
      const codes = wordsOf(textOf(values[`areas-${row.id}`] as never));
      return codes.length > 0 ? [{ edition: row.edition, areas: codes }] : [];
    });
    const { kind: of, certifications: covers, from, to, days } = values;
    const input = {
      kind: of,
      certifications: covers,
      from,
      to,
      days,
      areas,
      engagement,
      announcement: announcementOf(values),
    } as Input<'audit.plan'>;
    const { id } = await plan.mutateAsync(input);
    onPlanned(id);
  };
  return (
    <Resource
      of={certifications}
      skeleton="form"
      empty={{
        when: () => open?.length === 0,
        what: 'There is nothing to audit in this engagement: no certification is open.',
      }}
    >
      {() => (
        <Form
          submit="Plan the audit"
          label="Audit"
          draft={`plan-${engagement}`}
          onSubmit={save}
          beside={
            <Button kind="quiet" href={at(`/audit/engagements/${engagement}`)}>
              Cancel
            </Button>
          }
        >
          <Select
            name="kind"
            label="Kind of audit"
            value={kind}
            onChange={setKind}
            required
            choices={KINDS.map(value => ({ value, label: kindWords(value) }))}
          />
          {rows.length === 0 ? null : (
            <ul className="stack-close quiet">
              {rows.map(row => (
                <li key={row.label}>
                  Programme: {row.label}, <DateText on={row.from} /> to <DateText on={row.due} />,{' '}
                  <NumberText value={row.days} unit="days" />
                </li>
              ))}
            </ul>
          )}
          <FieldGroup title="Certifications" hint="One visit may cover several.">
            {(open ?? []).map(row => (
              <Checkbox
                key={row.id}
                name="certifications"
                value={row.id}
                label={editionName(row.edition)}
                defaultChecked
              />
            ))}
          </FieldGroup>
          {(open ?? []).map(row => (
            <TextField
              key={row.id}
              name={`areas-${row.id}`}
              label={`Technical areas for ${editionName(row.edition)}`}
              hint="Codes that the team has to hold: IAF 17, IAF 18"
            />
          ))}
          <FieldRow>
            <DateField name="from" label="First day, of stage 1 if any" required />
            <DateField name="to" label="Last day" required />
          </FieldRow>
          <NoticeFields kind={kind} today={today} />
          <NumberField
            key={`${kind}-${rows[0]?.days}`}
            name="days"
            label="Audit time"
            hint="All stages together"
            defaultValue={rows[0]?.days}
            min={0.25}
            step={0.25}
            unit="days"
            required
          />
        </Form>
      )}
    </Resource>
  );
}
