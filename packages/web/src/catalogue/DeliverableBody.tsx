/** A deliverable: the history of its editions as a picture, what it is about, and what changed in ISO's list. */
import { EditionTimeline } from '../ui/edition-timeline/EditionTimeline.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { Attribution } from './Attribution.tsx';
import type { Deliverable } from './deliverable.words.tsx';

export function DeliverableBody({ of, base }: { readonly of: Deliverable; readonly base: string }) {
  const marks = of.chain.map(link => ({
    id: link.id,
    label: link.reference,
    href: `${base}/${link.id}`,
    relation: link.relation,
    standing: link.standing,
    state: link.gone ? 'no longer listed' : link.stageWords,
    on: link.publishedOn ?? undefined,
    replaces: link.replaces,
  }));
  return (
    <div className="stack-wide">
      <section className="stack-close">
        <h2>Editions, drafts and amendments</h2>
        <EditionTimeline label={`History of ${of.reference}`} marks={marks} />
      </section>
      <section className="stack-close reading">
        <h2>What it is about</h2>
        {of.scope === null ? (
          <p className="quiet">ISO gives no description of this deliverable.</p>
        ) : (
          of.scope.split('\n').map((line, at) => <p key={`${at} ${line.slice(0, 20)}`}>{line}</p>)
        )}
        {of.titleFr === null ? null : (
          <p className="quiet" lang="fr">
            {of.titleFr}
          </p>
        )}
      </section>
      {of.changes.length === 0 ? null : (
        <section className="stack-close">
          <h2>What changed</h2>
          <ul>
            {of.changes.map(change => (
              <li key={change.pos}>
                <DateText on={change.at.slice(0, 10)} /> {change.sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Attribution />
    </div>
  );
}
