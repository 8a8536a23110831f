/** One key of a body: what it signs, its period, its state, and the acts that its state leaves. */
import { useState } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { type SigningKey, usesOf } from './key-words.ts';
import { KEY_ACTS, KeyAct, type KeyActName } from './KeyAct.tsx';

function Standing({ of }: { readonly of: SigningKey }) {
  if (of.standing === 'compromised') return <Status of="refused" word="compromised" />;
  if (of.standing === 'retired') return <Status of="obsolete" word="retired" />;
  if (of.signsNow.length === 0) return <Status of="planned" word="in use, a newer key signs" />;
  return <Status of="valid" word={`signs ${usesOf(of.signsNow)} now`} />;
}

/** A key that is gone can still turn out to have been in other hands. */
const openTo = ({ standing }: SigningKey): readonly KeyActName[] =>
  standing === 'in-use' ? ['rotate', 'retire', 'compromised'] : ['compromised'];

export function SigningKeyCard({ of, may }: { readonly of: SigningKey; readonly may: boolean }) {
  const [act, setAct] = useState<KeyActName>();
  return (
    <section className="stack">
      <h2>
        {of.fragment}: {usesOf(of.signs)}
      </h2>
      <Facts
        of={[
          { term: 'State', value: <Standing of={of} /> },
          { term: 'Since', value: <DateText on={of.validFrom} as="minute" /> },
          ...(of.retiredAt ? [{ term: 'Retired', value: <DateText on={of.retiredAt} as="minute" /> }] : []),
          ...(of.compromisedFrom
            ? [{ term: 'Compromised from', value: <DateText on={of.compromisedFrom.slice(0, 10)} /> }]
            : []),
          ...(of.signs.includes('certificate')
            ? [{ term: 'Revisions of certificates signed', value: of.certificates }]
            : []),
          {
            term: 'Kept',
            value: of.keptIn === 'program' ? 'by the operator’s program' : 'sealed in the database',
          },
          {
            term: 'Thumbprint',
            value: <CopyText text={of.thumbprint} label={`thumbprint of ${of.fragment}`} />,
          },
        ]}
      />
      {may ? (
        <div className="row">
          {openTo(of).map(name => (
            <Button
              key={name}
              kind={name === 'compromised' ? 'danger' : 'plain'}
              onClick={() => setAct(name)}
            >
              {KEY_ACTS[name].button}
            </Button>
          ))}
        </div>
      ) : null}
      {act ? <KeyAct of={of} name={act} onClose={() => setAct(undefined)} /> : null}
    </section>
  );
}
