/** The lines of an offer with their total, and what they rest on. */
import type { Output } from '../api/client.ts';
import { Facts } from '../ui/facts/Facts.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { Money } from '../ui/text/Money.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

type Shown = Pick<
  Output<'offer.get'>,
  'lines' | 'currency' | 'total' | 'basis' | 'scope' | 'opening' | 'closing' | 'notes' | 'travel'
>;

const UNITS = { days: 'days', pieces: '', years: 'years', visits: 'visits', flat: '' } as const;
const TRAVEL = { 'at-cost': 'at cost', flat: 'as above', included: 'included' } as const;

export function OfferShown({ offer }: { readonly offer: Shown }) {
  const { basis, currency } = offer;
  return (
    <>
      <section className="stack">
        <h2>What it costs</h2>
        {offer.opening === '' ? null : <p className="reading">{offer.opening}</p>}
        <Table
          caption="Lines"
          rows={offer.lines}
          rowKey={row => `${row.what} ${row.amount}`}
          columns={[
            { key: 'what', title: 'What', width: 'fill', wrap: true, render: row => row.what },
            {
              key: 'quantity',
              title: 'Quantity',
              align: 'end',
              render: row => (
                <>
                  <NumberText value={row.quantity} /> {UNITS[row.unit]}
                </>
              ),
            },
            {
              key: 'price',
              title: 'Price',
              align: 'end',
              render: row => <Money amount={row.price} currency={currency} />,
              secondary: true,
            },
            {
              key: 'amount',
              title: 'Amount',
              align: 'end',
              render: row => <Money amount={row.amount} currency={currency} />,
            },
          ]}
          foot={
            <tr>
              <th scope="row" colSpan={3}>
                Total
              </th>
              <td>
                <Money amount={offer.total} currency={currency} />
              </td>
            </tr>
          }
        />
      </section>
      <section className="stack">
        <h2>What it rests on</h2>
        <Facts
          of={[
            { term: 'Scope', value: offer.scope },
            {
              term: 'Audit time',
              value: (
                <>
                  determined on <DateText on={basis.determinedOn} />
                </>
              ),
            },
            { term: 'Stage 1 and stage 2', value: `${basis.stage1} and ${basis.stage2} days` },
            { term: 'Each surveillance', value: `${basis.surveillance} days` },
            { term: 'Recertification', value: `${basis.recertification} days, offered in its time` },
            {
              term: 'People and sites',
              value: `${basis.persons} people at ${basis.sites} sites; ${basis.visited} visited`,
            },
            { term: 'Travel', value: TRAVEL[offer.travel] },
            ...offer.notes.map(note => ({ term: 'Note', value: note })),
          ]}
        />
        {offer.closing === '' ? null : <p className="reading">{offer.closing}</p>}
      </section>
    </>
  );
}
