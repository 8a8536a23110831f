/** Two people assessed the same requirement: yours and what was saved meanwhile, side by side. */
import type { Output } from '../api/client.ts';
import { Conflict } from '../ui/conflict/Conflict.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { AssessedState } from './states.ts';
import { usePeople } from './usePeople.ts';

export type Said = {
  readonly state: AssessedState;
  readonly note: string;
  readonly gaps: string;
  readonly strengths: string;
  readonly justification: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
};

type Props = {
  readonly yours: Said;
  readonly theirs: Output<'requirement.get'>;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onTake: () => void;
};

export function AssessConflict({ yours, theirs, busy, onKeep, onTake }: Props) {
  const people = usePeople();
  const owner = people.find(person => person.value === yours.owner)?.label ?? '–';
  const texts = [
    ['Our answer', yours.note, theirs.note],
    ['What is missing', yours.gaps, theirs.gaps],
    ['What is good', yours.strengths, theirs.strengths],
    ['Why it does not apply', yours.justification, theirs.justification],
  ] as const;
  return (
    <Conflict
      busy={busy}
      onKeepYours={onKeep}
      onTakeTheirs={onTake}
      theirsBy={theirs.assessedBy?.name}
      fields={[
        {
          label: 'State',
          yours: <Status of={yours.state} />,
          theirs: <Status of={theirs.state} />,
          differs: yours.state !== theirs.state,
        },
        ...texts.map(([label, mine, other]) => ({
          label,
          yours: mine,
          theirs: other,
          differs: mine !== other,
        })),
        {
          label: 'Owner',
          yours: owner,
          theirs: theirs.owner?.name ?? '–',
          differs: yours.owner !== (theirs.owner?.id ?? null),
        },
        {
          label: 'Due',
          yours: <DateText on={yours.dueOn} />,
          theirs: <DateText on={theirs.dueOn} />,
          differs: yours.dueOn !== theirs.dueOn,
        },
      ]}
    />
  );
}
