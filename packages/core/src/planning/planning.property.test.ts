/** Random sequences of planning commands never put an audit past a limit that could be met, nor change what is over. */
import { addDays } from '@certwright/rules/calendar-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit, type AuditCommand } from '../audit/audit.decider.ts';
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

test('of a thousand commands, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 1_000 }), commands => {
      let state = audit.initial;
      for (const one of commands) {
        const before = state;
        const decided = audit.decide(one, state);
        if (isRefusal(decided)) continue;
        state = decided.reduce((s, event) => audit.evolve(s, event), state);
        if (one.type === 'Plan' || one.type === 'MoveAudit') {
          expect(one.from <= one.on || one.on > '2026-06-30' || state.plannedTo <= '2026-06-30').toBe(true);
          expect('agreed' in state).toBe(false);
        }
        if (before.visit)
          expect([state.plannedFrom, state.plannedTo]).toEqual([before.plannedFrom, before.plannedTo]);
        for (const { days = [] } of state.team)
          for (const one2 of days)
            expect(one2.from >= state.plannedFrom && one2.to <= state.plannedTo).toBe(true);
        if (state.agreed)
          expect([state.agreed.from, state.agreed.to]).toEqual([state.plannedFrom, state.plannedTo]);
      }
    }),
    { numRuns: 40 },
  );
});
