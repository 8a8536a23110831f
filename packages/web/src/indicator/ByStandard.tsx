/** The standards side by side: what came in, what was won, what was held and granted. */
import type { FiguresOf } from '@certwright/core/indicator/indicator.schema';
import { INDICATORS, type IndicatorKey } from '@certwright/core/indicator/indicator.table';
import { useEditionName } from '../engagement/editions.ts';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

const SHOWN = [
  ['applications-received', 'Applications'],
  ['offers-sent', 'Offers sent'],
  ['hit-rate', 'Hit rate'],
  ['contract-median', 'To the contract'],
  ['audits-held', 'Audits held'],
  ['granted', 'Granted'],
  ['withdrawn', 'Withdrawn'],
] as const satisfies readonly (readonly [IndicatorKey, string])[];
const ON_A_PHONE: readonly IndicatorKey[] = ['applications-received', 'hit-rate'];

function Cell({ of, figure }: { readonly of: FiguresOf; readonly figure: IndicatorKey }) {
  const value = of.figures.find(one => one.key === figure)?.value ?? null;
  if (value === null) return <span className="quiet">no figure</span>;
  const { unit } = INDICATORS[figure];
  if (unit === 'share') return <NumberText value={Math.round(value * 100)} unit="%" />;
  return <NumberText value={value} {...(unit === 'days' ? { unit: 'days' } : {})} />;
}

export function ByStandard({
  schemes,
  href,
}: {
  readonly schemes: readonly FiguresOf[];
  readonly href: (edition: string) => string;
}) {
  const editionName = useEditionName();
  const columns: readonly Column<FiguresOf>[] = [
    { key: 'edition', title: 'Standard', width: 'wide', render: row => editionName(row.edition ?? '') },
    ...SHOWN.map(
      ([key, title]): Column<FiguresOf> => ({
        key,
        title,
        align: 'end',
        secondary: !ON_A_PHONE.includes(key),
        render: row => <Cell of={row} figure={key} />,
      }),
    ),
  ];
  return (
    <section className="stack">
      <h2>By standard</h2>
      <Table
        caption="By standard"
        rows={schemes}
        rowKey={row => row.edition ?? ''}
        columns={columns}
        href={row => href(row.edition ?? '')}
      />
    </section>
  );
}
