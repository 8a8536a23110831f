/** Your account: how you sign in, and where you are signed in. */
import { useEffect } from 'react';
import { ProblemError } from '../api/client.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { LettersSection } from './LettersSection.tsx';
import { OwnDataSection } from './OwnDataSection.tsx';
import { PasskeysSection } from './PasskeysSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { useSession } from './session.ts';
import { SessionsSection } from './SessionsSection.tsx';
import { StepUp } from './StepUp.tsx';
import { TokensSection } from './TokensSection.tsx';

export default function AccountPage() {
  const session = useSession();
  const go = useGo();
  const missing = session.error instanceof ProblemError && session.error.problem.status === 401;
  useEffect(() => {
    if (missing) go('/sign-in?next=/account');
  }, [missing, go]);
  if (missing) return null;
  return (
    <PublicPage name="Your account" measure="full">
      <Resource of={session} skeleton="text">
        {({ person, organizations }) => (
          <div className="stack-wide">
            <p className="reading">
              {person.name}, {person.email}
            </p>
            <div className="row">
              {organizations.length > 1 ? (
                <Button href="/organizations">All your organizations</Button>
              ) : null}
              {organizations.map(one => (
                <Button key={one.id} href={`/o/${one.slug}/today`}>
                  To {one.name}
                </Button>
              ))}
            </div>
            <PasskeysSection />
            <SecondFactorSection />
            <PasswordSection />
            <LettersSection email={person.email} />
            <RemindersSection />
            <TokensSection organizations={organizations} />
            <SessionsSection />
            <OwnDataSection />
            <StepUp person={person} />
          </div>
        )}
      </Resource>
    </PublicPage>
  );
}
