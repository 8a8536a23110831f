/** Whatever is done to a line: nobody accepts what nobody may, and no acceptance outlives a change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../kernel/decider.ts';
import { risk } from './risk.decider.ts';
import {
  accept,
  describeAs,
  GENERAL,
  identify,
  judge,
  keep,
  LEADER,
  lived,
  OWNER,
  plan,
  review,
  treat,
} from './risk.fixture.ts';
import type { Risk, RiskCommand } from './risk.state.ts';

const level = fc.integer({ min: 0, max: 6 });
const who = fc.constantFrom(
  { by: OWNER, leads: false },
  { by: LEADER, leads: true },
  { by: 'stranger', leads: false },
);
const commands = fc.oneof<fc.Arbitrary<(state: Risk) => RiskCommand>[]>(
  fc.tuple(level, level, fc.constantFrom('before', 'after'), fc.constantFrom('', 'Seen')).map(
    ([l, i, what, reason]) =>
      () =>
        judge(l, i, { what, reason }),
  ),
  fc.tuple(level, level).map(
    ([l, i]) =>
      () =>
        treat(l, i),
  ),
  fc.tuple(level, level).map(
    ([l, i]) =>
      () =>
        keep(l, i),
  ),
  fc.tuple(who, fc.boolean()).map(
    ([one, fresh]) =>
      state =>
        accept({ ...one, revision: fresh ? state.revision : 0 }),
  ),
  who.map(one => () => review(one)),
  fc.constantFrom('A', 'B').map(cause => () => describeAs({ cause })),
  fc.constantFrom(OWNER, null).map(owner => () => describeAs({ owner })),
  fc.constant(() => plan),
  fc.constant(() => ({ type: 'DropAction', action: 'stock', why: 'x', by: LEADER, on: plan.on }) as const),
  fc.integer({ min: 1, max: 3 }).map(
    version => () =>
      ({
        type: 'Rejudge',
        method: { ...GENERAL, version },
        values: { likelihood: 3, impact: 3 },
        reason: 'Anew',
        by: OWNER,
        on: plan.on,
      }) as const,
  ),
);

const restsOn = ({ content: { title, cause, consequence, fields }, ...s }: Risk): string =>
  JSON.stringify([title, cause, consequence, fields, s.before, s.treatment, s.after, s.method]);

test('no sequence accepts a line whose band accepts nobody, and no acceptance survives a change', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 30 }), makers => {
      let state = lived(identify());
      let accepted = '';
      const broken: string[] = [];
      for (const make of makers) {
        const command = make(state);
        const decided = risk.decide(command, state);
        if (isRefusal(decided)) continue;
        const { accepts, content } = state;
        state = decided.reduce((s, event) => risk.evolve(s, event), state);
        if (command.type === 'Accept') {
          accepted = restsOn(state);
          if (accepts === 'nobody') broken.push('nobody may accept it');
          if (accepts === 'leadership' && !command.leads) broken.push('leadership alone accepts it');
          if (command.by !== content.owner && !command.leads) broken.push('a stranger accepted it');
        }
        const { acceptance, phase } = state;
        if (phase !== 'accepted') {
          if (acceptance && acceptance.lapsed === null) broken.push('an acceptance hides');
          continue;
        }
        if (state.accepts === 'nobody') broken.push('accepted where nobody may');
        if (acceptance?.lapsed !== null) broken.push('accepted and lapsed');
        if (acceptance?.revision !== state.revision) broken.push('accepted in another state');
        if (restsOn(state) !== accepted) broken.push('an acceptance survived a change');
      }
      expect(broken).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
