/** What a link was given for: questions, an offer, a contract or a change, answered without an account. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output, ProblemError } from '../api/client.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { ContractShown } from '../contract/ContractShown.tsx';
import { OfferShown } from '../offer/OfferShown.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { ChangeForm, OfferForm, QuestionForm, SignForm } from './AnswerForms.tsx';
import { heldLink } from './held-link.ts';

type Opened = Output<'link.open'>;
export type AnswerProps = { readonly token: string; readonly opened: Opened; readonly onDone: () => void };

export default function AnswerPage() {
  const [token] = useState(heldLink);
  if (token === undefined) {
    return (
      <PublicPage name="Answer a certification body" measure="form">
        <EmptyState what="The address of this link is not whole. Open it once more as it was given to you." />
      </PublicPage>
    );
  }
  return <Held token={token} />;
}

const TITLES = {
  application: 'Your application',
  offer: 'Offer for certification',
  contract: 'Contract for certification',
  change: 'Report a change',
} as const;

function Held({ token }: { readonly token: string }) {
  const [done, setDone] = useState(false);
  const opened = useQuery({
    queryKey: ['link', token],
    queryFn: () => call('link.open', '', { token }),
    retry: (count, error) => count < 3 && !(error instanceof ProblemError),
  });
  if (opened.error instanceof ProblemError && opened.error.problem.status === 404) {
    return (
      <PublicPage name="Answer a certification body" measure="form">
        <EmptyState what="This link is over, or was ended. Ask the certification body for a new one." />
      </PublicPage>
    );
  }
  const onDone = (): void => {
    setDone(true);
    void opened.refetch();
  };
  return (
    <Resource of={opened} skeleton="text">
      {found => (
        <PublicPage name={TITLES[found.subject]}>
          <div className="stack-wide">
            <p className="quiet">
              {found.body} for {found.client}. This link holds until{' '}
              <DateText on={found.expiresAt.slice(0, 10)} />.
            </p>
            {done ? (
              <Notice tone="done" live>
                {found.body} has it now.
              </Notice>
            ) : null}
            <Subject token={token} opened={found} onDone={onDone} />
          </div>
        </PublicPage>
      )}
    </Resource>
  );
}

function Subject(props: AnswerProps) {
  const { application, offer, contract } = props.opened;
  if (application) {
    return (
      <ul className="stack">
        {application.questions.map(question => (
          <li key={question.id} className="stack">
            <h2>{question.text}</h2>
            {question.answer === null ? (
              <QuestionForm {...props} question={question.id} />
            ) : (
              <p>{question.answer}</p>
            )}
          </li>
        ))}
      </ul>
    );
  }
  if (offer) {
    return (
      <>
        {offer.outdated.length > 0 ? (
          <Notice tone="care" title="Outdated">
            Since it was reckoned: {offer.outdated.join('; ')}.
          </Notice>
        ) : null}
        <OfferShown offer={offer} />
        {offer.phase === 'sent' ? <OfferForm {...props} /> : <p>This offer is {offer.phase}.</p>}
      </>
    );
  }
  if (contract) {
    return (
      <>
        <ContractShown contract={contract} />
        {contract.phase === 'offered' ? <SignForm {...props} /> : <p>This contract is {contract.phase}.</p>}
      </>
    );
  }
  return <ChangeForm {...props} />;
}
