/** One requirement of one edition: what it asks, what an auditor looks for, our answer, and all that it is tied to. */
import { maturityWords } from '@certwright/core/requirement/maturity.table';
import { isOwnEditionId } from '@certwright/standards/exchange/brought';
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { AttachDialog } from '../evidence/AttachDialog.tsx';
import { LicensedText } from '../standard/LicensedText.tsx';
import { RequirementTextView } from '../standard/RequirementTextView.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { AssessForm } from './AssessForm.tsx';
import { CameFrom, Proposals } from './Proposals.tsx';
import { RequirementAside } from './RequirementAside.tsx';
import { proofWords } from './states.ts';

type Requirement = Output<'requirement.get'>;

export default function RequirementPage() {
  const edition = useParam('edition');
  const key = useParam('key');
  const read = useRead('requirement.get', { edition, key });
  return (
    <Resource of={read} skeleton="text">
      {data => <Requirement key={`${edition}:${key}`} of={data} />}
    </Resource>
  );
}

/** The neighbours of a requirement in the order of its edition. */
function useNeighbours({ edition, key }: Requirement) {
  const list = useRead('requirement.list', {}).data;
  const keys = (list?.rows ?? [])
    .flatMap(line => line.members)
    .flatMap(one => (one.edition === edition ? one.key : []));
  const at = keys.indexOf(key);
  return { before: keys[at - 1], next: at < 0 ? undefined : keys[at + 1], editions: list?.editions ?? [] };
}

function Requirement({ of }: { readonly of: Requirement }) {
  const path = useOrgPath();
  const can = useCan();
  const go = useGo();
  const [attaching, setAttaching] = useState(false);
  const { before, next, editions } = useNeighbours(of);
  const at = (key: string): string => path(`/implement/requirements/${of.edition}/${key}`);
  useKeys({
    ...(before === undefined ? {} : { k: () => go(at(before)) }),
    ...(next === undefined ? {} : { j: () => go(at(next)) }),
    ...(can('evidence:attach') ? { a: () => setAttaching(true) } : {}),
  });
  return (
    <Page
      within={of.editionName}
      number={of.key}
      name={of.requirement.title}
      back={{ href: path('/implement/requirements'), label: 'Requirements' }}
      facts={[
        { term: 'State', value: <Status of={of.state} />, bare: true },
        { term: 'Proof', value: proofWords(of.proof), bare: true },
        ...(of.maturity === null ? [] : [{ term: 'maturity', value: maturityWords(of.maturity) }]),
        ...(of.confidence === null ? [] : [{ term: 'confidence', value: of.confidence }]),
        { term: 'owner', value: of.owner?.name ?? 'nobody' },
        ...(of.dueOn === null ? [] : [{ term: 'due', value: <DateText on={of.dueOn} /> }]),
        { term: 'Records', value: `${of.documents} documents, ${of.evidence} evidence`, bare: true },
      ]}
      aside={
        <RequirementAside
          of={of}
          onAttach={() => setAttaching(true)}
          nameOfEdition={id => editions.find(edition => edition.id === id)?.name ?? id}
        />
      }
    >
      <div className="stack-wide">
        <section className="stack-close">
          <h2>What it asks</h2>
          <RequirementTextView of={of.requirement} own={isOwnEditionId(of.edition)} />
        </section>
        <LicensedText place={{ edition: of.edition, key: of.key }} />
        <section className="stack-close">
          <h2>How we meet it</h2>
          <Proposals of={of} />
          <CameFrom of={of} />
          {can('requirement:assess') ? (
            <AssessForm of={of} />
          ) : (
            <Facts
              of={[
                { term: 'Our answer', value: of.note || '–' },
                { term: 'What is missing', value: of.gaps || '–' },
                { term: 'What is good', value: of.strengths || '–' },
                ...(of.justification === ''
                  ? []
                  : [{ term: 'Why it does not apply', value: of.justification }]),
              ]}
            />
          )}
        </section>
        <nav className="row" aria-label="Neighbouring requirements">
          {before === undefined ? null : (
            <Button kind="quiet" href={at(before)} hotkey="k">
              ← {before}
            </Button>
          )}
          {next === undefined ? null : (
            <Button kind="quiet" href={at(next)} hotkey="j">
              {next} →
            </Button>
          )}
        </nav>
      </div>
      {attaching ? (
        <AttachDialog
          requirements={[{ edition: of.edition, key: of.key }]}
          onClose={() => setAttaching(false)}
        />
      ) : null}
    </Page>
  );
}
