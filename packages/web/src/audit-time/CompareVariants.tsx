/** Two variants side by side: their figures, and the difference. */
import { Table } from '../ui/table/Table.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { KIND_WORDS } from './kind-words.ts';
import type { Outcome } from './calculation.ts';

type Props = { readonly a: Outcome; readonly b: Outcome };
type Row = { readonly what: string; readonly a: number | undefined; readonly b: number | undefined };

function rowsOf({ answer: a }: Outcome, { answer: b }: Outcome): readonly Row[] {
  const standards = [
    ...new Set([...(a?.perStandard ?? []), ...(b?.perStandard ?? [])].map(one => one.standard)),
  ];
  const alone = (of: typeof a, standard: string) =>
    of?.perStandard.find(one => one.standard === standard)?.days;
  const event = a?.event === b?.event && a ? KIND_WORDS[a.event] : 'This audit';
  return [
    { what: event, a: a?.days, b: b?.days },
    { what: 'of it stage 1', a: a?.stage1, b: b?.stage1 },
    { what: 'of it stage 2', a: a?.stage2, b: b?.stage2 },
    { what: 'of it with the client at least', a: a?.onSiteDays, b: b?.onSiteDays },
    { what: 'Surveillance, each year', a: a?.surveillance, b: b?.surveillance },
    { what: 'Recertification', a: a?.recertification, b: b?.recertification },
    ...standards.map(standard => ({
      what: `${standard} alone`,
      a: alone(a, standard),
      b: alone(b, standard),
    })),
  ].filter(row => row.a !== undefined || row.b !== undefined);
}

const Days = ({ value }: { readonly value: number | undefined }) =>
  value === undefined ? <>–</> : <NumberText value={Math.round(value * 100) / 100} />;

export function CompareVariants({ a, b }: Props) {
  const column = (key: 'a' | 'b', title: string) => ({
    key,
    title,
    render: (row: Row) => <Days value={row[key]} />,
    align: 'end' as const,
    width: 'narrow' as const,
  });
  return (
    <Table
      caption="The two variants, in days"
      captionShown
      rows={rowsOf(a, b)}
      rowKey={row => row.what}
      columns={[
        { key: 'what', title: 'Audit', render: (row: Row) => row.what, width: 'wide', wrap: true },
        column('a', 'Variant A'),
        column('b', 'Variant B'),
        {
          key: 'difference',
          title: 'B against A',
          render: row => (
            <Days value={row.a === undefined || row.b === undefined ? undefined : row.b - row.a} />
          ),
          align: 'end',
          width: 'narrow',
        },
      ]}
    />
  );
}
