/** The columns of the list of evidence: what it is, the day that it stands for, until when it shows something. */
import type { Output } from '../api/client.ts';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { EvidenceStanding } from './EvidenceStanding.tsx';

export type Evidence = Output<'evidence.list'>['rows'][number];

export const evidenceColumns = (open: boolean): readonly Column<Evidence>[] => [
  { key: 'title', title: 'Evidence', render: row => row.title, width: 'fill' },
  { key: 'standing', title: 'State', render: row => <EvidenceStanding of={row.standing} />, width: 'narrow' },
  { key: 'for', title: 'Stands for', render: row => <DateText on={row.standsFor} />, width: 'narrow' },
  ...(open
    ? []
    : ([
        {
          key: 'until',
          title: 'Expires',
          render: row => <DateText on={row.expiresOn} />,
          width: 'narrow',
          secondary: true,
        },
        {
          key: 'shows',
          title: 'Shows',
          render: row => row.requirements.map(one => one.key).join(', '),
          width: 'normal',
          secondary: true,
        },
        {
          key: 'by',
          title: 'Handed in by',
          render: row => row.attachedBy.name,
          width: 'narrow',
          secondary: true,
        },
      ] satisfies readonly Column<Evidence>[])),
];
