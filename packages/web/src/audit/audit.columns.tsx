/** Columns of lists of audits. */
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { type AuditRow, kindWords } from '../programme/programme.cycle.ts';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

type Options = {
  readonly editionName: (id: string) => string;
  /** Who stands at the other side, and what that side is called; undefined where the page says it already. */
  readonly party: { readonly title: string; readonly of: (row: AuditRow) => string } | undefined;
};

export const auditColumns = ({ editionName, party }: Options): readonly Column<AuditRow>[] => [
  ...(party ? [{ key: 'party', title: party.title, render: party.of, width: 'wide' as const }] : []),
  { key: 'kind', title: 'Audit', render: row => kindWords(row.kind) },
  { key: 'phase', title: 'State', render: row => <PhaseStatus area="audit" of={row.phase} /> },
  {
    key: 'editions',
    title: 'Standards',
    render: row => row.certifications.map(one => editionName(one.edition)).join(', '),
    width: 'fill',
  },
  { key: 'from', title: 'From', render: row => <DateText on={row.plannedFrom} />, width: 'narrow' },
  {
    key: 'to',
    title: 'To',
    render: row => <DateText on={row.plannedTo} />,
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'days',
    title: 'Days',
    render: row => <NumberText value={row.plannedDays} />,
    align: 'end',
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'lead',
    title: 'Leads',
    render: row =>
      row.team.find(member => member.role === 'lead')?.name ?? <span className="quiet">nobody yet</span>,
    secondary: true,
  },
];
