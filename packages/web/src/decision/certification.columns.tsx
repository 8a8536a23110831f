/** Columns of lists of certifications. */
import type { Output } from '../api/client.ts';
import { NextDue } from '../engagement/NextDue.tsx';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

export type CertificationRow = Output<'decision.list'>['rows'][number];

type Options = {
  readonly editionName: (id: string) => string;
  /** Who stands at the other side, and what that side is called; undefined where the page says it already. */
  readonly party: { readonly title: string; readonly of: (row: CertificationRow) => string } | undefined;
};

export const certificationColumns = ({
  editionName,
  party,
}: Options): readonly Column<CertificationRow>[] => [
  {
    key: 'number',
    title: 'Certificate',
    render: row =>
      row.number ? <span className="mono">{row.number}</span> : <span>no certificate yet</span>,
    width: 'wide',
  },
  ...(party ? [{ key: 'party', title: party.title, render: party.of, width: 'wide' as const }] : []),
  { key: 'edition', title: 'Standard', render: row => editionName(row.edition) },
  {
    key: 'status',
    title: 'Status',
    render: row => <PhaseStatus area="certification" of={row.status} />,
    width: 'narrow',
  },
  {
    key: 'expires',
    title: 'Expires',
    render: row => <DateText on={row.status === 'withdrawn' ? null : row.cycle?.expiresOn} />,
    width: 'narrow',
    secondary: true,
  },
  { key: 'next', title: 'Next', render: row => <NextDue due={row.next} />, width: 'fill' },
];
