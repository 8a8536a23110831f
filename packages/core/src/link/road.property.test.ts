/** Random sequences of a thousand commands, from application to contract, never reach a state that breaks a rule. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  application,
  type Application,
  type ApplicationCommand,
} from '../application/application.decider.ts';
import { REVIEWED } from '../application/application.fixture.ts';
import { isBareTick } from '../application/review-points.table.ts';
import { clientChange, type ChangeCommand, type ClientChange } from '../change/change.decider.ts';
import { contract, type Contract, type ContractCommand, planRefusal } from '../contract/contract.decider.ts';
import { type Decider, isRefusal } from '../kernel/decider.ts';
import { sumOf } from '../kernel/money.ts';
import type { Said } from '../kernel/said.ts';
import { offer, type Offer, type OfferCommand } from '../offer/offer.decider.ts';
import { TERMS } from '../offer/offer.fixture.ts';

const STEPS = 1_000;
const day = fc.integer({ min: 1, max: 28 }).map(d => `2026-0${(d % 5) + 1}-${String(d).padStart(2, '0')}`);
const said: fc.Arbitrary<Said> = fc.record({
  through: fc.constantFrom('account' as const, 'body' as const, 'link' as const),
  source: fc.constantFrom('', ' ', 'Letter'),
});
const by = { by: fc.constantFrom('ana', 'bo') };
const words = fc.constantFrom('', 'ok', '✓', 'Read in the records', 'Table of the rules looked at');
const site = { name: 'W', address: 'a', city: 'c', country: 'DE', persons: 10 };
const content = {
  editions: ['iso-9001-2015'],
  scope: 's',
  sites: [site],
  processes: '',
  outsourced: '',
  consultancy: '',
  language: 'en',
};
const points = fc.constantFrom(REVIEWED, { ...REVIEWED, safety: 'ok' }, {});

const applicationCommand: fc.Arbitrary<ApplicationCommand> = fc.oneof(
  fc
    .record({ ...by, on: day, said, type: fc.constant('Submit' as const), engagement: fc.constant('e') })
    .map(c => ({ ...content, ...c })),
  fc.record({
    ...by,
    on: day,
    said,
    type: fc.constant('Amend' as const),
    content: fc.constantFrom(content, { ...content, sites: [] }),
  }),
  fc.record({
    ...by,
    on: day,
    type: fc.constant('Ask' as const),
    id: fc.constantFrom('1', '2'),
    text: words,
  }),
  fc.record({
    ...by,
    on: day,
    said,
    type: fc.constant('Answer' as const),
    id: fc.constantFrom('1', '2'),
    text: words,
  }),
  fc.record({
    ...by,
    on: day,
    type: fc.constantFrom('Accept' as const, 'Decline' as const),
    points,
    reasons: words,
    notOffered: fc.constantFrom([], ['ISO 1']),
  }),
);
const lines = (cents: number) => {
  const amount = (cents / 100).toFixed(2);
  return [{ what: 'Line', quantity: 1, unit: 'flat' as const, price: amount, amount }];
};
const offerCommand: fc.Arbitrary<OfferCommand> = fc.oneof(
  fc.record({ ...by, on: day, cents: fc.nat(99_999), total: fc.constantFrom('1.00', '') }).map(c => {
    const drafted = lines(c.cents);
    const total =
      c.total ||
      sumOf(
        drafted.map(one => one.amount),
        'EUR',
      );
    return {
      type: 'Draft' as const,
      by: c.by,
      on: c.on,
      terms: { ...TERMS, validUntil: '2026-03-15', lines: drafted, total },
    };
  }),
  fc.record({ ...by, on: day, type: fc.constantFrom('Send' as const, 'Replace' as const) }),
  fc.record({ ...by, on: day, type: fc.constant('Withdraw' as const) }),
  fc.record({
    ...by,
    on: day,
    said,
    words,
    type: fc.constantFrom('Accept' as const, 'Decline' as const),
    outdated: fc.constantFrom([], ['52 people']),
  }),
);
const contractTerms = {
  engagement: 'e',
  offer: 'o',
  number: 'C',
  client: 'N',
  editions: [],
  scope: 's',
  currency: 'EUR',
  total: '1.00',
  from: '2026-01-01',
  until: null,
  clauses: [],
  own: [],
  elsewhere: '',
};
const contractCommand: fc.Arbitrary<ContractCommand> = fc.oneof(
  fc.record({ ...by, on: day, type: fc.constant('DrawUp' as const), terms: fc.constant(contractTerms) }),
  fc.record({
    ...by,
    on: day,
    concludedOn: day,
    type: fc.constant('TakeOver' as const),
    terms: fc.constantFrom(contractTerms, { ...contractTerms, elsewhere: 'Folder' }),
  }),
  fc.record({ ...by, on: day, type: fc.constant('Send' as const) }),
  fc.record({ ...by, on: day, said, type: fc.constant('Sign' as const) }),
  fc.record({ ...by, on: day, type: fc.constant('End' as const), why: words }),
);
const changeCommand: fc.Arbitrary<ChangeCommand> = fc.oneof(
  fc.record({
    ...by,
    on: day,
    type: fc.constant('Report' as const),
    report: fc.record({
      engagement: fc.constant('e'),
      kinds: fc.constantFrom([], ['people' as const]),
      what: words,
      changesOn: day,
      sites: fc.constantFrom(null, [site]),
      said,
    }),
  }),
  fc.record({
    ...by,
    on: day,
    type: fc.constant('Assess' as const),
    conclusion: words,
    timeAgain: fc.boolean(),
    specialAudit: fc.boolean(),
    audits: fc.constant([]),
  }),
);

/** Every state that a sequence passes through keeps the rule; a lifecycle that came to its end begins again. */
function walked<S extends { phase: string }, C, E>(
  decider: Decider<S, C, E>,
  commands: readonly C[],
  isOver: (state: S) => boolean,
  keeps: (state: S) => void,
): number {
  let state = decider.initial;
  let ends = 0;
  for (const command of commands) {
    const decided = decider.decide(command, state);
    if (isRefusal(decided)) continue;
    state = decided.reduce((before, event) => decider.evolve(before, event), state);
    keeps(state);
    if (isOver(state)) {
      ends += 1;
      state = decider.initial;
    }
  }
  return ends;
}

