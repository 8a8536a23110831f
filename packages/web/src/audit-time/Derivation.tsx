/** How the figure came about: every step with the rule that it rests on and how sure that rule is. */
import type { Step } from '@certwright/rules/rule';
import { source } from '@certwright/rules/words/say';

/** Steps of one standard or place stand together in the order of their first; those of the whole come last. */
function grouped(steps: readonly Step[]): readonly (readonly [about: string, steps: readonly Step[]])[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const about = step.about ?? '';
    const group = groups.get(about);
    if (group) group.push(step);
    else groups.set(about, [step]);
  }
  return [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === ''));
}

/** Beyond this the page would be longer than anybody reads; the worksheet has them all. */
const MOST = 400;

export function Derivation({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <section className="stack" aria-label="Derivation">
      {grouped(steps.slice(0, MOST)).map(([about, own]) => (
        <section key={about} className="stack-close">
          <h3>{about === '' ? 'The whole audit' : about}</h3>
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
