/** A comparison with a cycle as tables: how many of each kind per standard, and requirement by requirement. */
import { maturityWords } from '@certwright/core/requirement/maturity.table';
import { CHANGE_WORDS, REASON_WORDS } from '@certwright/core/requirement/cycle.words';
import type { Output } from '../api/client.ts';
import { useOrgPath } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { nameOf } from './sheet.ts';

type Comparison = Output<'assessment-cycle.compare'>;
type Line = Comparison['rows'][number];
type Change = Line['change'];

const LOOKS: Readonly<Record<Change, string>> = {
  new: 'planned',
  better: 'done',
  worse: 'open',
  changed: 'partly',
  gone: 'withdrawn',
  unchanged: 'draft',
};

const COUNTED: readonly Change[] = ['new', 'better', 'worse', 'changed', 'gone', 'unchanged'];

/** Every figure is the way to its lines. */
export function CountsTable({ of, query }: { readonly of: Comparison; readonly query: Query }) {
  return (
    <Table
      caption="Changes by standard"
      rows={of.editions}
      rowKey={row => row.id}
      columns={[
        { key: 'name', title: 'Standard', render: row => row.name, width: 'fill' },
        ...COUNTED.map(change => ({
          key: change,
          title: CHANGE_WORDS[change],
          align: 'end' as const,
          width: 'narrow' as const,
          render: (row: Comparison['editions'][number]) =>
            row.counts[change] === 0 ? (
              <span className="quiet">0</span>
            ) : (
              <RouterLink href={query.href({ edition: row.id, change })}>{row.counts[change]}</RouterLink>
            ),
        })),
      ]}
    />
  );
}

function Stood({ of }: { readonly of: Line['before'] }) {
  if (of === null) return <span className="quiet">–</span>;
  return (
    <span className="nowrap">
      <Status of={of.state} />
      {of.maturity === null ? null : <span className="quiet"> {maturityWords(of.maturity)}</span>}
    </span>
  );
}

/** What changed, where the states alone do not tell it. */
function why({ why: reason, before, now }: Line): string {
  if (reason === null || reason === 'state' || reason === 'maturity') return '';
  if (reason === 'proof') return `${before?.proof ?? ''} → ${now?.proof ?? ''}`;
  if (reason === 'confidence')
    return `confidence ${before?.confidence ?? 'not said'} → ${now?.confidence ?? 'not said'}`;
  return REASON_WORDS[reason];
}

export function ComparisonTable({ of }: { readonly of: Comparison }) {
  const path = useOrgPath();
  return (
    <Table
      caption="What changed"
      rows={of.rows}
      rowKey={nameOf}
      rowName={row => `${row.key} ${row.title}`}
      groupOf={of.editions.length > 1 ? row => row.editionName : undefined}
      total={of.rows.length}
      columns={[
        {
          key: 'number',
          title: 'Number',
          width: 'narrow',
          render: row =>
            row.now === null ? (
              row.key
            ) : (
              <RouterLink href={path(`/implement/requirements/${row.edition}/${row.key}`)}>
                {row.key}
              </RouterLink>
            ),
        },
        { key: 'title', title: 'Title', render: row => row.title, width: 'fill' },
        {
          key: 'change',
          title: 'Change',
          render: row => <Status of={LOOKS[row.change]} word={CHANGE_WORDS[row.change]} />,
          width: 'narrow',
        },
        { key: 'before', title: of.before.title, render: row => <Stood of={row.before} /> },
        { key: 'now', title: of.now.title, render: row => <Stood of={row.now} /> },
        { key: 'why', title: 'Why', render: why, secondary: true },
      ]}
    />
  );
}
