/** Controlled documents, last changed first. */
import { useList } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
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
  { key: 'author', title: 'Written by', render: row => row.author.name, width: 'narrow', secondary: true },
];

export default function DocumentsPage() {
  const path = useOrgPath();
  const can = useCan();
  const { words, set } = useQueryWords();
  const list = useList('document.list', {
    ...(isPhase(words.phase) ? { phase: words.phase } : {}),
    ...(isKind(words.kind) ? { kind: words.kind } : {}),
    ...(words.text ? { text: words.text } : {}),
  });
  const narrowed = Boolean(words.phase ?? words.kind ?? words.text);
  const draft = can('document:write') ? (
    <Button kind="primary" href={path('/implement/documents/new')}>
      Write a document
    </Button>
  ) : undefined;
  return (
    <Page name="Documents" actions={draft}>
      <div className="stack">
        <FilterBar label="Narrow the documents">
          <FilterText label="Number or words" value={words.text} onChange={text => set({ text })} />
          <FilterChoice
            label="State"
            value={words.phase}
            choices={PHASES}
            onChange={phase => set({ phase })}
          />
          <FilterChoice label="Kind" value={words.kind} choices={KINDS} onChange={kind => set({ kind })} />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={
            narrowed
              ? {
                  when: data => data.rows.length === 0,
                  what: 'No document fits all of these.',
                  act: (
                    <Button onClick={() => set({ phase: undefined, kind: undefined, text: undefined })}>
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
              href={row => path(`/implement/documents/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
