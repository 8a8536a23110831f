/** What the adviser found: the ranked standards with their reasons for and against, and the act of adopting one. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { AdoptDialog } from './AdoptDialogs.tsx';
import type { Answers } from './adviser.answers.ts';
import { confidenceWords } from './edition.words.tsx';
import { FIT } from './fit.ts';
import { useAdvice } from './useAdvice.ts';

type Recommendation = Output<'adviser.advise'>['ranked'][number];

const Reasons = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map(one => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

function Ranked({ of, place }: { readonly of: Recommendation; readonly place: number }) {
  const path = useOrgPath();
  const can = useCan();
  const go = useGo();
  const [adopting, setAdopting] = useState(false);
  const adopted = useRead('standard.adopted', {}).data?.rows ?? [];
  const mine = adopted.some(row => row.edition.id === of.edition && row.phase === 'adopted');
  return (
    <section className="stack-close">
      <h2>
        {place}. {of.name}: {of.title}
      </h2>
      <p>
        <Status of={FIT[of.fit].status} word={FIT[of.fit].word} />
      </p>
      <div className="reading">
        <Reasons of={of.reasons} />
        {of.against.length === 0 ? null : (
          <section className="stack-close">
            <h3>Speaks against it</h3>
            <Reasons of={of.against} />
          </section>
        )}
      </div>
      {of.dates.length === 0 ? null : (
        <Facts
          of={of.dates.map(date => ({
            term: date.what,
            value: (
              <>
                <DateText on={date.on} /> <span className="quiet">{confidenceWords(date.confidence)}</span>
              </>
            ),
          }))}
        />
      )}
      <div className="row">
        {mine ? (
          <Status of="in-place" word="adopted" />
        ) : can('standard:adopt') ? (
          <Button kind={place === 1 ? 'primary' : 'plain'} onClick={() => setAdopting(true)}>
            Adopt {of.name}
          </Button>
        ) : null}
        <Button kind="quiet" href={path(`/choose/standards/${of.edition}`)}>
          Read what it asks
        </Button>
      </div>
      {adopting ? (
        <AdoptDialog
          act="adopt"
          edition={{ id: of.edition, name: of.name }}
          onClose={() => setAdopting(false)}
          onDone={() => go(path('/choose'))}
        />
      ) : null}
    </section>
  );
}

export function AdviserResult({ answers }: { readonly answers: Answers }) {
  return (
    <Resource of={useAdvice(answers)} skeleton="text">
      {({ ranked, noneNeeded, elsewhere, unanswered }) => (
        <div className="stack-wide">
          {unanswered.length === 0 ? null : (
            <Notice>
              {unanswered.length === 1 ? 'One question is' : `${unanswered.length} questions are`} not
              answered; they count neither way.
            </Notice>
          )}
          {noneNeeded === null ? null : (
            <Notice tone="care" title="Perhaps you need no certificate">
              <Reasons of={noneNeeded.reasons} />
            </Notice>
          )}
          {ranked.length === 0 ? (
            <p className="reading">With these answers no standard of the library fits.</p>
          ) : null}
          {ranked.map((one, at) => (
            <Ranked key={one.edition} of={one} place={at + 1} />
          ))}
          {elsewhere.map(one => (
            <section key={one.standard} className="stack-close">
              <h2>{one.standard}</h2>
              <p className="quiet">Not in this library yet.</p>
              <div className="reading">
                <Reasons of={one.reasons} />
              </div>
            </section>
          ))}
        </div>
      )}
    </Resource>
  );
}
