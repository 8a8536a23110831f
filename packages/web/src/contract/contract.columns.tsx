/** Columns of lists of contracts. */
import type { Output } from '../api/client.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

export type Contract = Output<'contract.get'>;

export const contractColumns: readonly Column<Contract>[] = [
  { key: 'number', title: 'Contract', width: 'wide', render: row => row.number },
  {
    key: 'phase',
    title: 'State',
    width: 'wide',
    render: row => <PhaseStatus area="contract" of={row.phase} />,
  },
  { key: 'from', title: 'From', render: row => <DateText on={row.from} /> },
  {
    key: 'concluded',
    title: 'Concluded',
    render: row => (row.concludedOn ? <DateText on={row.concludedOn} /> : '–'),
  },
  { key: 'where', title: 'Lies', width: 'fill', secondary: true, render: row => row.elsewhere || 'here' },
];
