/** One contract: what is certified, rights and duties with their clauses, who signed, and the acts of either party. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { saidWords } from '../application/said.words.ts';
import { useEditionName } from '../engagement/editions.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Contract } from './contract.columns.tsx';
import { ContractShown } from './ContractShown.tsx';
import { EndDialog, SignatureDialog } from './ContractDialogs.tsx';

export default function ContractPage() {
  const contract = useRead('contract.get', { id: useParam('id') });
  return (
    <Resource of={contract} skeleton="text">
      {found => <Shown contract={found} />}
    </Resource>
  );
}

type Open = 'signature' | 'end' | undefined;

function Acts({ contract, onOpen }: { readonly contract: Contract; readonly onOpen: (open: Open) => void }) {
  const can = useCan();
  const send = useAct('contract.send');
  const sign = useAct('contract.sign');
  const { id, phase, version } = contract;
  const body = can('contract:conclude');
  const error = send.error ?? sign.error;
  return (
    <>
      {body && phase === 'drafted' ? (
        <Button
          kind="primary"
          busy={send.isPending}
          onClick={() => void send.mutateAsync({ id, $version: version }).catch(() => undefined)}
        >
          Sign and send to the client
        </Button>
      ) : null}
      {can('offer:answer') && phase === 'offered' ? (
        <Button
          kind="primary"
          busy={sign.isPending}
          onClick={() => void sign.mutateAsync({ id, $version: version }).catch(() => undefined)}
        >
          Sign the contract
        </Button>
      ) : null}
      {body && phase === 'offered' ? (
        <Button onClick={() => onOpen('signature')}>Take a signature down</Button>
      ) : null}
      {body && phase === 'concluded' ? (
        <Button kind="quiet" onClick={() => onOpen('end')}>
          End the contract
        </Button>
      ) : null}
      {error ? (
        <Notice tone="stop" live>
          {error.message}
        </Notice>
      ) : null}
    </>
  );
}

function Shown({ contract }: { readonly contract: Contract }) {
  const at = useOrgPath();
  const { slug } = useOrg();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const [open, setOpen] = useState<Open>();
  const { signed, ended } = contract;
  const file = (ending: string): string =>
    `/api/organizations/${slug}/contracts/${contract.id}/contract.${ending}`;
  return (
    <Page
      within="Contract"
      number={contract.number}
      name={isBody ? contract.client.name : contract.body.name}
      back={{
        href: at(`/audit/engagements/${contract.engagement}`),
        label: isBody ? 'Client' : 'Certification body',
      }}
      facts={[
        { term: 'state', value: <PhaseStatus area="contract" of={contract.phase} />, bare: true },
        { term: 'for', value: contract.editions.map(editionName).join(', ') },
        { term: 'from', value: <DateText on={contract.from} /> },
      ]}
      actions={<Acts contract={contract} onOpen={setOpen} />}
    >
      <div className="stack-wide">
        {ended ? (
          <Notice tone="stop" title="Ended">
            {ended.by.name}, <DateText on={ended.on} />. {ended.why}
          </Notice>
        ) : null}
        <ContractShown contract={contract} />
        <section className="stack">
          <h2>Signatures</h2>
          {(['body', 'client'] as const).map(side => {
            const one = signed[side];
            const who = side === 'body' ? contract.body.name : contract.client.name;
            return (
              <p key={side}>
                {who}:{' '}
                {one ? (
                  <>
                    {one.by.name}, <DateText on={one.on} />
                    {one.through === 'account' ? '' : `, ${saidWords(one)}`}
                  </>
                ) : (
                  <span className="quiet">{contract.elsewhere || 'not signed yet'}</span>
                )}
              </p>
            );
          })}
          <p className="row">
            <a href={file('pdf')}>Contract as PDF</a> <a href={file('docx')}>Word file</a>
          </p>
        </section>
      </div>
      {open === 'signature' ? (
        <SignatureDialog contract={contract} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'end' ? <EndDialog contract={contract} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  );
}
