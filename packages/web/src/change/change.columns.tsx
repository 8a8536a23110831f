/** Columns of lists of changes. */
import { CHANGE_KINDS } from '@certwright/core/change/change-kind.table';
import type { Output } from '../api/client.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

export type Change = Output<'change.get'>;

export const kindWords = ({ kinds }: Pick<Change, 'kinds'>): string =>
  kinds.map(kind => CHANGE_KINDS[kind].title).join(', ');

/** @param party whose name stands in a column; undefined where the page says it */
export const changeColumns = (party: 'client' | 'body' | undefined): readonly Column<Change>[] => [
  { key: 'kinds', title: 'What changes', width: 'wide', wrap: true, render: kindWords },
  ...(party
    ? [
        {
          key: 'party',
          title: party === 'client' ? 'Client' : 'Body',
          width: 'wide',
          render: (row: Change) => row[party].name,
        } as const,
      ]
    : []),
  {
    key: 'phase',
    title: 'State',
    width: 'wide',
    render: row => (
      <>
        <PhaseStatus area="change" of={row.phase} /> {row.late ? <Status of="late" /> : null}
      </>
    ),
  },
  { key: 'what', title: 'In words', width: 'fill', secondary: true, render: row => row.what },
  { key: 'on', title: 'From', render: row => <DateText on={row.changesOn} /> },
  { key: 'told', title: 'Told', render: row => <DateText on={row.reportedOn} />, secondary: true },
];
