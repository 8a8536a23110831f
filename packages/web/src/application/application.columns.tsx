/** Columns of the list of applications, as either party sees it. */
import type { Output } from '../api/client.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

export type Application = Output<'application.get'>;

export const applicationColumns = (
  isBody: boolean,
  editionName: (id: string) => string,
): readonly Column<Application>[] => [
  {
    key: 'party',
    title: isBody ? 'Client' : 'Certification body',
    render: row => (isBody ? row.client.name : row.body.name),
    width: 'wide',
  },
  { key: 'phase', title: 'State', render: row => <PhaseStatus area="application" of={row.phase} /> },
  { key: 'editions', title: 'Standards', render: row => row.editions.map(editionName).join(', ') },
  { key: 'scope', title: 'Scope', render: row => row.scope, width: 'fill', secondary: true },
  { key: 'on', title: 'Submitted', render: row => <DateText on={row.submittedOn} />, width: 'narrow' },
];
