/** One version of an offer: what it costs and rests on, what changed since, and the acts of either party. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { saidWords } from '../application/said.words.ts';
import { useEditionName } from '../engagement/editions.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { useIsBody } from '../engagement/today.ts';
import { LettersSection } from '../letter/LettersSection.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { Money } from '../ui/text/Money.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { nameOfOffer, type Offer } from './offer.columns.tsx';
import { OfferShown } from './OfferShown.tsx';

export default function OfferPage() {
  const offer = useRead('offer.get', { id: useParam('id') });
  return (
    <Resource of={offer} skeleton="text">
      {found => <Shown offer={found} />}
    </Resource>
  );
}

function Acts({
  offer,
  onAnswer,
}: {
  readonly offer: Offer;
  readonly onAnswer: (answer: 'accept' | 'decline') => void;
}) {
  const can = useCan();
  const at = useOrgPath();
  const go = useGo();
  const send = useAct('offer.send');
  const withdraw = useAct('offer.withdraw');
  const drawUp = useAct('contract.draw-up');
  const { id, phase, version } = offer;
  const make = can('offer:make');
  const answers = can('offer:answer') || make;
  const outdated = offer.outdated.length > 0 ? 'It is outdated: a new version is needed.' : undefined;
  return (
    <>
      {make && phase === 'drafted' ? (
        <Button
          kind="primary"
          busy={send.isPending}
          onClick={() => void send.mutateAsync({ id, $version: version }).catch(() => undefined)}
        >
          Send to the client
        </Button>
      ) : null}
      {answers && phase === 'sent' ? (
        <>
          <Button kind="primary" blockedBy={outdated} reason="hidden" onClick={() => onAnswer('accept')}>
            {make ? 'Take acceptance down' : 'Accept'}
          </Button>
          <Button onClick={() => onAnswer('decline')}>{make ? 'Take refusal down' : 'Decline'}</Button>
        </>
      ) : null}
      {make && phase === 'accepted' ? (
        <Button
          kind="primary"
          busy={drawUp.isPending}
          onClick={() =>
            void drawUp
              .mutateAsync({ offer: id })
              .then(made => go(at(`/audit/contracts/${made.id}`)))
              .catch(() => undefined)
          }
        >
          Draw the contract up
        </Button>
      ) : null}
      {make && (phase === 'drafted' || phase === 'sent') ? (
        <Button
          kind="quiet"
          onClick={() => void withdraw.mutateAsync({ id, $version: version }).catch(() => undefined)}
        >
          Take it back
        </Button>
      ) : null}
      {[send, withdraw, drawUp].map((act, i) =>
        act.error ? (
          <Notice key={['send', 'withdraw', 'draw-up'][i]} tone="stop" live>
            {act.error.message}
          </Notice>
        ) : null,
      )}
    </>
  );
}

function Shown({ offer }: { readonly offer: Offer }) {
  const at = useOrgPath();
  const { slug } = useOrg();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const [answering, setAnswering] = useState<'accept' | 'decline'>();
  const { answer, outdated, phase } = offer;
  const file = (ending: string): string => `/api/organizations/${slug}/offers/${offer.id}/offer.${ending}`;
  return (
    <Page
      within="Offer"
      number={nameOfOffer(offer)}
      name={isBody ? offer.client.name : offer.body.name}
      back={{
        href: at(`/audit/engagements/${offer.engagement}`),
        label: isBody ? 'Client' : 'Certification body',
      }}
      facts={[
        { term: 'state', value: <PhaseStatus area="offer" of={phase} />, bare: true },
        { term: 'for', value: offer.editions.map(editionName).join(', ') },
        { term: 'total', value: <Money amount={offer.total} currency={offer.currency} /> },
        { term: 'valid until', value: <DateText on={offer.validUntil} /> },
      ]}
      actions={<Acts offer={offer} onAnswer={setAnswering} />}
    >
      <div className="stack-wide">
        {outdated.length > 0 ? (
          <Notice tone="care" title="Outdated">
            Since it was reckoned: {outdated.join('; ')}. It cannot be accepted any more; the body determines
            the time again and sends a new version.
          </Notice>
        ) : null}
        {answer ? (
          <Notice
            tone={phase === 'accepted' ? 'done' : 'stop'}
            title={phase === 'accepted' ? 'Accepted' : 'Declined'}
          >
            {answer.by.name}, <DateText on={answer.on} />, {saidWords(answer)}. {answer.words}
          </Notice>
        ) : null}
        <OfferShown offer={offer} />
        <p className="row">
          <a href={file('pdf')}>Offer as PDF</a> <a href={file('docx')}>Word file</a>
        </p>
        <LettersSection about={offer.id} of="offer" />
      </div>
      {answering ? (
        <AnswerDialog offer={offer} answer={answering} onClose={() => setAnswering(undefined)} />
      ) : null}
    </Page>
  );
}
