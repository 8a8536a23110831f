/** The audit trail: who did what, when, to which record; searched, opened, taken out, each line sealed into the chain. */
import { useList, useRead } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterDay, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { EventDialog } from './EventDialog.tsx';
import { happened, KINDS } from './kinds.ts';

const FILTERS = ['words', 'kind', 'actor', 'from', 'to', 'stream'] as const;
const NOTHING = Object.fromEntries(FILTERS.map(name => [name, undefined]));

export default function TrailPage() {
  const { slug } = useOrg();
  const { Link } = useUi();
  const people = usePeople();
  const { words, set } = useQueryWords();
  const search = Object.fromEntries(
    FILTERS.flatMap(name => {
      const value = words[name];
      return value === undefined || (name === 'words' && value.length < 2) ? [] : [[name, value]];
    }),
  );
  const trail = useList('trail.list', search);
  const files = `/api/organizations/${encodeURIComponent(slug)}/exports/trail`;
  const newest = useRead('trail.logged', {}).data?.newest;
  const narrowed = Object.keys(search).length > 0;
  const showAll = <Button onClick={() => set(NOTHING)}>Show everything</Button>;
  return (
    <Page
      name="Audit trail"
      {...(words.stream ? { within: words.stream } : {})}
      actions={
        <>
          {words.stream ? showAll : null}
          <Button href={`${files}.csv?${new URLSearchParams(search).toString()}`}>As CSV</Button>
          <Button href={`${files}.jsonl`}>Whole chain</Button>
          {newest ? <Button href={`${files}.log.json`}>Its place in the log</Button> : null}
        </>
      }
    >
      <div className="stack">
        {newest ? (
          <p className="quiet">
            Everything up to link {newest.seq} cannot be rewritten unseen: a hash of it went into the public{' '}
            <Link href="/log">log</Link> on <DateText on={newest.at} as="minute" />.
          </p>
        ) : null}
        <FilterBar label="Narrow the trail">
          <FilterText label="Search" value={words.words} onChange={next => set({ words: next })} />
          <FilterChoice label="Of" value={words.kind} choices={KINDS} onChange={kind => set({ kind })} />
          <FilterChoice label="By" value={words.actor} choices={people} onChange={actor => set({ actor })} />
          <FilterDay label="From" value={words.from} onChange={from => set({ from })} />
          <FilterDay label="To" value={words.to} onChange={to => set({ to })} />
        </FilterBar>
        <Resource
          of={trail}
          skeleton="table"
          empty={
            narrowed
              ? { when: data => data.rows.length === 0, what: 'No event fits all of these.', act: showAll }
              : {
                  when: data => data.rows.length === 0,
                  what: 'Everything that is done here leaves a line that nobody can change.',
                }
          }
        >
          {({ rows }) => (
            <Table
              caption="Events, newest first"
              rows={rows}
              rowKey={row => String(row.pos)}
              rowName={row => happened(row.type)}
              onOpen={row => set({ event: String(row.pos) })}
              more={trail.more}
              columns={[
                { key: 'type', title: 'What happened', render: row => happened(row.type) },
                {
                  key: 'at',
                  title: 'When',
                  render: row => <DateText on={row.at} as="minute" />,
                  width: 'normal',
                },
                {
                  key: 'actor',
                  title: 'Who',
                  render: row => row.actor.name || 'somebody of the other party',
                },
                {
                  key: 'stream',
                  title: 'Of what',
                  render: row => <span className="mono">{row.stream}</span>,
                  width: 'fill',
                  secondary: true,
                },
                {
                  key: 'sealed',
                  title: 'Chain',
                  render: row => (
                    <Status
                      of={row.sealed ? 'closed' : 'not-started'}
                      word={row.sealed ? 'sealed' : 'waiting'}
                    />
                  ),
                  secondary: true,
                },
              ]}
            />
          )}
        </Resource>
      </div>
      {words.event ? (
        <EventDialog
          pos={Number(words.event)}
          onClose={() => set({ event: undefined })}
          onRecord={stream => set({ ...NOTHING, stream, event: undefined })}
        />
      ) : null}
    </Page>
  );
}
