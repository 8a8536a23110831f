/** What a document is tied to: its versions, who has read it and who has not, the requirements that it serves. */
import { useOrgPath } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { HistorySection } from '../history/HistoryLink.tsx';
import { nameOf } from '../requirement/sheet.ts';
import { useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { MakeTask } from '../task/MakeTask.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Progress } from '../ui/progress/Progress.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { CommentsSection } from './CommentsSection.tsx';
import { ControlSection } from './ControlSection.tsx';
import { CopySection } from './CopySection.tsx';
import { type Document, PhaseStatus } from './document.words.tsx';
import { RemindButton } from './RemindButton.tsx';

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
              {one.label ? `${one.label} ` : ''}
              {one.number === of.inForce ? <Status of="valid" word="in force" /> : null}
              <br />
              <span className="quiet">
                {one.onPaper === undefined ? `released by ${one.by.name}, ` : `on paper by ${one.onPaper}, `}
                <DateText on={one.on} />
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
            <>
              <p className="quiet">Still to read it: {of.waitingFor.map(one => one.name).join(', ')}.</p>
              <RemindButton of={of} />
            </>
          )}
        </AsideSection>
      )}
      <ControlSection of={of} />
      <CopySection of={of} query={query} />
      <CommentsSection of={of} />
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
      <AsideSection
        title="Tasks"
        act={<MakeTask about={{ kind: 'document', id: of.id, label: `${of.number} ${of.title}` }} />}
      >
        <p className="quiet">What is to be done about it, by whom and until when.</p>
      </AsideSection>
      <HistorySection kind="document" id={of.id} name={`${of.number} ${of.title}`} />
    </>
  );
}
