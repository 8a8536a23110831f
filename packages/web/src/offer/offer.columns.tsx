/** Columns of lists of offers, as either party sees them. */
import type { Output } from '../api/client.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { Money } from '../ui/text/Money.tsx';

export type Offer = Output<'offer.get'>;

export const nameOfOffer = ({ number, issue }: Pick<Offer, 'number' | 'issue'>): string =>
  issue === 1 ? number : `${number}, version ${issue}`;

/** @param party whose name stands in a column; undefined where the page says it */
export const offerColumns = (party: 'client' | 'body' | undefined): readonly Column<Offer>[] => [
  { key: 'number', title: 'Offer', width: 'wide', render: nameOfOffer },
  ...(party
    ? [
        {
          key: 'party',
          title: party === 'client' ? 'Client' : 'Body',
          width: 'wide',
          render: (row: Offer) => row[party].name,
        } as const,
      ]
    : []),
  {
    key: 'phase',
    title: 'State',
    width: 'wide',
    render: row => (
      <>
        <PhaseStatus area="offer" of={row.phase} />{' '}
        {row.outdated.length > 0 ? <Status of="overdue" word="outdated" /> : null}
      </>
    ),
  },
  {
    key: 'total',
    title: 'Total',
    align: 'end',
    render: row => <Money amount={row.total} currency={row.currency} />,
  },
  { key: 'until', title: 'Valid until', render: row => <DateText on={row.validUntil} />, secondary: true },
  {
    key: 'sent',
    title: 'Sent',
    render: row => (row.sent ? <DateText on={row.sent.on} /> : '–'),
    secondary: true,
  },
];
