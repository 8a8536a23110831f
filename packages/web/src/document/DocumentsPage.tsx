/** Controlled documents, last changed first. */
import { useList } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { pastOf, pastSearch } from '../history/past.ts';
import { LookBack, PastBand } from '../history/PastBand.tsx';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import {
  type DocumentLine,
  isKind,
  isPhase,
  KINDS,
  kindWord,
  PHASES,
  PhaseStatus,
} from './document.words.tsx';

const COLUMNS: readonly Column<DocumentLine>[] = [
  { key: 'number', title: 'Number', render: row => row.number, width: 'narrow' },
  { key: 'title', title: 'Title', render: row => row.title, width: 'fill' },
  { key: 'kind', title: 'Kind', render: row => kindWord(row.kind), width: 'narrow', secondary: true },
  { key: 'phase', title: 'State', render: row => <PhaseStatus of={row.phase} />, width: 'narrow' },
  {
    key: 'version',
    title: 'In force',
    render: row => (row.inForce === null ? '–' : `version ${row.inForce}`),
    width: 'narrow',
  },
  {
    key: 'released',
    title: 'Released',
    render: row => <DateText on={row.releasedOn} />,
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'read',
    title: 'You',
    render: row =>
      row.acknowledged ? (
        <Status of="done" word="read" />
      ) : row.toRead ? (
        <Status of="open" word="to read" />
      ) : null,
    width: 'narrow',
  },
  {
    key: 'owner',
    title: 'Owner',
    render: row => row.owner.name || 'nobody',
    width: 'normal',
    secondary: true,
  },
  {
    key: 'review',
    title: 'Review',
    render: row =>
      row.reviewDueOn === null ? null : row.reviewDue ? (
        <Status of="due-soon" word={row.reviewDueOn} />
      ) : (
        <DateText on={row.reviewDueOn} />
      ),
    width: 'narrow',
    secondary: true,
  },
];

export default function DocumentsPage() {
  const path = useOrgPath();
  const can = useCan();
  const { words, set } = useQueryWords();
  const past = pastOf(words);
  const list = useList('document.list', {
    ...past,
    ...(isPhase(words.phase) ? { phase: words.phase } : {}),
    ...(isKind(words.kind) ? { kind: words.kind } : {}),
    ...(words.text ? { text: words.text } : {}),
    ...(words.due === 'yes' ? { due: 'true' as const } : {}),
  });
  const narrowed = Boolean(words.phase ?? words.kind ?? words.text ?? words.due);
  const draft = can('document:write') ? (
    <>
      {can('document:approve') ? (
        <Button href={path('/implement/documents/take-over')}>Take over</Button>
      ) : null}
      <Button href={path('/implement/documents/starters')}>Starter documents</Button>
      <Button kind="primary" href={path('/implement/documents/new')}>
        Write a document
      </Button>
    </>
  ) : undefined;
  return (
    <Page
      name="Documents"
      actions={
        past ? undefined : (
          <>
            <LookBack />
            {draft}
          </>
        )
      }
    >
      <div className="stack">
        {past ? <PastBand of={past} /> : null}
        <FilterBar label="Narrow the documents">
          <FilterText label="Number or words" value={words.text} onChange={text => set({ text })} />
          <FilterChoice
            label="State"
            value={words.phase}
            choices={PHASES}
            onChange={phase => set({ phase })}
          />
          <FilterChoice label="Kind" value={words.kind} choices={KINDS} onChange={kind => set({ kind })} />
          <FilterChoice
            label="Review"
            value={words.due}
            choices={[{ value: 'yes', label: 'due within a month' }]}
            onChange={due => set({ due })}
          />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={
            past && !narrowed
              ? { when: data => data.rows.length === 0, what: 'No document had been drafted by that day.' }
              : narrowed
                ? {
                    when: data => data.rows.length === 0,
                    what: 'No document fits all of these.',
                    act: (
                      <Button
                        onClick={() =>
                          set({ phase: undefined, kind: undefined, text: undefined, due: undefined })
                        }
                      >
                        Show all
                      </Button>
                    ),
                  }
                : {
                    when: data => data.rows.length === 0,
                    what: 'Policies, procedures and instructions are kept here, each version word for word, released by somebody who did not write it.',
                    example: 'For example: QM-01 Quality policy, version 2, read by 41 of 48 people.',
                    act: draft,
                  }
          }
        >
          {({ rows }) => (
            <Table
              caption="Documents"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => `${row.number} ${row.title}`}
              columns={COLUMNS}
              href={row => path(`/implement/documents/${row.id}${pastSearch(past)}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
