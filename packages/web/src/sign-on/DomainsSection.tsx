/** Domains of the organization's addresses: claimed, with the record that proves each; confirmed; given up. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';

type Domain = Output<'sign-on.get'>['domains'][number];

function DomainDialog({ domain, onClose }: { readonly domain: Domain; readonly onClose: () => void }) {
  const confirm = useAct('sign-on.confirm-domain');
  const end = useAct('sign-on.end-domain');
  const { id, record, proof, confirmedAt } = domain;
  const giveUp = (
    <Button
      kind="danger"
      onClick={() => {
        void end.mutateAsync({ id }).then(onClose);
      }}
    >
      Give it up
    </Button>
  );
  if (confirmedAt !== null) {
    return (
      <Dialog title={domain.domain} onClose={onClose} acts={giveUp}>
        <p className="reading">
          Confirmed. People with addresses of this domain come in through your identity provider.
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog title={`Prove that ${domain.domain} is yours`} onClose={onClose} acts={giveUp}>
      <Form
        submit="Look for it now"
        label="Prove the domain"
        onSubmit={async () => {
          await confirm.mutateAsync({ id });
          onClose();
        }}
      >
        <p className="reading">Make this TXT record where the names of the domain are kept.</p>
        <CopyText text={record} />
        <CopyText text={proof} />
        <p className="quiet">Where you cannot, the operator of this server confirms the domain by hand.</p>
      </Form>
    </Dialog>
  );
}

export function DomainsSection({ domains }: { readonly domains: readonly Domain[] }) {
  const claim = useAct('sign-on.claim-domain');
  const [claiming, setClaiming] = useState(false);
  const [shown, setShown] = useState<string>();
  const open = domains.find(one => one.id === shown);
  return (
    <section className="stack" aria-labelledby="domains">
      <h2 id="domains">Domains of your addresses</h2>
      {domains.length === 0 ? (
        <p className="reading quiet">
          An identity provider vouches only for addresses of domains that are proved to be yours.
        </p>
      ) : (
        <Table<Domain>
          caption="Domains"
          rows={domains}
          rowKey={row => row.id}
          rowName={row => row.domain}
          onOpen={row => setShown(row.id)}
          columns={[
            { key: 'domain', title: 'Domain', render: row => row.domain, width: 'fill' },
            {
              key: 'state',
              title: 'State',
              width: 'wide',
              render: row =>
                row.confirmedAt === null ? (
                  <Status of="not-started" word="to be proved" />
                ) : (
                  <Status
                    of="done"
                    word={row.confirmedBy === 'dns' ? 'proved by its record' : 'confirmed by the operator'}
                  />
                ),
            },
          ]}
        />
      )}
      <div className="row">
        <Button onClick={() => setClaiming(true)}>Claim a domain</Button>
      </div>
      {claiming ? (
        <Dialog title="Claim a domain" onClose={() => setClaiming(false)}>
          <Form
            submit="Claim it"
            label="Claim a domain"
            onSubmit={async values => {
              const { id } = await claim.mutateAsync({ domain: textOf(values.domain) });
              setClaiming(false);
              setShown(id);
            }}
          >
            <TextField
              name="domain"
              label="Domain"
              hint="What stands after the @, such as example.org"
              required
              maxLength={253}
            />
          </Form>
        </Dialog>
      ) : null}
      {open ? <DomainDialog domain={open} onClose={() => setShown(undefined)} /> : null}
    </section>
  );
}
