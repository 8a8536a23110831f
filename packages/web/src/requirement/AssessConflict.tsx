/** Two people assessed the same requirement: yours and what was saved meanwhile, field by field, and both put together. */
import { maturityWords } from '@certwright/core/requirement/maturity.table';
import {
  type Choices,
  merged,
  type SaidField,
  type SaidFields,
  sideOf,
  standingOf,
} from '@certwright/core/requirement/merge';
import { type ReactNode, useState } from 'react';
import type { Output } from '../api/client.ts';
import { Conflict } from '../ui/conflict/Conflict.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { usePeople } from './usePeople.ts';

type Requirement = Output<'requirement.get'>;

export const fieldsOf = (of: Requirement): SaidFields => ({
  phase: of.state,
  maturity: of.maturity,
  confidence: of.confidence,
  note: of.note,
  gaps: of.gaps,
  strengths: of.strengths,
  justification: of.justification,
  owner: of.owner?.id ?? null,
  dueOn: of.dueOn,
});

const LABELS: readonly (readonly [SaidField, string])[] = [
  ['phase', 'State'],
  ['maturity', 'Maturity'],
  ['confidence', 'Confidence'],
  ['note', 'Our answer'],
  ['gaps', 'What is missing'],
  ['strengths', 'What is good'],
  ['justification', 'Why it does not apply'],
  ['owner', 'Owner'],
  ['dueOn', 'Due'],
];

type Props = {
  /** What both had read. */
  readonly base: SaidFields;
  readonly yours: SaidFields;
  readonly theirs: Requirement;
  readonly busy: boolean;
  readonly onSave: (said: SaidFields) => void;
  readonly onTake: () => void;
  /** Why it could not be saved, where somebody being faster is not the reason. */
  readonly refused: unknown;
};

export function AssessConflict({ base, yours, theirs: saved, busy, onSave, onTake, refused }: Props) {
  const kit = useWords();
  const people = usePeople();
  const [choice, setChoice] = useState<Choices>({});
  const theirs = fieldsOf(saved);
  const words = (field: SaidField, of: SaidFields): ReactNode => {
    if (field === 'phase') return <Status of={of.phase} />;
    if (field === 'dueOn') return of.dueOn === null ? '–' : <DateText on={of.dueOn} />;
    if (field === 'maturity') return typeof of.maturity === 'number' ? maturityWords(of.maturity) : '–';
    if (field === 'owner')
      return of.owner === saved.owner?.id
        ? saved.owner.name
        : (people.find(person => person.value === of.owner)?.label ?? '–');
    return of[field] || '–';
  };
  const standing = (field: SaidField) => standingOf(field, base, yours, theirs);
  const problem = refused ? readProblem(refused, kit.unreachable, kit.failed) : undefined;
  return (
    <div className="stack">
      {problem && problem.status !== 409 ? <Refusal problem={problem} /> : null}
      <Conflict
        busy={busy}
        onMerge={() => onSave(merged(base, yours, theirs, choice))}
        onKeepYours={() => onSave(yours)}
        onTakeTheirs={onTake}
        theirsBy={saved.history[0]?.by.name}
        fields={LABELS.filter(
          ([field]) => field !== 'justification' || yours[field] !== '' || theirs[field] !== '',
        ).map(([field, label]) => ({
          label,
          yours: words(field, yours),
          theirs: words(field, theirs),
          differs: !['same', 'both'].includes(standing(field)),
          taken: choice[field] ?? sideOf(field, base, yours, theirs),
          onTake: side => setChoice({ ...choice, [field]: side }),
        }))}
      />
    </div>
  );
}
