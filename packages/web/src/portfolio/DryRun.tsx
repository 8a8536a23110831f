/** Row by row what would be made, what is doubtful and what is refused; mended here or left out, then taken over. */
import { useState } from 'react';
import { useAct, useList, useRead } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { MendDialog } from './MendDialog.tsx';
import { type DryRunRow, KIND_WORDS, LEVEL_WORDS, type Portfolio } from './portfolio.words.ts';

const ONLY = [
  ['open', 'Refused or asking'],
  ['doubtful', 'Doubtful'],
  ['said', 'Said by the rules'],
  ['left-out', 'Left out'],
] as const;

function Remarks({ row }: { readonly row: DryRunRow }) {
  return (
    <ul>
      {row.remarks.map(one => (
        <li key={`${one.field} ${one.text}`}>
          <Status of={LEVEL_WORDS[one.level][0]} word={LEVEL_WORDS[one.level][1]} />{' '}
          {one.cell === '' ? '' : `${one.cell}, ${one.title}: `}
          {one.got === '' ? '' : `“${one.got}” – `}
          {one.text}
          {one.because ? ` (${one.because.doc}, ${one.because.clause})` : ''}
        </li>
      ))}
    </ul>
  );
}

export function DryRun({ of }: { readonly of: Portfolio }) {
  const { slug } = useOrg();
  const { words, href } = useQueryWords();
  const only = ONLY.map(([id]) => id).find(id => id === words.only);
  const rows = useList('portfolio.try', { id: of.id, ...(only ? { only } : {}) });
  const counted = useRead('portfolio.try', { id: of.id, limit: 1 });
  const [mending, setMending] = useState<DryRunRow>();
  const summary = counted.data?.summary;
  const file = (as: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/portfolios/${of.id}/remarks.${as}`;
  return (
    <section className="stack">
      <h2>What would be made</h2>
      {summary ? (
        <Notice tone={summary.refused + summary.asked > 0 ? 'stop' : 'note'} live>
          {summary.certifications} certifications, {summary.findings} open findings, {summary.audits} agreed
          audits, {summary.people} people with {summary.qualifications} qualifications out of {summary.rows}{' '}
          rows. {summary.overdue} have an audit that is overdue already. {summary.refused} rows are refused,{' '}
          {summary.asked} ask something, {summary.doubtful} should be looked at.
        </Notice>
      ) : null}
      {summary ? <Start of={of} open={summary.refused + summary.asked} /> : null}
      <div className="row">
        <Button kind="quiet" href={file('xlsx')}>
          Remarks as XLSX
        </Button>
        <Button kind="quiet" href={file('csv')}>
          Remarks as CSV
        </Button>
      </div>
      <Tabs
        label="Which rows"
        current={only ?? 'all'}
        tabs={[
          { id: 'all', label: 'All', href: href({ only: undefined }) },
          ...ONLY.map(([id, label]) => ({ id, label, href: href({ only: id }) })),
        ]}
      />
      <Resource
        of={rows}
        skeleton="table"
        empty={{ when: data => data.rows.length === 0, what: 'There is no such row.' }}
      >
        {({ rows: shown }) => (
          <Table
            caption="Rows of the file"
            rows={shown}
            rowKey={row => `${row.sheet} ${row.row}`}
            more={rows.more}
            columns={[
              { key: 'row', title: 'Row', render: row => row.row, width: 'narrow', align: 'end' },
              { key: 'sheet', title: 'Holds', render: row => KIND_WORDS[row.kind], secondary: true },
              { key: 'who', title: 'Who', render: row => row.who, wrap: true },
              { key: 'becomes', title: 'Becomes', render: row => row.becomes, wrap: true, secondary: true },
              {
                key: 'remarks',
                title: 'Remarks',
                render: row => <Remarks row={row} />,
                width: 'fill',
                wrap: true,
              },
              {
                key: 'acts',
                title: 'Acts',
                width: 'narrow',
                render: row =>
                  row.remarks.length > 0 || row.leftOut ? (
                    <Button kind="quiet" onClick={() => setMending(row)}>
                      {row.leftOut ? 'Left out' : 'Mend'}
                    </Button>
                  ) : null,
              },
            ]}
          />
        )}
      </Resource>
      {mending ? <MendDialog of={of} row={mending} onClose={() => setMending(undefined)} /> : null}
    </section>
  );
}

function Start({ of, open }: { readonly of: Portfolio; readonly open: number }) {
  const can = useCan();
  const start = useAct('portfolio.start');
  if (!can('certification:decide'))
    return <Notice tone="note">Who decides on certification takes the portfolio over.</Notice>;
  return (
    <Form
      label="Take over"
      submit="Take over now"
      onSubmit={values => start.mutateAsync({ id: of.id, leaveOpenOut: values.leave === true })}
    >
      {open > 0 ? (
        <Checkbox name="leave" label={`Leave out the ${open} rows that are refused or ask something`} />
      ) : null}
    </Form>
  );
}
