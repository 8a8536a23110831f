/** From when until when something holds, and how that is shown. */
import { useToday } from '../engagement/today.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

type Dated = { readonly from: string; readonly until: string | null };

export function DatedFields({ of }: { readonly of: Dated | undefined }) {
  const today = useToday();
  return (
    <FieldRow>
      <DateField name="from" label="From" required defaultValue={of?.from ?? today} />
      <DateField
        name="until"
        label="Last day"
        hint="Empty while no end is known."
        defaultValue={of?.until ?? undefined}
      />
    </FieldRow>
  );
}

export const DATED: readonly Column<Dated & { readonly inForce: boolean }>[] = [
  {
    key: 'inForce',
    title: 'State',
    width: 'narrow',
    render: row =>
      row.inForce ? <Status of="valid" word="in force" /> : <Status of="not-started" word="not in force" />,
  },
  { key: 'from', title: 'From', width: 'narrow', render: row => <DateText on={row.from} />, secondary: true },
  {
    key: 'until',
    title: 'Last day',
    width: 'narrow',
    secondary: true,
    render: row => (row.until ? <DateText on={row.until} /> : <span className="quiet">open</span>),
  },
];
