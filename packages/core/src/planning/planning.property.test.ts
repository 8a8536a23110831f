/** Random sequences of planning commands never put an audit past a limit that could be met, nor change what is over. */
import { addDays } from '@certwright/rules/calendar-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit, type AuditCommand } from '../audit/audit.decider.ts';
import type { Audit } from '../audit/audit.state.ts';
import { iso17021 } from '../kernel/citation.ts';
import { isRefusal } from '../kernel/decider.ts';

const DAY = '2026-01-01';
const limits = [{ certification: 'c', day: '2026-06-30', because: iso17021('9.1.3.3') }];
const day = fc.integer({ min: 0, max: 400 }).map(n => addDays(DAY, n));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 6 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }));
const command: fc.Arbitrary<AuditCommand> = fc
  .tuple(day, span, fc.integer({ min: 0, max: 4 }))
  .map(([on, days, kind]): AuditCommand => {
    const said = { by: 'pavel', on };
    switch (kind) {
      case 0:
        return {
          type: 'Plan',
          ...said,
          ...days,
          kind: 'surveillance',
          engagement: 'e',
          certifications: [],
          days: 2,
          limits,
        };
      case 1:
        return {
          type: 'AppointTeam',
          ...said,
          members: [{ person: 'iris', role: 'lead', days: [days] }],
          conflicts: [],
        };
      case 2:
        return { type: 'AgreeDates', ...said, ...days, recorded: true, how: 'x' };
      case 3:
        return { type: 'PerformVisit', ...said, ...days, days: 2, conclusion: '', shortfallReason: '' };
      default:
        return { type: 'MoveAudit', ...said, ...days, reason: '', limits };
    }
  });

/** What must never be true of a state after a command that was taken; the names of what is broken. */
function broken(one: AuditCommand, before: Audit, state: Audit): readonly string[] {
  const planning = one.type === 'Plan' || one.type === 'MoveAudit';
  const due = planning && one.from > one.on && one.on <= '2026-06-30';
  const inside = state.team.every(({ days = [] }) =>
    days.every(own => own.from >= state.plannedFrom && own.to <= state.plannedTo),
  );
  const { agreed } = state;
  const checks: readonly (readonly [string, boolean])[] = [
    ['past the limit', due && state.plannedTo > '2026-06-30'],
    ['agreed to other days', planning && agreed !== undefined],
    ['moved what is over', before.visit !== undefined && before.plannedFrom !== state.plannedFrom],
    ['a member outside the audit', !inside],
    ['an agreement to other days', agreed !== undefined && agreed.from !== state.plannedFrom],
  ];
  return checks.filter(([, wrong]) => wrong).map(([name]) => name);
}

test('of a thousand commands, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 1_000 }), commands => {
      const found: string[] = [];
      let state = audit.initial;
      for (const one of commands) {
        const decided = audit.decide(one, state);
        if (isRefusal(decided)) continue;
        const before = state;
        state = decided.reduce((s, event) => audit.evolve(s, event), state);
        found.push(...broken(one, before, state));
      }
      expect(found).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
