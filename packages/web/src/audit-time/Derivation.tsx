/** How the figure came about: every step with the rule that it rests on and how sure that rule is. */
import { stepsBySubject } from '@certwright/core/audit-time/steps-by-subject';
import type { Step } from '@certwright/rules/rule';
import { source } from '@certwright/rules/words/say';

/** Beyond this the page would be longer than anybody reads; the worksheet has them all. */
const MOST = 400;

export function Derivation({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <section className="stack" aria-label="Derivation">
      {stepsBySubject(steps.slice(0, MOST)).map(({ about, steps: own }) => (
        <section key={about ?? ''} className="stack-close">
          <h3>{about ?? 'The whole audit'}</h3>
          <ol className="stack-close">
            {own.map((step, at) => (
              // The same sentence may stand twice in a derivation.
              <li key={at}>
                {step.text} <span className="quiet">{source(step.rule)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {steps.length > MOST ? (
        <p className="quiet">
          {steps.length - MOST} more steps stand in the worksheet and in the answer of the API.
        </p>
      ) : null}
    </section>
  );
}
