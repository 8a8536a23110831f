/** What a requirement is tied to: evidence, documents and other records, the same in other standards, its history. */
import type { Output } from '../api/client.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { EvidenceStanding } from '../evidence/EvidenceStanding.tsx';
import { FileLink } from '../evidence/file-link.tsx';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { StandsFor } from '../evidence/StandsFor.tsx';
import { Button } from '../ui/button/Button.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { historyWords } from './history.words.ts';
import { nameOf } from './sheet.ts';

type Requirement = Output<'requirement.get'>;

const WHERE: Readonly<Record<string, (id: string) => string>> = {
  document: id => `/implement/documents/${id}`,
  'internal-audit': id => `/implement/internal-audits/${id}`,
  'management-review': id => `/implement/management-reviews/${id}`,
};

const RELATED: Readonly<Record<Requirement['related'][number]['kind'], string>> = {
  equal: 'asks the same',
  subset: 'asks all of this and more',
  superset: 'asks a part of this',
  intersects: 'asks some of the same',
};

type Props = {
  readonly of: Requirement;
  readonly onAttach: () => void;
  readonly nameOfEdition: (id: string) => string;
};

export function RequirementAside({ of, onAttach, nameOfEdition }: Props) {
  const path = useOrgPath();
  const can = useCan();
  const others = of.records.filter(record => record.kind !== 'evidence');
  return (
    <>
      <AsideSection
        title="Evidence"
        act={
          can('evidence:attach') ? (
            <Button kind="quiet" onClick={onAttach}>
              Attach
            </Button>
          ) : undefined
        }
      >
        {of.evidenceList.length === 0 ? (
          <p className="quiet">No record shows it yet.</p>
        ) : (
          <ul className="stack-close">
            {of.evidenceList.map(one => (
              <li key={one.id}>
                {one.file ? <FileLink of={one.file}>{one.title}</FileLink> : one.title}
                <br />
                <span className="quiet">
                  stands for{' '}
                  <RouterLink href={path(`/implement/evidence/${one.id}`)}>
                    <StandsFor of={one} />
                  </RouterLink>
                </span>{' '}
                <EvidenceStanding of={one.standing} />
              </li>
            ))}
          </ul>
        )}
      </AsideSection>
      <AsideSection title="Documents and records">
        {others.length === 0 ? (
          <p className="quiet">No released document names it.</p>
        ) : (
          <ul className="stack-close">
            {others.map(record => {
              const where = WHERE[record.kind]?.(record.id);
              return (
                <li key={`${record.kind} ${record.id}`}>
                  {where ? <RouterLink href={path(where)}>{record.title}</RouterLink> : record.title}
                  <br />
                  <span className="quiet">
                    <DateText on={record.standsFor} />
                    {record.current ? '' : ', no longer current'}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </AsideSection>
      {of.alsoAnswers.length === 0 ? null : (
        <AsideSection title="Also answers">
          <ul className="stack-close">
            {of.alsoAnswers.map(one => (
              <li key={nameOf(one)} className="row">
                <RouterLink href={path(`/implement/requirements/${one.edition}/${one.key}`)}>
                  {nameOfEdition(one.edition)} {one.key}
                </RouterLink>
                <Status of={one.state} />
              </li>
            ))}
          </ul>
          <p className="quiet">Each standard keeps a state of its own.</p>
        </AsideSection>
      )}
      {of.related.length === 0 ? null : (
        <AsideSection title="Related">
          <ul className="stack-close">
            {of.related.map(one => (
              <li key={nameOf(one)}>
                {one.editionName} {one.key} {one.title}
                <br />
                <span className="quiet">
                  {RELATED[one.kind]}, says {one.source}
                </span>
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
      <AsideSection
        title="History"
        act={
          of.history.length === 0 ? undefined : (
            <HistoryLink kind="assessment" id={of.record} name={`${of.key} ${of.title}`} label="Show all" />
          )
        }
      >
        {of.history.length === 0 ? (
          <p className="quiet">Nobody has assessed it yet.</p>
        ) : (
          <ul className="stack-close">
            {of.history.toReversed().map(entry => (
              <li key={entry.version}>
                {historyWords(entry)}
                <br />
                <span className="quiet">
                  {entry.by.name}, <DateText on={entry.at} as="minute" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </AsideSection>
    </>
  );
}
