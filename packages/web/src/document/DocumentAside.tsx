/** What a document is tied to: its versions, who has read it and who has not, the requirements that it serves. */
import { useOrgPath } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { nameOf } from '../requirement/sheet.ts';
import { useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Progress } from '../ui/progress/Progress.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { type Document, PhaseStatus } from './document.words.tsx';

export function DocumentAside({ of, query }: { readonly of: Document; readonly query: Query }) {
  const path = useOrgPath();
  const { words } = useRequirementChoices();
  const working = of.phase === 'draft' || of.phase === 'submitted';
  const read = of.acknowledgements.filter(one => one.release === of.inForce);
  const readers = read.length + of.waitingFor.length;
  return (
    <>
      <AsideSection title="Versions">
        {!working && of.releases.length === 0 ? <p className="quiet">None yet.</p> : null}
        <ul className="stack-close">
          {working ? (
            <li>
              <RouterLink href={query.href({ version: undefined, view: undefined })}>
                {of.releases.length === 0 ? 'First version' : `Next version, ${of.releases.length + 1}`}
              </RouterLink>{' '}
              <PhaseStatus of={of.phase} />
              <br />
              <span className="quiet">
                {of.author.name}, <DateText on={of.draftedOn} />
              </span>
            </li>
          ) : null}
          {of.releases.toReversed().map(one => (
            <li key={one.number}>
              <RouterLink href={query.href({ version: String(one.number), view: undefined })}>
                Version {one.number}
              </RouterLink>{' '}
              {one.number === of.inForce ? <Status of="valid" word="in force" /> : null}
              <br />
              <span className="quiet">
                released by {one.by.name}, <DateText on={one.on} />
              </span>
            </li>
          ))}
        </ul>
      </AsideSection>
      {of.inForce === null ? null : (
        <AsideSection title="Read and understood">
          {readers === 0 ? (
            <p className="quiet">Nobody besides who wrote and released it.</p>
          ) : (
            <Progress
              label={`Version ${of.inForce}`}
              share={read.length / readers}
              words={`${read.length} of ${readers}`}
            />
          )}
          {of.waitingFor.length === 0 ? null : (
            <p className="quiet">Still to read it: {of.waitingFor.map(one => one.name).join(', ')}.</p>
          )}
        </AsideSection>
      )}
      <AsideSection title="Serves">
        {of.requirements.length === 0 ? (
          <p className="quiet">No requirement is named.</p>
        ) : (
          <ul className="stack-close">
            {of.requirements.map(one => (
              <li key={nameOf(one)}>
                <RouterLink href={path(`/implement/requirements/${one.edition}/${one.key}`)}>
                  {words(one)}
                </RouterLink>
              </li>
            ))}
          </ul>
        )}
      </AsideSection>
    </>
  );
}
