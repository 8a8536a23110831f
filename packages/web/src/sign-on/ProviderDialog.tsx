/** One identity provider: what has to be entered there, whom it lets in as what, the directory behind it, its end. */
import { useState } from 'react';
import type { Input, Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { checkedRoles, RoleChecks } from './RoleChecks.tsx';

type Provider = Output<'sign-on.get'>['providers'][number];
type Props = { readonly provider: Provider; readonly onClose: () => void };

function Directory({ provider: { id, directory } }: { readonly provider: Provider }) {
  const open = useAct('sign-on.open-directory');
  const close = useAct('sign-on.close-directory');
  const [made, setMade] = useState<Output<'sign-on.open-directory'>>();
  return (
    <section className="stack" aria-labelledby="directory">
      <h3 id="directory">Directory (SCIM 2.0)</h3>
      <p className="quiet">
        Your directory brings people and groups by itself, and whom it switches off is out at once.
      </p>
      {made ? (
        <Notice tone="done" title="Enter these there. The token is shown this one time." live>
          <CopyText text={made.address} />
          <CopyText text={made.token} />
        </Notice>
      ) : null}
      <div className="row">
        <Button onClick={() => void open.mutateAsync({ id }).then(setMade)}>
          {directory ? 'Make a new token' : 'Open it to a directory'}
        </Button>
        {directory ? (
          <Button
            kind="quiet"
            onClick={() => {
              setMade(undefined);
              void close.mutateAsync({ id });
            }}
          >
            Take nothing more from it
          </Button>
        ) : null}
      </div>
    </section>
  );
}

export function ProviderDialog({ provider, onClose }: Props) {
  const change = useAct('sign-on.change-provider');
  const end = useAct('sign-on.end-provider');
  const { id } = provider;
  return (
    <Dialog
      title={provider.name}
      width="wide"
      onClose={onClose}
      acts={
        <>
          <Button
            kind="danger"
            onClick={() => {
              void end.mutateAsync({ id }).then(onClose);
            }}
          >
            Let nobody in through it
          </Button>
          <Button href={provider.start}>Try it</Button>
        </>
      }
    >
      <div className="stack-wide">
        <section className="stack" aria-labelledby="there">
          <h3 id="there">To be entered at the provider</h3>
          {provider.metadata === null ? null : (
            <>
              <p className="quiet">Our name and metadata (entity ID)</p>
              <CopyText text={provider.metadata} />
            </>
          )}
          <p className="quiet">{provider.kind === 'oidc' ? 'Redirect address' : 'Where answers go (ACS)'}</p>
          <CopyText text={provider.answersTo} />
        </section>
        <Form
          submit="Keep this"
          label={provider.name}
          onSubmit={async values => {
            const sent = {
              id,
              newcomers: checkedRoles(values.newcomers),
              required: values.required === true || values.required === 'on',
            };
            await change.mutateAsync(sent as Input<'sign-on.change-provider'>);
            onClose();
          }}
        >
          <RoleChecks
            name="newcomers"
            title="Whoever comes without an invitation becomes"
            hint="None lets only the invited in."
            held={provider.newcomers}
          />
          <Checkbox
            name="required"
            label="Members come in through it alone"
            hint="Whoever manages people keeps the other ways, so that a provider that fails locks nobody out for good."
            defaultChecked={provider.required}
          />
        </Form>
        <Directory provider={provider} />
      </div>
    </Dialog>
  );
}
