/** Workload: booked days against those that are there, by month, and for each auditor, the most loaded first. */
import type { IndicatorView, Workload } from '@certwright/core/indicator/indicator.schema';
import { WORKLOAD_MEANING } from '@certwright/core/indicator/indicator.table';
import { useState } from 'react';
import { useOrgPath } from '../app/org.ts';
import { Bar } from '../ui/bar/Bar.tsx';
import { Button } from '../ui/button/Button.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

type Load = { readonly booked: number; readonly available: number; readonly share: number | null };
const PAGE = 25;

function Share({ of }: { readonly of: Load }) {
  if (of.share === null) return <span className="quiet">no figure</span>;
  return <NumberText value={Math.round(of.share * 100)} unit="%" />;
}

function loads<Row extends Load>(): readonly Column<Row>[] {
  return [
    {
      key: 'booked',
      title: 'Booked',
      align: 'end',
      render: row => (
        <>
          <NumberText value={row.booked} /> <span className="quiet">of {row.available} days</span>
        </>
      ),
    },
    { key: 'share', title: 'Share', align: 'end', width: 'narrow', render: row => <Share of={row} /> },
    {
      key: 'bar',
      title: 'In proportion',
      width: 'wide',
      secondary: true,
      render: row => <Bar share={row.share ?? 0} />,
    },
  ];
}

type Props = {
  readonly of: Pick<IndicatorView, 'workload' | 'months'>;
  /** The auditor whose months are shown; nobody for all together. */
  readonly auditor: string | undefined;
  readonly href: (auditor: string | undefined) => string;
};

export function WorkloadPart({ of, auditor, href }: Props) {
  const at = useOrgPath();
  const [shown, setShown] = useState(PAGE);
  const own = of.workload.find(one => one.person.id === auditor);
  const sorted = of.workload.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const planner = (month: string): string => {
    const q = own ? { q: own.person.name } : {};
    return at(`/audit/planner?${new URLSearchParams({ from: `${month}-01`, ...q })}`);
  };
  const months = own ? `Months of ${own.person.name}` : 'Months of all together';
  return (
    <section className="stack">
      <h2>Workload</h2>
      <p className="quiet">{WORKLOAD_MEANING}</p>
      <h3>{months}</h3>
      {own ? <Button href={href(undefined)}>All together</Button> : null}
      <Table
        caption={months}
        rows={own?.months ?? of.months}
        rowKey={row => row.month}
        columns={[
          { key: 'month', title: 'Month', render: row => row.month },
          ...loads<Workload['months'][number]>(),
        ]}
        href={row => planner(row.month)}
      />
      <h3>Auditors, the most loaded first</h3>
      {sorted.length === 0 ? (
        <p>Nobody is an auditor of the body, and nobody was booked.</p>
      ) : (
        <Table
          caption="Auditors, the most loaded first"
          rows={sorted.slice(0, shown)}
          rowKey={row => row.person.id}
          current={auditor}
          columns={[
            { key: 'person', title: 'Auditor', width: 'wide', render: row => row.person.name },
            ...loads<Workload>(),
          ]}
          href={row => href(row.person.id)}
          more={sorted.length > shown ? { onMore: () => setShown(shown + PAGE) } : undefined}
        />
      )}
    </section>
  );
}
