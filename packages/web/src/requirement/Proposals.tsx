/** What is proposed for a requirement from other standards, where its answer came from, and how it stood last cycle. */
import { maturityWords } from '@certwright/core/requirement/maturity.table';
import type { Output } from '../api/client.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Status } from '../ui/status/Status.tsx';
import { statusLook } from '../ui/status/kinds.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { type ChosenProposal, useProposals } from './useProposals.ts';

type Requirement = Output<'requirement.get'>;
type Proposal = Requirement['proposals'][number];

const KIND: Readonly<Record<Proposal['kind'], string>> = {
  equal: 'asks the same',
  superset: 'asks all of this and more',
  subset: 'asks a part of this',
  intersects: 'asks some of the same',
};

const saysWho = (says: string): string => (says === 'library' ? 'says the library' : `says ${says}`);

const chosen = ({ edition, key }: Requirement, one: Proposal): ChosenProposal => ({
  edition,
  key,
  from: { edition: one.edition, key: one.key, version: one.source.version },
});

/** With `t` the best of them is taken over, with `d` declined. */
export function Proposals({ of }: { readonly of: Requirement }) {
  const can = useCan();
  const kit = useWords();
  const { take, decline, busy, error } = useProposals();
  const [first] = of.proposals;
  const may = can('requirement:assess');
  useKeys(may && first ? { t: () => take([chosen(of, first)]), d: () => decline([chosen(of, first)]) } : {});
  return (
    <>
      {of.proposals.map((one, at) => (
        <Notice
          key={`${one.edition} ${one.key}`}
          title="Proposed from another standard"
          act={
            may ? (
              <span className="row">
                <Button
                  busy={busy}
                  hotkey={at === 0 ? 't' : undefined}
                  onClick={() => take([chosen(of, one)])}
                >
                  Take over
                </Button>
                <Button
                  kind="quiet"
                  busy={busy}
                  hotkey={at === 0 ? 'd' : undefined}
                  onClick={() => decline([chosen(of, one)])}
                >
                  Decline
                </Button>
              </span>
            ) : undefined
          }
        >
          <Proposed of={one} />
        </Notice>
      ))}
      {error ? <Refusal problem={readProblem(error, kit.unreachable, kit.failed)} /> : null}
    </>
  );
}

function Proposed({ of: { source, ...one } }: { readonly of: Proposal }) {
  const path = useOrgPath();
  return (
    <>
      <p>
        <Status of={one.state} />
        {one.maturity === null ? null : `, maturity ${maturityWords(one.maturity)}`}
        {one.whole ? null : ': a start only, for the relation is partial'}
      </p>
      <p className="quiet">
        <RouterLink href={path(`/implement/requirements/${one.edition}/${one.key}`)}>
          {one.editionName} {one.key} {one.title}
        </RouterLink>{' '}
        {KIND[one.kind]}, {saysWho(one.says)}. It is {statusLook(source.state).word} there
        {source.by ? `, says ${source.by.name}` : ''}, <DateText on={source.on} />.
      </p>
      {one.note === '' ? null : <p className="quiet">“{shortened(one.note)}”</p>}
    </>
  );
}

const shortened = (text: string): string => (text.length > 240 ? `${text.slice(0, 239)}…` : text);

/** Where the answer was taken over from, and how it stood when the last cycle was ended. */
export function CameFrom({ of: { takenFrom, lastCycle } }: { readonly of: Requirement }) {
  const path = useOrgPath();
  if (!takenFrom && !lastCycle) return null;
  return (
    <ul className="stack-close quiet">
      {takenFrom ? (
        <li>
          Taken over from{' '}
          <RouterLink href={path(`/implement/requirements/${takenFrom.edition}/${takenFrom.key}`)}>
            {takenFrom.editionName} {takenFrom.key}
          </RouterLink>
          , which {KIND[takenFrom.kind]}: {statusLook(takenFrom.state).word}
          {takenFrom.by ? `, ${takenFrom.by.name}` : ''}, <DateText on={takenFrom.on} />
        </li>
      ) : null}
      {lastCycle ? (
        <li>
          <RouterLink href={path(`/implement/requirements/cycles?cycle=${lastCycle.id}`)}>
            {lastCycle.title}
          </RouterLink>
          : {statusLook(lastCycle.state).word}
          {lastCycle.maturity === null ? '' : `, maturity ${maturityWords(lastCycle.maturity)}`}
        </li>
      ) : null}
    </ul>
  );
}
