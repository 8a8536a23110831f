/** One part of the indicators: each figure with what it counts, how large it is in its part, and a way to what lies behind it. */
import type { FiguresOf } from '@certwright/core/indicator/indicator.schema';
import { INDICATORS, type IndicatorKey, PARTS, type Part } from '@certwright/core/indicator/indicator.table';
import { useOrgPath } from '../app/org.ts';
import { Bar } from '../ui/bar/Bar.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { type Asked, listBehind } from './indicator.links.ts';

type Figure = FiguresOf['figures'][number];

function Value({ of, href }: { readonly of: Figure; readonly href: string | undefined }) {
  const { Link } = useUi();
  const { value, counted } = of;
  const { unit } = INDICATORS[of.key];
  if (value === null) return <span className="quiet">no figure</span>;
  const number =
    unit === 'share' ? (
      <NumberText value={Math.round(value * 100)} unit="%" />
    ) : (
      <NumberText value={value} {...(unit === 'days' ? { unit: 'days' } : {})} />
    );
  return (
    <>
      {href === undefined ? number : <Link href={href}>{number}</Link>}
      {counted === null ? null : <span className="quiet"> of {counted}</span>}
    </>
  );
}

export function FiguresPart({
  part,
  figures,
  asked,
}: {
  readonly part: Part;
  readonly figures: readonly Figure[];
  readonly asked: Asked;
}) {
  const at = useOrgPath();
  const rows = figures.filter(one => INDICATORS[one.key].part === part);
  const largest = Math.max(
    1,
    ...rows.map(one => (INDICATORS[one.key].unit === 'share' ? 0 : (one.value ?? 0))),
  );
  const path = (key: IndicatorKey): string | undefined => {
    const found = listBehind(key, asked);
    return found === undefined ? undefined : at(found);
  };
  const columns: readonly Column<Figure>[] = [
    { key: 'figure', title: 'Figure', width: 'wide', wrap: true, render: ({ key }) => INDICATORS[key].title },
    {
      key: 'value',
      title: 'Value',
      align: 'end',
      wrap: true,
      render: one => <Value of={one} href={one.value === 0 ? undefined : path(one.key)} />,
    },
    {
      key: 'bar',
      title: 'In proportion',
      width: 'wide',
      secondary: true,
      render: ({ key, value }) =>
        value === null ? null : <Bar share={INDICATORS[key].unit === 'share' ? value : value / largest} />,
    },
    {
      key: 'meaning',
      title: 'What it counts',
      width: 'fill',
      wrap: true,
      render: ({ key }) => <span className="quiet">{INDICATORS[key].meaning}</span>,
    },
  ];
  return (
    <section className="stack">
      <h2>{PARTS[part]}</h2>
      <Table caption={PARTS[part]} rows={rows} rowKey={one => one.key} columns={columns} />
    </section>
  );
}
