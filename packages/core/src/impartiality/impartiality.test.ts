/** Threats, the mechanism and its meetings, what clients get, and audits that a tie reaches which came to light afterwards. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import type { PersonTie } from '../qualification/competence.state.ts';
import { type AuditTouched, touchedAudits } from './afterwards.ts';
import { clientOffer, OFFER_GUARDS } from './client-offer.decider.ts';
import { mechanism, MECHANISM_GUARDS } from './mechanism.decider.ts';
import { meeting, type MeetingCommand, MEETING_GUARDS } from './meeting.decider.ts';
import { threat, type ThreatCommand, type ThreatEvent, THREAT_GUARDS } from './threat.decider.ts';

const who = { by: 'tomas', on: '2026-11-23' };
const content = {
  kind: 'familiarity' as const,
  what: 'A relative works there',
  foundOn: '2026-11-20',
  person: 'ruth',
  engagement: 'e',
  audit: null,
};
const found: ThreatEvent = { type: 'ThreatFound', ...content, ...who };
const analyse: ThreatCommand = {
  type: 'Analyse',
  analysis: 'Kept off',
  measures: '',
  acceptable: true,
  ...who,
};
const analysed = (acceptable: boolean): ThreatEvent => ({
  type: 'ThreatAnalysed',
  analysis: 'Kept off',
  measures: 'Another reviewer',
  acceptable,
  ...who,
});
const close: ThreatCommand = { type: 'Close', conclusion: 'Treated', ...who };
const closed: ThreatEvent = { type: 'ThreatClosed', conclusion: 'Treated', ...who };

describe('a threat (5.2.3)', () => {
  const rows: { after: readonly ThreatEvent[]; when: ThreatCommand; refused: string }[] = [
    { after: [], when: analyse, refused: 'no-such-threat' },
    { after: [found], when: { ...analyse, acceptable: false }, refused: 'threat-without-measures' },
    { after: [found, analysed(true), closed], when: analyse, refused: 'threat-closed' },
    { after: [found], when: close, refused: 'threat-not-analysed' },
    { after: [found, analysed(false)], when: close, refused: 'threat-not-acceptable' },
    { after: [found, analysed(true), closed], when: close, refused: 'threat-closed' },
  ];
  test.each(rows)('is refused: $refused', ({ after, when, refused }) =>
    expect(given(threat, ...after).when(when)).toMatchObject({ refused }),
  );
  test('has a case for every row of its guards', () => {
    for (const [type, guards] of Object.entries(THREAT_GUARDS)) {
      const reached = new Set(rows.filter(row => row.when.type === type).map(row => row.refused));
      expect(guards.map(one => one.refused).filter(code => !reached.has(code))).toEqual([]);
    }
  });
  test('is recorded whenever it is found, analysed, treated anew until acceptable, closed', () => {
    expect(given(threat).after({ type: 'Record', ...content, ...who })).toMatchObject({ phase: 'found' });
    expect(given(threat, found, analysed(false)).after(analyse)).toMatchObject({ phase: 'analysed' });
    expect(given(threat, found, analysed(true)).after(close)).toMatchObject({ phase: 'closed' });
  });
});

describe('the mechanism and its meetings (5.2; row 46)', () => {
  const hold: MeetingCommand = {
    type: 'Hold',
    heldOn: '2026-11-20',
    attended: ['omar'],
    papers: [{ title: 'Threats', file: null }],
    threats: ['t'],
    conclusions: 'Known and treated',
    actions: [{ id: 'a', what: 'Ask twice a year', owner: null, dueOn: '2027-01-31' }],
    members: 1,
    ...who,
  };
  const complete: MeetingCommand = { type: 'CompleteAction', action: 'a', result: 'Done', ...who };
  test('somebody of the mechanism attended', () => {
    const [guard] = MEETING_GUARDS.Hold;
    expect(given(meeting).when({ ...hold, members: 0 })).toMatchObject({
      refused: 'meeting-without-members',
    });
    expect(guard?.refused).toBe('meeting-without-members');
  });
  test('an action is done once', () => {
    const held = given(meeting).after(hold);
    expect(meeting.decide({ ...complete, action: 'x' }, held)).toMatchObject({
      refused: 'no-such-meeting-action',
    });
    const done = meeting.evolve(held, {
      type: 'MeetingActionCompleted',
      action: 'a',
      result: 'Done',
      ...who,
    });
    expect(done).toMatchObject({ actions: [{ done: { result: 'Done' } }] });
    expect(meeting.decide(complete, done)).toMatchObject({ refused: 'meeting-action-done' });
  });
  test('a committee is one form of it; it has members', () => {
    const write = {
      type: 'Write' as const,
      content: { form: 'other' as const, description: 'x', members: [] },
      ...who,
    };
    expect(given(mechanism).when(write)).toMatchObject({ refused: 'mechanism-without-members' });
    expect(MECHANISM_GUARDS.map(one => one.refused)).toEqual(['mechanism-without-members']);
    const members = [{ person: 'omar', represents: 'Clients' }];
    expect(given(mechanism).after({ ...write, content: { ...write.content, members } })).toMatchObject({
      phase: 'current',
    });
  });
});

test('what clients get rests on a written analysis of the risk (5.2; row 47)', () => {
  const choose = { type: 'Choose' as const, adviser: false, starter: true, readiness: false, ...who };
  expect(given(clientOffer).when({ ...choose, analysis: 'ok' })).toMatchObject({
    refused: 'offer-without-analysis',
  });
  expect(OFFER_GUARDS.map(one => one.refused)).toEqual(['offer-without-analysis']);
  const analysis = 'An adviser of ours would choose for the client what we then certify.';
  expect(given(clientOffer).after({ ...choose, analysis })).toMatchObject({
    phase: 'chosen',
    adviser: false,
  });
});

describe('a tie found afterwards is a fact, and says what follows', () => {
  const tie = (change: Partial<PersonTie> = {}): PersonTie => ({
    id: 't',
    kind: 'consultancy',
    engagement: 'e',
    organization: '',
    from: '2023-01-01',
    until: '2024-06-30',
    recordedOn: '2026-11-23',
    ...change,
  });
  const audit = (change: Partial<AuditTouched> = {}): AuditTouched => ({
    id: 'a',
    engagement: 'e',
    client: 'Acme',
    from: '2026-06-30',
    performed: true,
    decided: false,
    ...change,
  });
  const follows = (ties: PersonTie[], ...audits: AuditTouched[]) =>
    touchedAudits('emil', ties, audits).map(one => one.follows);
  test('before the audit, before the decision, after it', () =>
    expect(follows([tie()], audit({ performed: false }), audit(), audit({ decided: true }))).toEqual([
      'replace-before-the-audit',
      'review-before-deciding',
      'examine-the-decision',
    ]));
  test('for two years to the day, and for this client only', () => {
    expect(follows([tie()], audit({ from: '2026-07-01' }))).toEqual([]);
    expect(follows([tie()], audit({ engagement: 'other' }))).toEqual([]);
    expect(follows([tie({ engagement: null, organization: ' ACME ' })], audit())).toHaveLength(1);
    expect(follows([tie({ from: '2026-07-01', until: null })], audit())).toEqual([]);
  });
});
