/** The move from an edition to its successor: what is new, changed, unchanged and gone, and how much was looked at again. */
import { transitionFrom } from '@certwright/rules/deadlines/transitions';
import { cite } from '@certwright/rules/rule';
import { designation, type Edition } from '@certwright/standards/edition';
import { planTransition, type TransitionStep } from '@certwright/standards/transition';
import type { AssessedState } from './assessment.decider.ts';

export type Standing = { readonly state: AssessedState; readonly assessedOn: string | null };

export type ChangeStep = TransitionStep & {
  /** Predecessors as they were assessed. */
  readonly before: readonly (Standing & { readonly key: string })[];
  readonly now: Standing;
  /** A requirement is looked at again when the new edition's own was assessed. */
  readonly lookedAt: boolean;
  /** Whether what was said about the predecessor can be taken over as it stands. */
  readonly carries: boolean;
};

export type ChangeOfEdition = {
  readonly steps: readonly ChangeStep[];
  readonly gone: readonly (Standing & { readonly key: string; readonly title: string })[];
  readonly lookedAt: number;
  readonly total: number;
};

const NOTHING: Standing = { state: 'not-started', assessedOn: null };

/** @param standings what was assessed, by `edition:key` */
export function changeOfEdition(
  from: Edition,
  to: Edition,
  standings: ReadonlyMap<string, Standing>,
): ChangeOfEdition {
  const said = (edition: Edition, key: string): Standing => standings.get(`${edition.id}:${key}`) ?? NOTHING;
  const { steps, gone } = planTransition(from, to);
  const seen = steps.map((step): ChangeStep => {
    const before = step.from.map(({ key }) => ({ key, ...said(from, key) }));
    const now = said(to, step.to.key);
    const lookedAt = now.assessedOn !== null;
    const carries = !lookedAt && before.length > 0 && before.every(one => one.assessedOn !== null);
    return { ...step, before, now, lookedAt, carries };
  });
  return {
    steps: seen,
    gone: gone.map(({ key }) => ({
      key,
      title: from.requirements.find(one => one.key === key)?.title ?? '',
      ...said(from, key),
    })),
    lookedAt: seen.filter(one => one.lookedAt).length,
    total: seen.length,
  };
}

export type TransitionDay = {
  readonly what: string;
  readonly on: string;
  readonly source: string;
  readonly confidence: string;
};

/** The days of the transition as the rules have them, or else as the library has them. */
export function transitionDays(from: Edition, to: Edition): readonly TransitionDay[] {
  const row = transitionFrom(designation(from));
  if (row) {
    const { published, lastOldDecision, allAuditsNewFrom, end } = row.value;
    const source = `${cite(row)}${row.note === undefined ? '' : `. ${row.note}`}`;
    const day = (what: string, on: string | undefined): readonly TransitionDay[] =>
      on === undefined ? [] : [{ what, on, source, confidence: row.confidence }];
    return [
      ...day('New edition published', published),
      ...day('Every audit to the new edition from', allAuditsNewFrom),
      ...day('Last day for new and renewed certificates to the old edition', lastOldDecision),
      ...day('Certificates to the old edition end', end),
    ];
  }
  const known = to.transition;
  if (!known || known.from !== from.id) return [];
  const { stopNew, end, confidence, note } = known;
  return [
    {
      what: 'Last day for new and renewed certificates to the old edition',
      on: stopNew,
      source: note,
      confidence,
    },
    { what: 'Certificates to the old edition end', on: end, source: note, confidence },
  ];
}
