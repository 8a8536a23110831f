/** What the body has to audit next: by the last day that the rule, or the body's own time inside it, leaves, with what each still lacks. */
import { useList, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { useEditionName } from '../engagement/editions.ts';
import { OwnDay, RuleClause } from '../engagement/OwnDay.tsx';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { among, CODE_WORDS, type DueRow, KINDS, LACKS, standing, WHEN } from './due.words.ts';

const columns = (editionName: (id: string) => string): readonly Column<DueRow>[] => [
  { key: 'client', title: 'Client', render: row => row.client, width: 'fill' },
  { key: 'edition', title: 'Standard', render: row => editionName(row.edition) },
  { key: 'code', title: 'Audit', render: row => CODE_WORDS[row.code], secondary: true },
  { key: 'from', title: 'From', render: row => <DateText on={row.from} />, width: 'narrow', secondary: true },
  {
    key: 'latest',
    title: 'Best by',
    render: row => <DateText on={row.latest} />,
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'limit',
    title: 'Limit',
    render: row => (
      <>
        {row.late ? <Status of="late" word="late since" /> : null}{' '}
        <OwnDay on={row.limit} byRule={row.byRule} />
      </>
    ),
    wrap: true,
  },
  {
    key: 'because',
    title: 'Clause',
    render: row => <RuleClause because={row.because} byRule={row.byRule} />,
    secondary: true,
  },
  {
    key: 'audit',
    title: 'Planning',
    render: row => {
      const [code, words] = standing(row.audit);
      return (
        <>
          <Status of={code} word={words} /> {row.audit ? <DateText on={row.audit.from} /> : null}
        </>
      );
    },
    wrap: true,
  },
];

export default function DueListPage() {
  const at = useOrgPath();
  const { slug } = useOrg();
  const can = useCan();
  const editionName = useEditionName();
  const { words, set, href } = useQueryWords();
  const when = among(['late', 'in-30', 'in-90', 'later'] as const, words.when);
  const lacks = among(['audit', 'team', 'agreement'] as const, words.lacks);
  const kind = among(['surveillance', 'recertification'] as const, words.kind);
  const narrowing = {
    ...(when ? { when } : {}),
    ...(lacks ? { lacks } : {}),
    ...(kind ? { kind } : {}),
    ...(words.edition ? { edition: words.edition } : {}),
    ...(words.q ? { text: words.q } : {}),
  };
  const list = useList('planning.due', narrowing);
  const counted = useRead('planning.due', { limit: 1 });
  const counts = counted.data?.counts;
  const file = (as: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/planning/due.${as}?${new URLSearchParams(narrowing)}`;
  return (
    <Page
      name="Audits that are due"
      actions={
        <>
          <Button href={at('/audit/planner')}>Planner</Button>
          <Button kind="quiet" href={file('xlsx')}>
            XLSX
          </Button>
          <Button kind="quiet" href={file('csv')}>
            CSV
          </Button>
        </>
      }
    >
      <div className="stack">
        <Tabs
          label="How near the limit is"
          current={when ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: href({ when: undefined }) },
            ...WHEN.map(([id, label]) => ({
              id,
              label,
              href: href({ when: id }),
              ...(counts ? { count: counts[id] } : {}),
            })),
          ]}
        />
        <FilterBar label="Narrow the audits">
          <FilterText label="Client" value={words.q} onChange={next => set({ q: next })} />
          <FilterChoice
            label="Lacks"
            value={lacks}
            any="Anything or nothing"
            choices={LACKS}
            onChange={next => set({ lacks: next })}
          />
          {words.edition ? (
            <FilterChoice
              label="Standard"
              value={words.edition}
              choices={[{ value: words.edition, label: editionName(words.edition) }]}
              onChange={next => set({ edition: next })}
            />
          ) : null}
          <FilterChoice label="Kind" value={kind} choices={KINDS} onChange={next => set({ kind: next })} />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: 'No audit that is due fits this.',
            act: (
              <Button
                onClick={() =>
                  set({
                    when: undefined,
                    lacks: undefined,
                    kind: undefined,
                    edition: undefined,
                    q: undefined,
                  })
                }
              >
                Show all
              </Button>
            ),
            example: 'Each certification stands here with its next audit from the day of the grant.',
          }}
        >
          {({ rows }) => (
            <Table
              caption="Audits that are due"
              rows={rows}
              rowKey={row => row.certification}
              rowName={row => row.client}
              columns={columns(editionName)}
              href={row =>
                row.audit
                  ? at(`/audit/audits/${row.audit.id}`)
                  : can('audit:plan')
                    ? at(`/audit/audits/new?engagement=${row.engagement}&kind=${row.kind}`)
                    : at(`/certify/certifications/${row.certification}`)
              }
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
