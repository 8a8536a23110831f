/** Whatever is commanded in whatever order: no grant with an open major, and no prefix of a history breaks the state. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, isRefusal } from '../kernel/decider.ts';
import { certification } from './certification.decider.ts';
import * as made from './certification.fixture.ts';
import type { Audited, CertificationCommand, CertificationEvent } from './certification.state.ts';

const day = fc
  .integer({ min: 0, max: 3_650 })
  .map(offset => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
const person = fc.constantFrom('iris', 'emil', 'omar', 'ruth');
const count = fc.constantFrom(0, 0, 1, 3);
const audited: fc.Arbitrary<Audited> = fc.record({
  audit: fc.constantFrom('audit', 'recertification'),
  kind: fc.constantFrom('initial', 'recertification', 'surveillance'),
  team: fc.constant(['iris', 'emil']),
  stage2LastDay: day,
  reportedOn: day,
  recommended: fc.boolean(),
  openMajors: count,
  minorsWithoutPlan: count,
});

const { open, review, grant, suspend, lift, withdraw, renew, restore, changeScope, transferIn, transferOut } =
  made;
const refusing = { type: 'Refuse', by: 'omar', on: '2026-03-20', reason: '' } as const;
const surveying = {
  type: 'RecordSurveillance',
  by: 'ruth',
  on: '2027-02-01',
  audited: { ...made.audited, kind: 'surveillance' },
} as const;
const templates: readonly CertificationCommand[] = [
  open,
  review,
  grant,
  grant,
  suspend,
  lift,
  withdraw,
  renew,
  restore,
  changeScope,
  transferIn,
  transferOut,
  { type: 'KeepConfidential', by: 'omar', on: '2026-03-20', reason: '' },
  { type: 'EraseFromLog', by: 'omar', on: '2026-03-20', reason: '' },
  { type: 'EndConfidence', by: 'omar', on: '2026-03-20', reason: '' },
  refusing,
  surveying,
];
const command: fc.Arbitrary<CertificationCommand> = fc
  .tuple(fc.constantFrom(...templates), day, person, audited, count, fc.boolean())
  .map(([template, on, by, rests, openMajors, asMade]) => {
    if (asMade) return template;
    const changed = { ...template, on, by };
    if ('audited' in changed) return { ...changed, audited: rests };
    return 'openMajors' in changed ? { ...changed, openMajors } : changed;
  });

/** The events of a walk, and what each decision that lets somebody use the mark rested on. */
function walk(commands: readonly CertificationCommand[]) {
  const events: CertificationEvent[] = [];
  const positive: { openMajors: number; onTeam: boolean }[] = [];
  for (const one of commands) {
    const decided = certification.decide(one, fold(certification, events));
    if (isRefusal(decided)) continue;
    events.push(...decided);
    if (one.type === 'Grant' || one.type === 'Renew' || one.type === 'Restore') {
      const { openMajors = Number.NaN, team = [] } = one.audited ?? {};
      positive.push({ openMajors, onTeam: team.includes(one.by) });
    } else if (one.type === 'Lift' || one.type === 'TransferIn') {
      positive.push({ openMajors: one.openMajors, onTeam: false });
    }
  }
  return { events, positive };
}

test('no sequence of commands grants, renews, restores, lifts or transfers with an open major, or by a team member', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 25 }), commands => {
      const { positive } = walk([open, ...commands]);
      seen += positive.length;
      for (const decision of positive) expect(decision).toEqual({ openMajors: 0, onTeam: false });
    }),
    { numRuns: 600 },
  );
  expect(seen, 'the walks reach decisions at all').toBeGreaterThan(50);
});

test('a certification in force has a cycle, a suspended one has the day of its suspension, a certified one has none', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), commands => {
      const state = fold(certification, walk([open, ...commands]).events);
      const inForce = state.phase === 'certified' || state.phase === 'suspended';
      expect(!inForce || (state.cycle !== undefined && state.cycles > 0)).toBe(true);
      expect(state.phase !== 'suspended' || state.suspendedOn !== undefined).toBe(true);
      expect(state.phase !== 'certified' || state.suspendedOn === undefined).toBe(true);
    }),
  );
});

test('folding any prefix, and even any shuffled selection, of a history never throws', () => {
  fc.assert(
    fc.property(
      fc.array(command, { maxLength: 25 }),
      fc.nat(),
      fc.infiniteStream(fc.nat()),
      (commands, cut, order) => {
        const { events } = walk([open, ...commands]);
        const prefix = events.slice(0, cut % (events.length + 1));
        expect(() => fold(certification, prefix)).not.toThrow();
        const keyed = events.map(event => ({ event, key: order.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(one => one.event);
        expect(() => fold(certification, shuffled)).not.toThrow();
      },
    ),
  );
});
