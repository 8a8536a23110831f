/** One piece of evidence: what it is and shows, its chain of collections, and who had it in hands. */
import { useState } from 'react';
import { refusalText } from '@certwright/core/kernel/refusal.messages';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { MakeTask } from '../task/MakeTask.tsx';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { CustodyTable } from './CustodyTable.tsx';
import type { EvidenceDetail } from './evidence.columns.tsx';
import { EvidenceAside } from './EvidenceAside.tsx';
import {
  NextDialog,
  RelateDialog,
  ReviseDialog,
  ScheduleDialog,
  WithdrawDialog,
} from './EvidenceDialogs.tsx';
import { EvidenceStanding } from './EvidenceStanding.tsx';
import { SourceText } from './SourceText.tsx';
import { StandsFor } from './StandsFor.tsx';

export default function OneEvidencePage() {
  const read = useRead('evidence.get', { id: useParam('id') });
  return (
    <Resource of={read} skeleton="text">
      {data => <OneEvidence key={data.id} of={data} />}
    </Resource>
  );
}

const DIALOGS = {
  revise: ReviseDialog,
  schedule: ScheduleDialog,
  relate: RelateDialog,
  withdraw: WithdrawDialog,
} as const;
type Act = keyof typeof DIALOGS | 'next';

function OneEvidence({ of }: { readonly of: EvidenceDetail }) {
  const path = useOrgPath();
  const can = useCan();
  const go = useGo();
  const kit = useWords();
  const [act, setAct] = useState<Act>();
  const [refused, setRefused] = useState<unknown>();
  const verify = useAct('evidence.verify');
  const end = useAct('evidence.endCollection');
  const may = can('evidence:attach') && of.standing !== 'withdrawn';
  const newest = may && of.standing !== 'replaced';
  useKeys(newest ? { e: () => setAct('revise'), n: () => setAct('next') } : {});
  const run = (how: typeof verify): void =>
    void how.mutateAsync({ id: of.id, $version: of.version }).then(() => setRefused(undefined), setRefused);
  const close = (): void => setAct(undefined);
  const Opened = act === undefined || act === 'next' ? undefined : DIALOGS[act];
  return (
    <Page
      name={of.title}
      back={{ href: path('/implement/evidence'), label: 'Evidence' }}
      facts={[
        { term: 'State', value: <EvidenceStanding of={of.standing} />, bare: true },
        { term: 'stands for', value: <StandsFor of={of} /> },
        { term: 'expires', value: <DateText on={of.expiresOn} /> },
        { term: 'handed in by', value: of.attachedBy.name },
        { term: 'revision', value: String(of.revision) },
      ]}
      actions={
        <>
          {may && newest ? (
            <Button kind="primary" hotkey="n" onClick={() => setAct('next')}>
              Hand in the next piece
            </Button>
          ) : null}
          {may ? (
            <Button
              onClick={() => run(verify)}
              busy={verify.isPending}
              reason="hidden"
              blockedBy={of.refusesVerification === null ? undefined : refusalText(of.refusesVerification)}
            >
              I saw the original
            </Button>
          ) : null}
          {may && newest ? (
            <Button kind="quiet" hotkey="e" onClick={() => setAct('revise')}>
              Put it right
            </Button>
          ) : null}
          <MakeTask about={{ kind: 'evidence', id: of.id, label: of.title }} />
          {may ? (
            <Button kind="quiet" onClick={() => setAct('withdraw')}>
              Withdraw
            </Button>
          ) : null}
        </>
      }
      aside={
        <EvidenceAside
          of={of}
          onRelate={may ? () => setAct('relate') : undefined}
          onSchedule={newest ? () => setAct('schedule') : undefined}
          onEnd={newest && of.collection ? () => run(end) : undefined}
        />
      }
    >
      <div className="stack-wide">
        {refused === undefined ? null : (
          <Refusal problem={readProblem(refused, kit.unreachable, kit.failed)} />
        )}
        <Facts
          of={[
            { term: of.link ? 'Link' : of.record ? 'Record' : 'File', value: <SourceText of={of} /> },
            ...(of.file
              ? [{ term: 'Fingerprint', value: <CopyText text={of.file.sha256} label="fingerprint" /> }]
              : []),
            { term: 'Collected by', value: (of.collectedBy ?? of.attachedBy).name },
            { term: 'Handed in', value: <DateText on={of.attachedOn} as="long" /> },
            { term: 'Original', value: of.verified ? 'seen by somebody else' : 'not confirmed yet' },
          ]}
        />
        <CustodyTable of={of} />
      </div>
      {Opened ? <Opened of={of} onClose={close} /> : null}
      {act === 'next' ? (
        <NextDialog of={of} onClose={close} onNext={id => go(path(`/implement/evidence/${id}`))} />
      ) : null}
    </Page>
  );
}
