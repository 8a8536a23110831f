/** The first page: what this is for, and the two ways in: your own work, or the sample. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePublic } from '../api/hooks.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { useGo } from '../app/RouterLink.tsx';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/button/Button.tsx';
import { Steps } from '../ui/steps/Steps.tsx';
import { SampleEntry } from './SampleEntry.tsx';

export default function WelcomePage() {
  const session = useSession();
  const go = useGo();
  const sample = usePublic('sample.state', {});
  const client = useQueryClient();
  const [entering, setEntering] = useState(false);
  const own = session.data?.organizations ?? [];
  return (
    <PublicPage name="The whole road of certification" measure="full">
      <div className="stack-wide">
        <p className="reading">
          An organization chooses the standard that fits it, puts its processes in order, is audited by a
          certification body, and holds a certificate that anyone can verify. Here the whole road is one
          system.
        </p>
        <Steps
          label="The road"
          steps={[
            { id: 'choose', label: 'Choose', note: 'which standard fits, and why', state: 'ahead' },
            {
              id: 'implement',
              label: 'Implement',
              note: 'each requirement once, for all standards',
              state: 'ahead',
            },
            {
              id: 'audit',
              label: 'Audit',
              note: 'application, audit time, findings, decision',
              state: 'ahead',
            },
            { id: 'certify', label: 'Certify', note: 'a certificate that anyone can check', state: 'ahead' },
          ]}
        />
        <div className="row">
          {own.length > 0 ? (
            <Button kind="primary" size="large" onClick={() => go(`/o/${own[0]?.slug ?? ''}/today`)}>
              Go on at {own[0]?.name}
            </Button>
          ) : session.data ? (
            <Button kind="primary" size="large" href="/open">
              Open your organization
            </Button>
          ) : (
            <Button kind="primary" size="large" href="/sign-up">
              Start with your own work
            </Button>
          )}
          <Button size="large" href="/adviser">
            Which standard fits
          </Button>
          <Button size="large" href="/register">
            Check a certificate
          </Button>
          <Button size="large" href="/catalogue">
            Find a standard
          </Button>
        </div>
        {sample.data ? (
          <SampleEntry
            state={sample.data}
            busy={entering}
            onBusy={setEntering}
            onEntered={slug => {
              client.clear();
              go(`/o/${slug}/today`);
            }}
          />
        ) : null}
      </div>
    </PublicPage>
  );
}
