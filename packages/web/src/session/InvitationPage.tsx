/** Accepting an invitation: signed in first, then one press. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { useParam } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useSession } from './session.ts';

export default function InvitationPage() {
  const token = useParam('token');
  const session = useSession();
  const client = useQueryClient();
  const go = useGo();
  const [problem, setProblem] = useState<ProblemError['problem']>();
  const [busy, setBusy] = useState(false);
  const here = `/invitations/${token}`;
  const accept = async (): Promise<void> => {
    setBusy(true);
    try {
      const { org } = await call('party.accept', '', { token });
      await client.invalidateQueries();
      const { organizations } = await call('party.session', '', {});
      go(`/o/${organizations.find(one => one.id === org)?.slug ?? ''}/today`);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PublicPage name="You are invited" measure="reading">
      {problem ? <Refusal problem={problem} /> : null}
      {session.data ? (
        <div className="stack">
          <p>You are signed in as {session.data.person.name}. Accept, and you become a member.</p>
          <Button kind="primary" busy={busy} onClick={() => void accept()}>
            Accept the invitation
          </Button>
        </div>
      ) : (
        <div className="stack">
          <p>Sign in or make an account; then you come back here.</p>
          <div className="row">
            <Button kind="primary" href={`/sign-up?next=${encodeURIComponent(here)}`}>
              Make an account
            </Button>
            <Button href={`/sign-in?next=${encodeURIComponent(here)}`}>Sign in</Button>
          </div>
        </div>
      )}
    </PublicPage>
  );
}
