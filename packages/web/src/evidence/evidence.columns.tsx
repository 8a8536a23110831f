/** The columns of the list of evidence: what it is, the days that it stands for, when the next is collected. */
import type { Output } from '../api/client.ts';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { CollectionStanding } from './CollectionStanding.tsx';
import { EvidenceStanding } from './EvidenceStanding.tsx';
import { StandsFor } from './StandsFor.tsx';

export type Evidence = Output<'evidence.list'>['rows'][number];
export type EvidenceDetail = Output<'evidence.get'>;

const kindOf = ({ file, link, record }: Evidence): string =>
  link ? 'link' : record ? 'record' : file ? 'file' : '–';

export const EVIDENCE_COLUMNS: readonly Column<Evidence>[] = [
  { key: 'title', title: 'Evidence', render: row => row.title, width: 'fill' },
  { key: 'standing', title: 'State', render: row => <EvidenceStanding of={row.standing} />, width: 'narrow' },
  { key: 'for', title: 'Stands for', render: row => <StandsFor of={row} />, width: 'narrow' },
  {
    key: 'until',
    title: 'Expires',
    render: row => <DateText on={row.expiresOn} />,
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'next',
    title: 'Collected again',
    render: ({ collection }) =>
      collection ? (
        <>
          <CollectionStanding of={collection.standing} /> <DateText on={collection.nextDue} />
        </>
      ) : null,
    width: 'normal',
  },
  {
    key: 'collector',
    title: 'By',
    render: row => row.collection?.collector.name,
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
  { key: 'kind', title: 'Kind', render: kindOf, width: 'narrow', secondary: true },
];
