/** One standard of the ranking: how well it fits, why, what speaks against it, and whether it goes into the plan. */
import type { Output } from '../api/client.ts';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { confidenceWords } from './edition.words.tsx';
import { FIT } from './fit.ts';
import { type Reason, type ReasonContext, Reasons } from './Reasons.tsx';

type Props = {
  readonly of: Output<'adviser.advise'>['ranked'][number];
  /** Reasons that the organization's register of demands adds. */
  readonly registered: readonly Reason[];
  readonly reasons: ReasonContext;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly href: string | undefined;
};

export function Ranked({ of, registered, reasons, chosen, onChoose, href }: Props) {
  const known = new Set(of.reasons.map(one => one.text));
  const added = registered.filter(one => one.from.length === 0 && !known.has(one.text));
  return (
    <section className="stack-close">
      <h3>
        {of.name}: {of.title}
      </h3>
      <p className="row">
        <Status of={FIT[of.fit].status} word={FIT[of.fit].word} />
        {of.held ? <Status of="valid" word="held" /> : null}
      </p>
      <Reasons of={[...added, ...of.reasons]} {...reasons} />
      {of.against.length === 0 ? null : (
        <>
          <h4>Speaks against it</h4>
          <Reasons of={of.against} {...reasons} />
        </>
      )}
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
        <Button onClick={onChoose}>{chosen ? `Take ${of.name} out of the plan` : `Choose ${of.name}`}</Button>
        {chosen ? <Status of="in-place" word="in the plan" /> : null}
        {href === undefined ? null : (
          <Button kind="quiet" href={href}>
            Read what it asks
          </Button>
        )}
      </div>
    </section>
  );
}
