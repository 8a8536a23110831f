/** A new identity provider: OpenID Connect by issuer and client, SAML by its metadata. */
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { checkedRoles, RoleChecks } from './RoleChecks.tsx';

const KINDS = [
  {
    value: 'oidc',
    label: 'OpenID Connect',
    hint: 'Entra ID, Keycloak, Google Workspace, Okta and most others',
  },
  { value: 'saml', label: 'SAML 2.0', hint: 'AD FS, Shibboleth and older ones' },
];

type Props = { readonly onClose: () => void; readonly onMade: (id: string) => void };

export function AddProviderDialog({ onClose, onMade }: Props) {
  const add = useAct('sign-on.add-provider');
  const [kind, setKind] = useState('oidc');
  return (
    <Dialog title="Add an identity provider" onClose={onClose}>
      <Form
        submit="Add it"
        label="Add an identity provider"
        onSubmit={async values => {
          const sent = { ...values, kind, newcomers: checkedRoles(values.newcomers) };
          const { id } = await add.mutateAsync(sent as unknown as Input<'sign-on.add-provider'>);
          onMade(id);
        }}
      >
        <RadioCards
          name="kind"
          label="How it speaks"
          cards={KINDS}
          value={kind}
          onChange={setKind}
          required
        />
        <TextField name="name" label="Name" hint="As people know it" required maxLength={100} />
        {kind === 'oidc' ? (
          <>
            <TextField
              name="issuer"
              label="Issuer"
              type="url"
              hint="Its address, https"
              required
              maxLength={500}
            />
            <TextField name="clientId" label="Client ID" required maxLength={300} />
            <TextField
              name="clientSecret"
              label="Client secret"
              type="password"
              hint="Kept encrypted, shown nowhere"
              autoComplete="off"
              required
              maxLength={1000}
            />
          </>
        ) : (
          <TextArea
            name="metadata"
            label="Metadata of the provider"
            hint="XML, as it hands them out"
            rows={8}
            required
          />
        )}
        <RoleChecks
          name="newcomers"
          title="Whoever comes without an invitation becomes"
          hint="None lets only the invited in."
          held={[]}
        />
      </Form>
    </Dialog>
  );
}
