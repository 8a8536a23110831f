/** Internal audits as they are answered. */
import { type InternalAudit, withoutResult } from '@certwright/core/internal-audit/internal-audit.decider';
import {
  type InternalAuditLine,
  InternalAuditPhase,
  type InternalAuditView,
} from '@certwright/core/internal-audit/internal-audit.schema';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { z } from 'zod';
import { nonconformitiesOfAudit } from '../nonconformity/nonconformity.reading.ts';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { resolveEdition } from '../standard/resolve.ts';
import { internalAuditById } from './internal-audit.store.ts';

/** The nonconformity that a result raises. */
export const nonconformityOf = (result: string): string => contentId('nonconformity', result);

const gradesOf = ({ results }: InternalAudit, grade: string): number =>
  results.filter(one => one.grade === grade).length;

function lineView(
  { id, version, state }: Kept<InternalAudit>,
  person: (id: string) => Named,
  today: string,
): z.infer<typeof InternalAuditLine> {
  const { phase, title, auditor, plannedOn, completedOn, scope } = state;
  return {
    id,
    version,
    phase: InternalAuditPhase.parse(phase),
    title,
    auditor: person(auditor),
    plannedOn,
    completedOn,
    overdue: completedOn === null && plannedOn < today,
    requirements: scope.length,
    withoutResult: withoutResult(state).length,
    counts: {
      conform: gradesOf(state, 'conform'),
      minor: gradesOf(state, 'minor'),
      major: gradesOf(state, 'major'),
      opportunity: gradesOf(state, 'opportunity'),
    },
  };
}

export async function lineViews(
  act: Act,
  rows: readonly Kept<InternalAudit>[],
): Promise<z.infer<typeof InternalAuditLine>[]> {
  const person = await naming(
    act,
    rows.map(row => row.state.auditor),
  );
  return rows.map(row => lineView(row, person, act.today));
}

/** What each requirement of the scope asks, as a checklist with our questions. */
async function checklist(
  act: Act,
  state: InternalAudit,
): Promise<z.infer<typeof InternalAuditView>['scope']> {
  const ids = [...new Set(state.scope.map(one => one.edition))];
  const resolved = await Promise.all(ids.map(id => resolveEdition(act, id)));
  const editions = resolved.filter(one => one !== undefined);
  const texts = new Map(
    editions.flatMap(edition =>
      edition.requirements.map(one => [nameOf({ edition: edition.id, key: one.key }), one]),
    ),
  );
  return state.scope.map(place => {
    const text = texts.get(nameOf(place));
    return {
      ...place,
      title: text?.title ?? '',
      looksFor: [...(text?.looksFor ?? [])],
      records: [...(text?.records ?? [])],
      results: state.results.filter(one => nameOf(one.requirement) === nameOf(place)).length,
    };
  });
}

/** @throws NotFound */
export async function internalAuditView(act: Act, id: string): Promise<z.infer<typeof InternalAuditView>> {
  const row = await internalAuditById(act.tx, act.org, id);
  if (!row) throw new NotFound('internal audit');
  const { state } = row;
  const [[line], raised, scope] = await Promise.all([
    lineViews(act, [row]),
    nonconformitiesOfAudit(act, id),
    checklist(act, state),
  ]);
  if (!line) throw new NotFound('internal audit');
  const known = new Set(raised.map(one => one.id));
  return {
    ...line,
    conclusion: state.conclusion,
    scope,
    results: state.results.map(one => {
      const nonconformity = nonconformityOf(one.id);
      return { ...one, nonconformity: known.has(nonconformity) ? nonconformity : null };
    }),
  };
}