const of = <C>(command: fc.Arbitrary<C>) =>
  fc.array(command, { minLength: STEPS, maxLength: STEPS, size: 'max' });
const fromNowhere = (one: Said | null | undefined): boolean =>
  one?.through === 'body' && one.source.trim() === '';
const run = { numRuns: 8 } as const;

test('no application is accepted with a bare tick, an open question or without a site; none is declined without reasons', () => {
  fc.assert(
    fc.property(of(applicationCommand), commands => {
      walked(
        application,
        commands,
        s => s.phase === 'accepted' || s.phase === 'declined',
        (s: Application) => {
          if (s.phase === 'none') return;
          expect(s.sites.length).toBeGreaterThan(0);
          expect(fromNowhere(s.said)).toBe(false);
          const accepted = s.phase === 'accepted';
          const ticks = Object.values(s.review?.points ?? {}).filter(isBareTick);
          expect(accepted ? ticks : []).toEqual([]);
          const waiting = (s.questions ?? []).filter(one => one.answer === null);
          expect(accepted ? waiting : []).toEqual([]);
          expect(s.phase === 'declined' && s.review?.reasons.trim() === '').toBe(false);
        },
      );
    }),
    run,
  );
});

test('no offer is accepted after its validity, outdated or unsent; its total is always the sum of its lines', () => {
  fc.assert(
    fc.property(of(offerCommand), commands => {
      const over = new Set(['accepted', 'declined', 'replaced', 'withdrawn']);
      walked(
        offer,
        commands,
        s => over.has(s.phase),
        (s: Offer) => {
          expect(s.terms?.total).toBe(
            sumOf(
              (s.terms?.lines ?? []).map(one => one.amount),
              'EUR',
            ),
          );
          if (s.phase !== 'accepted') return;
          expect(s.sent).not.toBeNull();
          expect((s.answer?.on ?? '') <= (s.terms?.validUntil ?? '')).toBe(true);
          expect((s.answer?.on ?? '') >= (s.sent?.on ?? '')).toBe(true);
          expect(fromNowhere(s.answer)).toBe(false);
        },
      );
    }),
    run,
  );
});

test('no contract is concluded without both sides or a place where it lies, and no audit is planned without one', () => {
  fc.assert(
    fc.property(of(contractCommand), commands => {
      walked(
        contract,
        commands,
        s => s.phase === 'ended',
        (s: Contract) => {
          expect(planRefusal([s], null) === undefined).toBe(s.phase === 'concluded');
          if (s.phase !== 'concluded') return;
          expect((s.body !== null && s.client !== null) || s.terms?.elsewhere !== '').toBe(true);
          expect(s.body === null || s.client === null || s.client.on >= s.body.on).toBe(true);
          expect(fromNowhere(s.client)).toBe(false);
        },
      );
    }),
    run,
  );
});

test('no change is assessed by a tick, and none of sites leaves the audit time as it was', () => {
  fc.assert(
    fc.property(of(changeCommand), commands => {
      walked(
        clientChange,
        commands,
        s => s.phase === 'assessed',
        (s: ClientChange) => {
          expect(s.report?.kinds.length).toBeGreaterThan(0);
          if (s.assessment === null) return;
          expect(isBareTick(s.assessment.conclusion)).toBe(false);
          expect(s.assessment.timeAgain || !s.report?.sites).toBe(true);
        },
      );
    }),
    run,
  );
});
