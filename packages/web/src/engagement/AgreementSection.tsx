/** What both parties agreed on in an engagement: offers in their versions, contracts, changes. */
import { useState } from 'react';
import { useList } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { changeColumns } from '../change/change.columns.tsx';
import { contractColumns } from '../contract/contract.columns.tsx';
import { TakeOverDialog } from '../contract/TakeOverDialog.tsx';
import { DraftDialog } from '../offer/DraftDialog.tsx';
import { offerColumns } from '../offer/offer.columns.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useIsBody } from './today.ts';

type Props = { readonly engagement: string; readonly timed: boolean };

export function AgreementSection({ engagement, timed }: Props) {
  const at = useOrgPath();
  const can = useCan();
  const isBody = useIsBody();
  const offers = useList('offer.list', { engagement });
  const contracts = useList('contract.list', { engagement });
  const changes = useList('change.list', { engagement });
  const [open, setOpen] = useState<'offer' | 'paper'>();
  const make = can('offer:make');
  const draft = make ? (
    <Button
      onClick={() => setOpen('offer')}
      blockedBy={timed ? undefined : 'Determine audit time first: the offer is reckoned from it.'}
    >
      Draft an offer
    </Button>
  ) : undefined;
  const paper = make ? (
    <Button onClick={() => setOpen('paper')}>Record a contract made elsewhere</Button>
  ) : undefined;
  const tell =
    make || can('offer:answer') ? (
      <Button href={at(`/audit/engagements/${engagement}/change`)}>
        {make ? 'Take a change down' : 'Report a change'}
      </Button>
    ) : undefined;
  return (
    <>
      <section className="stack">
        <h2>Offers</h2>
        <Resource
          of={offers}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what: isBody
              ? 'An offer is reckoned from the determined audit time and your price list.'
              : 'The offer of the body stands here once it was sent; you accept or decline it online.',
            act: draft,
          }}
        >
          {found => (
            <>
              <Table
                caption="Offers"
                rows={found.rows}
                rowKey={row => row.id}
                columns={offerColumns(undefined)}
                href={row => at(`/audit/offers/${row.id}`)}
                more={offers.more}
              />
              {draft ? <div>{draft}</div> : null}
            </>
          )}
        </Resource>
      </section>
      <section className="stack">
        <h2>Contract</h2>
        <Resource
          of={contracts}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what: 'Audits are planned under a contract. It is drawn up from the accepted offer and signed by both.',
            act: paper,
          }}
        >
          {found => (
            <Table
              caption="Contracts"
              rows={found.rows}
              rowKey={row => row.id}
              columns={contractColumns}
              href={row => at(`/audit/contracts/${row.id}`)}
              more={contracts.more}
            />
          )}
        </Resource>
      </section>
      <section className="stack">
        <h2>Changes at the client</h2>
        <Resource
          of={changes}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what: 'Changes of people, sites, scope, management or ownership are told without delay; the body says what follows.',
            act: tell,
          }}
        >
          {found => (
            <>
              <Table
                caption="Changes"
                rows={found.rows}
                rowKey={row => row.id}
                columns={changeColumns(undefined)}
                href={row => at(`/audit/changes/${row.id}`)}
                more={changes.more}
              />
              {tell ? <div>{tell}</div> : null}
            </>
          )}
        </Resource>
      </section>
      {open === 'offer' ? <DraftDialog engagement={engagement} onClose={() => setOpen(undefined)} /> : null}
      {open === 'paper' ? (
        <TakeOverDialog engagement={engagement} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  );
}
