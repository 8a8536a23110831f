/** Columns of lists of findings. */
import type { Output } from '../api/client.ts';
import { type Edition, requirementOf } from '../engagement/editions.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { AnswerBy, isAwaited } from './AnswerBy.tsx';

export type Finding = Output<'finding.get'>;

type Options = {
  readonly editions: readonly Edition[] | undefined;
  /** Who stands at the other side, and what that side is called; undefined where the page says it already. */
  readonly party: { readonly title: string; readonly of: (row: Finding) => string } | undefined;
};

export const GRADE_WORDS: Readonly<Record<Finding['grade'], string>> = {
  major: 'major',
  minor: 'minor',
  opportunity: 'opportunity for improvement',
  concern: 'area of concern',
};

/** A concern of stage 1 may become a nonconformity in stage 2. */
export const GRADE_LOOK = {
  major: 'major',
  minor: 'minor',
  opportunity: 'opportunity',
  concern: 'partly',
} as const;

export const GradeStatus = ({ of }: { readonly of: Finding['grade'] }) => (
  <Status of={GRADE_LOOK[of]} word={GRADE_WORDS[of]} />
);

/** The day of what comes next: the answer, then the action that it promises. */
function NextDay({ of }: { readonly of: Finding }) {
  if (isAwaited(of))
    return (
      <>
        <span className="quiet">answer</span> <AnswerBy of={of} />
      </>
    );
  if (!of.answer) return <span className="quiet">–</span>;
  return (
    <>
      <span className="quiet">action</span> <DateText on={of.answer.dueOn} />
    </>
  );
}

export const findingColumns = ({ editions, party }: Options): readonly Column<Finding>[] => [
  {
    key: 'requirement',
    title: 'Requirement',
    render: ({ requirement }) => (
      <span>
        {requirement.key} <span className="quiet">{requirementOf(editions, requirement)?.title ?? ''}</span>
      </span>
    ),
    width: 'normal',
  },
  { key: 'grade', title: 'Grade', render: row => <GradeStatus of={row.grade} /> },
  { key: 'phase', title: 'State', render: row => <PhaseStatus area="finding" of={row.phase} /> },
  ...(party ? [{ key: 'party', title: party.title, render: party.of, secondary: true }] : []),
  { key: 'statement', title: 'Statement', render: row => row.statement, width: 'fill' },
  { key: 'due', title: 'Due', render: row => <NextDay of={row} />, secondary: true },
];
