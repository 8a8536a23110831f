/** Everything out: one archive in open formats, after showing once more who one is. */
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';

export function TakeOutSection() {
  const kit = useWords();
  const ask = useAct('exchange.take-out');
  const fetchIt = (): void => ask.mutate({}, { onSuccess: ({ address }) => window.location.assign(address) });
  return (
    <section className="stack-close">
      <h2>Everything out</h2>
      <p className="reading">
        One archive with all that the organization keeps here, to be read without this program: the audit
        trail with its chain, every record, the files, people, own standards and settings, each part with its
        hash. Bought texts of standards, passwords and secrets are not in it. Taking it out is put on record.
      </p>
      <p>
        <Button busy={ask.isPending} onClick={fetchIt}>
          Take everything out
        </Button>
      </p>
      {ask.error ? <Refusal problem={readProblem(ask.error, kit.unreachable, kit.failed)} /> : null}
    </section>
  );
}
