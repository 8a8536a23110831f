/** The keys of a body: what each signs, since when, and what can be done when its time is over or somebody else may have it. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { SetUpTabs } from '../body/SetUpTabs.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { type SigningKeys, USE_WORDS } from './key-words.ts';
import { OwnDomain } from './OwnDomain.tsx';
import { SigningKeyCard } from './SigningKeyCard.tsx';

const MEANINGS = [
  'A certificate and a status list are signed, so that anybody can tell that the body issued them. Each key signs one of the two.',
  'A retired key signs nothing any more; what it signed before stays good.',
  'A compromised key may have been used by others from a day on. What the public log recorded before that day stays good for readers who ask the log; what it recorded later does not count. Issue those certificates again.',
];

function MakeKeys({ of }: { readonly of: SigningKeys }) {
  const make = useAct('signing-key.make');
  return (
    <div className="row">
      {(['certificate', 'status-list'] as const).map(signs => (
        <Button
          key={signs}
          busy={make.isPending}
          onClick={() => make.mutate({ signs })}
        >{`Make a key for ${USE_WORDS[signs]}`}</Button>
      ))}
      <span className="quiet">
        {of.newKeysIn === 'program'
          ? 'New keys are kept by the program that the operator named.'
          : 'New keys are kept sealed in the database.'}
      </span>
    </div>
  );
}

export default function SigningKeysPage() {
  const keys = useRead('signing-key.list', {});
  const may = useCan()('body:set-up');
  return (
    <Page name="Set-up of the body">
      <div className="stack-wide">
        <SetUpTabs current="keys" />
        <Resource of={keys} skeleton="text">
          {found => (
            <>
              <section className="stack">
                <h2>Keys</h2>
                {MEANINGS.map(line => (
                  <p key={line} className="reading quiet">
                    {line}
                  </p>
                ))}
                {found.rows.length === 0 ? (
                  <p>There is no key yet. The first certificate makes one for each use.</p>
                ) : null}
                {may ? <MakeKeys of={found} /> : null}
              </section>
              <OwnDomain may={may} />
              {found.rows.map(one => (
                <SigningKeyCard key={one.id} of={one} may={may} />
              ))}
            </>
          )}
        </Resource>
      </div>
    </Page>
  );
}
