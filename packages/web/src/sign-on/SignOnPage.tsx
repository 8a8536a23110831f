/** How people of the organization come in: its domains, its identity providers, the groups of its directory. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { titles } from '../party/roles.words.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { AddProviderDialog } from './AddProviderDialog.tsx';
import { DomainsSection } from './DomainsSection.tsx';
import { GroupsSection } from './GroupsSection.tsx';
import { ProviderDialog } from './ProviderDialog.tsx';

type Provider = Output<'sign-on.get'>['providers'][number];

const lets = ({ required, newcomers }: Provider): string =>
  [
    newcomers.length === 0 ? 'the invited' : `everybody, as ${titles(newcomers)}`,
    required ? 'members through it alone' : '',
  ]
    .filter(Boolean)
    .join('; ');

function Providers({ providers }: { readonly providers: readonly Provider[] }) {
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useQueryWord('provider');
  const open = providers.find(one => one.id === shown);
  return (
    <section className="stack" aria-labelledby="providers">
      <h2 id="providers">Identity providers</h2>
      {providers.length === 0 ? (
        <p className="reading quiet">
          People sign in with the account that they have at work: Entra ID, Keycloak, Google Workspace, Okta,
          AD FS and others that speak OpenID Connect or SAML.
        </p>
      ) : (
        <Table<Provider>
          caption="Identity providers"
          rows={providers}
          rowKey={row => row.id}
          rowName={row => row.name}
          onOpen={row => setShown(row.id)}
          columns={[
            { key: 'name', title: 'Name', render: row => row.name },
            {
              key: 'of',
              title: 'Provider',
              render: row => <span className="mono">{row.of}</span>,
              width: 'wide',
              wrap: true,
            },
            { key: 'lets', title: 'Lets in', render: lets, width: 'fill', wrap: true },
            { key: 'people', title: 'People', render: row => row.people, width: 'narrow' },
          ]}
        />
      )}
      <div className="row">
        <Button onClick={() => setAdding(true)}>Add an identity provider</Button>
      </div>
      {adding ? (
        <AddProviderDialog
          onClose={() => setAdding(false)}
          onMade={id => {
            setAdding(false);
            setShown(id);
          }}
        />
      ) : null}
      {open ? <ProviderDialog provider={open} onClose={() => setShown(undefined)} /> : null}
    </section>
  );
}

function SignOn() {
  const found = useRead('sign-on.get', {});
  return (
    <Page name="Single sign-on">
      <Resource of={found} skeleton="table">
        {({ domains, providers, groups }) => (
          <div className="stack-wide">
            <DomainsSection domains={domains} />
            <Providers providers={providers} />
            <GroupsSection groups={groups} />
          </div>
        )}
      </Resource>
    </Page>
  );
}

export default function SignOnPage() {
  const can = useCan();
  if (can('party:manage')) return <SignOn />;
  return (
    <Page name="Single sign-on">
      <EmptyState what="Whoever manages people here says how they come in." />
    </Page>
  );
}
