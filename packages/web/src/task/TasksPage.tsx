/** Everything open that has an owner and a day, in one list: by day, the overdue first, what has no day last. */
import { useList, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterDay, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { daysAfter } from '../ui/month-calendar/month.ts';
import {
  type AgendaRow,
  KIND_CHOICES,
  kindIn,
  kindWord,
  useOwnerChoices,
  WHEN_CHOICES,
  whenIn,
} from './agenda.words.ts';
import { MakeTask } from './MakeTask.tsx';

const columns = (owners: boolean): readonly Column<AgendaRow>[] => [
  {
    key: 'title',
    title: 'To do',
    render: row => (row.for === null ? row.title : `${row.title} (for ${row.for})`),
    width: 'fill',
    wrap: true,
  },
  {
    key: 'due',
    title: 'Day',
    render: row => (row.due === null ? '' : <DateText on={row.due} />),
    width: 'narrow',
  },
  {
    key: 'state',
    title: 'State',
    render: row => (row.overdue ? <Status of="overdue" /> : null),
    width: 'narrow',
  },
  { key: 'kind', title: 'Kind', render: row => kindWord(row.kind) },
  ...(owners ? [{ key: 'owner', title: 'Owner', render: (row: AgendaRow) => row.owner?.name ?? '' }] : []),
  {
    key: 'detail',
    title: 'About',
    render: row => row.detail,
    width: 'wide',
    secondary: true,
  },
];

const NOTHING = { owner: undefined, kind: undefined, when: undefined, day: undefined, q: undefined };

export default function TasksPage() {
  const path = useOrgPath();
  const { slug } = useOrg();
  const today = useToday();
  const { words, set } = useQueryWords();
  const owners = useOwnerChoices();
  const kind = kindIn(words.kind);
  const when = whenIn(words.when);
  const { owner, day, q } = words;
  const narrowing = {
    ...(owner ? { owner } : {}),
    ...(kind ? { kind } : {}),
    ...(when ? { when } : {}),
    ...(day ? { day } : {}),
    ...(q ? { text: q } : {}),
  };
  const list = useList('agenda.list', narrowing);
  const narrowed = Object.keys(narrowing).length > 0;
  const make = <MakeTask kind="primary" hotkey="n" />;
  const week = daysAfter(today, 7);
  const groupOf = ({ due, overdue }: AgendaRow): string =>
    overdue ? 'Overdue' : due === null ? 'Without a day' : due < week ? 'Within a week' : 'Later';
  return (
    <Page
      name="Tasks"
      actions={
        <>
          <Button href={path('/calendar')}>Calendar</Button>
          <Button
            kind="quiet"
            href={`/api/organizations/${encodeURIComponent(slug)}/agenda.xlsx?${new URLSearchParams(narrowing)}`}
          >
            XLSX
          </Button>
          {make}
        </>
      }
    >
      <div className="stack">
        <LeftNotice />
        <FilterBar label="Narrow the tasks">
          <FilterText label="Search" value={q} onChange={next => set({ q: next })} />
          <FilterChoice
            label="Owner"
            value={owner}
            any="Me"
            choices={owners}
            onChange={next => set({ owner: next })}
          />
          <FilterChoice
            label="Kind"
            value={kind}
            choices={KIND_CHOICES}
            onChange={next => set({ kind: next })}
          />
          <FilterChoice
            label="When"
            value={when}
            any="Any time"
            choices={WHEN_CHOICES}
            onChange={next => set({ when: next, day: undefined })}
          />
          {day === undefined ? null : (
            <FilterDay label="On" value={day} onChange={next => set({ day: next })} />
          )}
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={
            narrowed
              ? {
                  when: data => data.rows.length === 0,
                  what: 'Nothing that is open fits all of these.',
                  act: <Button onClick={() => set(NOTHING)}>Show all of mine</Button>,
                }
              : {
                  when: data => data.rows.length === 0,
                  what: 'Everything of yours that is open stands here, whatever it belongs to: tasks, requirements, risks, documents, evidence, audits.',
                  example:
                    'For example: order new gauges until 12 December; every month, back up the drawings.',
                  act: make,
                }
          }
        >
          {({ rows }) => (
            <Table
              caption="Tasks"
              rows={rows}
              rowKey={row => row.key}
              rowName={row => row.title}
              groupOf={groupOf}
              columns={columns(owner !== undefined)}
              href={row => path(row.path)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}

/** That something has no owner any more, for whoever can hand it over. */
function LeftNotice() {
  const can = useCan();
  const path = useOrgPath();
  const { data } = useRead('left.list', {}, { enabled: can('task:oversee') });
  if (!data || data.total === 0) return null;
  const what = data.total === 1 ? 'One thing has' : `${data.total} things have`;
  return (
    <Notice
      tone="care"
      title={`${what} no owner any more`}
      act={<Button href={path('/tasks/left-behind')}>Hand over</Button>}
    >
      Whoever owned it is no member any more.
    </Notice>
  );
}
