/** The library: every edition that can be walked here. */
import { usePublic, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { capital, type EditionHead, EditionStatus, plainWords } from './edition.words.tsx';
import { OwnStandards } from './OwnStandards.tsx';

const columns = (adopted: ReadonlySet<string>): readonly Column<EditionHead>[] => [
  { key: 'name', title: 'Edition', render: row => row.name, width: 'narrow' },
  { key: 'title', title: 'Title', render: row => row.title, width: 'fill' },
  {
    key: 'discipline',
    title: 'About',
    render: row => capital(plainWords(row.discipline)),
    width: 'narrow',
    secondary: true,
  },
  { key: 'state', title: 'State', render: row => <EditionStatus of={row} />, width: 'narrow' },
  {
    key: 'until',
    title: 'Certified until',
    render: row => (row.certifiable ? <DateText on={row.lastValidDay} /> : 'for certification bodies'),
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'clauses',
    title: 'Clauses',
    render: row => row.count.clauses,
    width: 'narrow',
    align: 'end',
    secondary: true,
  },
  {
    key: 'controls',
    title: 'Controls',
    render: row => row.count.controls || '–',
    width: 'narrow',
    align: 'end',
    secondary: true,
  },
  {
    key: 'yours',
    title: 'Yours',
    render: row => (adopted.has(row.id) ? <Status of="in-place" word="adopted" /> : null),
    width: 'narrow',
  },
];

/** Editions that have all words of the text somewhere in what people call them. */
export function found(rows: readonly EditionHead[], text: string | undefined): readonly EditionHead[] {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(row => {
    const called = `${row.name} ${row.title} ${plainWords(row.discipline)}`.toLowerCase();
    return words.every(word => called.includes(word));
  });
}

export default function StandardsPage() {
  const path = useOrgPath();
  const can = useCan();
  const library = usePublic('standard.list', {});
  const adopted = useRead('standard.adopted', {});
  const [text, setText] = useQueryWord('text');
  const held = (adopted.data?.rows ?? []).filter(row => row.phase === 'adopted').map(row => row.edition.id);
  return (
    <Page
      name="Standards"
      actions={
        <>
          <Button href={path('/choose/adviser')}>Which standard fits</Button>
          <Button href={path('/choose/catalogue')}>Everything that ISO publishes</Button>
          {can('standard:adopt') ? (
            <Button href={path('/choose/standards/bring')}>Bring a standard of your own</Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        <OwnStandards />
        <FilterBar label="Find a standard">
          <FilterText label="Number or words" value={text} onChange={setText} />
        </FilterBar>
        <Resource
          of={library}
          skeleton="table"
          empty={{
            when: data => found(data.rows, text).length === 0,
            what: 'No edition in the library has these words.',
            example: 'For example: 9001, environment, information security.',
            act: <Button onClick={() => setText(undefined)}>Show all</Button>,
          }}
        >
          {({ rows }) => (
            <Table
              caption="Editions in the library"
              rows={found(rows, text)}
              rowKey={row => row.id}
              columns={columns(new Set(held))}
              href={row => path(`/choose/standards/${row.id}`)}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
