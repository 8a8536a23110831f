/** What the adviser found: what is demanded, what fits, what nobody is certified to; and the choice for a plan. */
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { planOfWords } from './adviser.answers.ts';
import type { AdviserProps } from './Adviser.tsx';
import { Ranked } from './Ranked.tsx';
import { Reasons } from './Reasons.tsx';
import { useAdvice } from './useAdvice.ts';

export function AdviserResult(props: AdviserProps) {
  const { questions, answers, query, demands, demandsHref } = props;
  const chosen = planOfWords(query.words);
  const choose = (edition: string): void => {
    const next = chosen.includes(edition) ? chosen.filter(one => one !== edition) : [...chosen, edition];
    query.set({ plan: next.join(',') });
  };
  const reasons = { questions, hrefOf: (id: string) => query.href({ at: id }) };
  return (
    <Resource of={useAdvice(answers)} skeleton="text">
      {({ ranked, noneNeeded, elsewhere, notCertifiable, unanswered }) => {
        const named = new Set((demands?.ranked ?? []).filter(one => one.demanded).map(one => one.edition));
        const demanded = ranked.filter(one => (one.demanded || named.has(one.edition)) && one.score >= 0);
        const fits = ranked.filter(one => one.fit !== 'weak' && !demanded.includes(one));
        const shown = [...demanded, ...fits];
        const weak = ranked.filter(one => !shown.includes(one));
        const all = query.words.all === 'yes';
        const row = (one: (typeof ranked)[number]) => (
          <Ranked
            key={one.edition}
            of={one}
            registered={demands?.ranked.find(other => other.edition === one.edition)?.reasons ?? []}
            reasons={reasons}
            chosen={chosen.includes(one.edition)}
            onChoose={() => choose(one.edition)}
            href={props.editionHref?.(one.edition)}
          />
        );
        return (
          <div className="stack-wide">
            {noneNeeded === null ? null : (
              <Notice tone="care" title="Perhaps you need no certificate">
                <Reasons of={noneNeeded.reasons} {...reasons} />
              </Notice>
            )}
            <div className="row">
              <Button
                kind="primary"
                href={query.href({ at: 'plan' })}
                blockedBy={chosen.length === 0 ? 'Choose one standard or several below.' : undefined}
              >
                {chosen.length > 1 ? `Plan the way to ${chosen.length} standards` : 'Plan the way'}
              </Button>
              {demandsHref === undefined ? null : <Button href={demandsHref}>Who demands what</Button>}
              {unanswered.length === 0 ? null : (
                <span className="quiet">
                  {unanswered.length} of {questions.length} questions are not answered; they count neither
                  way.
                </span>
              )}
            </div>
            {demanded.length === 0 ? null : (
              <section className="stack">
                <h2>Demanded</h2>
                {demanded.map(row)}
              </section>
            )}
            {fits.length === 0 ? null : (
              <section className="stack">
                <h2>Fits</h2>
                {fits.map(row)}
              </section>
            )}
            {shown.length > 0 ? null : (
              <p className="reading">With these answers no standard of the library fits.</p>
            )}
            {notCertifiable.length === 0 ? null : (
              <section className="stack">
                <h2>Nobody is certified to it</h2>
                {notCertifiable.map(one => (
                  <section key={one.standard} className="stack-close">
                    <h3>
                      {one.standard}: {one.about}
                    </h3>
                    <p className="reading">{one.instead}</p>
                    {one.leadsTo.length === 0 ? null : (
                      <p className="quiet">Leads to {one.leadsTo.join(', ')}.</p>
                    )}
                    <Reasons of={one.reasons} {...reasons} />
                  </section>
                ))}
              </section>
            )}
            {elsewhere.length === 0 ? null : (
              <section className="stack">
                <h2>Also named</h2>
                {elsewhere.map(one => (
                  <section key={one.standard} className="stack-close">
                    <h3>{one.standard}</h3>
                    <p className="quiet">
                      The library does not hold what it asks beyond the common structure, so no plan can be
                      made of it here.
                    </p>
                    <Reasons of={one.reasons} {...reasons} />
                  </section>
                ))}
              </section>
            )}
            {weak.length === 0 ? null : (
              <section className="stack">
                <h2>Hardly fits</h2>
                {all ? (
                  weak.map(row)
                ) : (
                  <div className="row">
                    <Button href={query.href({ all: 'yes' })}>Show the other {weak.length}</Button>
                  </div>
                )}
              </section>
            )}
          </div>
        );
      }}
    </Resource>
  );
}
