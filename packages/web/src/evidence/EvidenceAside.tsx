/** What a piece of evidence is tied to: what it shows, when the next is collected, the pieces of its chain. */
import { useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { HistorySection } from '../history/HistoryLink.tsx';
import { nameOf } from '../requirement/sheet.ts';
import { useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Button } from '../ui/button/Button.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { CollectionStanding } from './CollectionStanding.tsx';
import type { EvidenceDetail } from './evidence.columns.tsx';
import { EvidenceStanding } from './EvidenceStanding.tsx';
import { StandsFor } from './StandsFor.tsx';

type Props = {
  readonly of: EvidenceDetail;
  readonly onRelate: (() => void) | undefined;
  readonly onSchedule: (() => void) | undefined;
  readonly onEnd: (() => void) | undefined;
};

const act = (words: string, onClick: (() => void) | undefined) =>
  onClick ? (
    <Button kind="quiet" onClick={onClick}>
      {words}
    </Button>
  ) : undefined;

export function EvidenceAside({ of, onRelate, onSchedule, onEnd }: Props) {
  const path = useOrgPath();
  const { words } = useRequirementChoices();
  const { collection } = of;
  return (
    <>
      <AsideSection title="Shows" act={act('Add', onRelate)}>
        <ul className="stack-close">
          {of.requirements.map(one => (
            <li key={nameOf(one)}>
              <RouterLink href={path(`/implement/requirements/${one.edition}/${one.key}`)}>
                {words(one)}
              </RouterLink>
            </li>
          ))}
        </ul>
      </AsideSection>
      <AsideSection title="Collected again" act={act(collection ? 'Change' : 'Plan', onSchedule)}>
        {collection ? (
          <>
            <p>
              <CollectionStanding of={collection.standing} /> <DateText on={collection.nextDue} />
              <br />
              <span className="quiet">
                {collection.everyMonths === 1 ? 'every month' : `every ${collection.everyMonths} months`}, by{' '}
                {collection.collector.name}
              </span>
            </p>
            {act('Collect no more', onEnd)}
          </>
        ) : (
          <p className="quiet">No collection is planned.</p>
        )}
      </AsideSection>
      {of.chain.length < 2 ? null : (
        <AsideSection title="Chain">
          <ol className="stack-close">
            {of.chain.map(one => (
              <li key={one.id}>
                {one.id === of.id ? (
                  <strong>
                    <StandsFor of={one} />
                  </strong>
                ) : (
                  <RouterLink href={path(`/implement/evidence/${one.id}`)} title={one.title}>
                    <StandsFor of={one} />
                  </RouterLink>
                )}{' '}
                <EvidenceStanding of={one.standing} />
              </li>
            ))}
          </ol>
        </AsideSection>
      )}
      <HistorySection kind="evidence" id={of.id} name={of.title} />
    </>
  );
}
