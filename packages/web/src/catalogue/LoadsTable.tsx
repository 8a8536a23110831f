/** The latest loads: what was asked for, how it ended, what it found. */
import type { Output } from '../api/client.ts';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Load = Output<'catalogue.standing'>['loads'][number];

const LOOK = {
  waiting: ['not-started', 'waiting'],
  running: ['in-progress', 'under way'],
  done: ['done', 'taken'],
  unchanged: ['done', 'no change'],
  failed: ['refused', 'not taken'],
  cancelled: ['obsolete', 'cancelled'],
} as const satisfies Record<Load['phase'], readonly [string, string]>;

const KINDS = { deliverables: 'Deliverables', committees: 'Committees', ics: 'Subjects (ICS)' } as const;

function result(load: Load): string {
  const { phase, problem, added, revised, withdrawn, removed, doing, rows } = load;
  if (problem) return problem.sentence;
  if (phase === 'running') return `${doing}, ${rows} rows`;
  if (phase !== 'done') return load.notes.join(' ');
  const counts = [
    [added, 'added'],
    [revised, 'revised'],
    [withdrawn, 'withdrawn'],
    [removed, 'no longer listed'],
  ] as const;
  return [
    counts
      .filter(([n]) => n > 0)
      .map(([n, word]) => `${n.toLocaleString()} ${word}`)
      .join(', '),
    ...load.notes,
  ].join('. ');
}

export const LoadsTable = ({ loads }: { readonly loads: readonly Load[] }) =>
  loads.length === 0 ? (
    <EmptyState
      what="No list of ISO was loaded here yet."
      example="The operator loads it with: npx certwright catalogue import"
    />
  ) : (
    <Table
      caption="Loads"
      rows={loads}
      rowKey={load => load.id}
      columns={[
        { key: 'at', title: 'When', render: load => <DateText on={load.askedAt} as="minute" /> },
        { key: 'kind', title: 'List', render: load => KINDS[load.kind] },
        {
          key: 'phase',
          title: 'Result',
          render: load => <Status of={LOOK[load.phase][0]} word={LOOK[load.phase][1]} />,
        },
        { key: 'what', title: 'What it found', render: result, width: 'fill', wrap: true },
        {
          key: 'source',
          title: 'From',
          render: load => load.source,
          width: 'wide',
          secondary: true,
          wrap: true,
        },
      ]}
    />
  );
