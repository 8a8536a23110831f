/** One piece of evidence whole: its chain of collections, and who had it in hands. */
import type { Custody, EvidenceDetail } from '@certwright/core/evidence/evidence.schema';
import { VERIFY_GUARDS } from '@certwright/core/evidence/evidence.guards';
import type { Evidence } from '@certwright/core/evidence/evidence.state';
import { standingOf } from '@certwright/core/evidence/expiry';
import { firstRefusal } from '@certwright/core/kernel/decider';
import type { z } from 'zod';
import { openedFor } from '../party/opened.reading.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { contentView, evidenceViews, filesOf } from './evidence.reading.ts';
import { chainOf, evidenceById } from './evidence.store.ts';
import { packsWith } from './pack.store.ts';

type Step = z.infer<typeof Custody>;

/** Every file that the piece ever was: taking an earlier one is taking it. */
const filesEver = (state: Evidence): readonly string[] =>
  [state, ...(state.revisions ?? [])].flatMap(one => one.file ?? []);

async function custodyOf(act: Act, { id, state }: Kept<Evidence>, chain: readonly Kept<Evidence>[]) {
  const revisions = state.revisions ?? [];
  const [packs, openings, file] = await Promise.all([
    packsWith(act.tx, act.org, id),
    openedFor(act, [id, ...filesEver(state)], ['evidence.get', 'file.download']),
    filesOf(act, revisions),
  ]);
  const next = chain.find(one => one.id === state.replacedBy);
  const person = await naming(act, [
    state.attachedBy,
    state.withdrawn?.by,
    next?.state.attachedBy,
    ...revisions.map(one => one.by),
    ...(state.verified ?? []).map(one => one.by),
    ...packs.map(one => one.state.by),
    ...openings.map(one => one.person),
  ]);
  const happened: Step[] = [
    { what: 'handed-in', by: person(state.attachedBy), on: state.attachedOn },
    ...revisions.map(({ by, on, why, ...was }): Step => {
      return { what: 'put-right', by: person(by), on, why, ...contentView(was, file) };
    }),
    ...(state.verified ?? []).map(
      ({ by, on, revision }): Step => ({ what: 'original-seen', by: person(by), on, revision }),
    ),
    ...packs.toReversed().map(
      (one): Step => ({
        what: 'packed',
        by: person(one.state.by),
        on: one.state.on,
        id: one.id,
        title: one.state.title,
      }),
    ),
    ...(next
      ? [
          {
            what: 'replaced',
            by: person(next.state.attachedBy),
            on: next.state.attachedOn,
            id: next.id,
          } satisfies Step,
        ]
      : []),
    ...(state.withdrawn
      ? [
          {
            what: 'withdrawn',
            by: person(state.withdrawn.by),
            on: state.withdrawn.on,
            why: state.withdrawn.why,
          } satisfies Step,
        ]
      : []),
  ];
  const looked = openings.map(
    ({ operation, last, times, ...one }): Step => ({
      what: operation === 'file.download' ? 'taken' : 'opened',
      by: person(one.person),
      on: last.slice(0, 10),
      times,
    }),
  );
  return [...happened.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)), ...looked];
}

/** @throws NotFound */
export async function evidenceDetail(act: Act, id: string): Promise<z.infer<typeof EvidenceDetail>> {
  const row = await evidenceById(act.tx, act.org, id);
  if (!row) throw new NotFound('evidence');
  const chain = await chainOf(act.tx, id);
  const [views, custody] = await Promise.all([evidenceViews(act, [row]), custodyOf(act, row, chain)]);
  const [view] = views;
  if (!view) throw new NotFound('evidence');
  const confirmation = { type: 'Verify', by: act.person, on: act.today } as const;
  return {
    ...view,
    chain: chain.map(one => ({
      id: one.id,
      title: one.state.title,
      from: one.state.from ?? null,
      standsFor: one.state.standsFor,
      standing: standingOf(one.state, act.today),
    })),
    custody,
    refusesVerification: firstRefusal(VERIFY_GUARDS, row.state, confirmation)?.refused ?? null,
  };
}
