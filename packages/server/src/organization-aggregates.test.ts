/** Every lifecycle of the organization's side, replayed from its events, is what its table says. */
import type { Decider } from '@certwright/core/kernel/decider';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORGANIZATION_AGGREGATES } from './organization-aggregates.ts';
import { scoped } from './platform/db/scoped.ts';
import { upload } from './testing/upload.ts';
import { type Caller, openWorld, type World } from './testing/world.ts';
import { imported } from './catalogue/catalogue.fixture.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';
const place = { edition: QUALITY, key: '8.4.1' };

async function walkContext(org: string, manager: Caller): Promise<void> {
  const issue = { title: 'Few apprentices', side: 'external', effect: 'hinders', topic: 'people' } as const;
  const { id } = await manager.call('context-issue.record', org, issue);
  await manager.call('context-issue.revise', org, { id, ...issue, meaning: 'Two posts stand open' });
  await manager.call('context-issue.end', org, { id, why: 'Filled' });
  await manager.call('interested-party.record', org, { name: 'Council', kind: 'employee' });
  const site = await manager.call('site.record', org, { name: 'Works' });
  const outputs = [{ what: 'Order' }];
  const process = await manager.call('process.record', org, { name: 'Sell', kind: 'core', outputs });
  const bounds = { edition: QUALITY, sites: [site.id], processes: [process.id] };
  await manager.call('scope.determine', org, bounds);
  await manager.call('scope.determine', org, {
    ...bounds,
    leftOut: [{ site: site.id, process: process.id, why: 'Sold elsewhere' }],
  });
}

async function walkTakeOver(org: string, manager: Caller): Promise<void> {
  const facts = {
    edition: QUALITY,
    body: 'Nordcert',
    number: 'NC-1',
    scope: 'All',
    issuedOn: '2025-06-10',
    cycleStart: '2025-06-10',
    validUntil: '2028-06-09',
  };
  const { id } = await manager.call('outside.record', org, facts);
  await manager.call('outside.correct', org, { id, ...facts, number: 'NC-2' });
  await manager.call('outside.plan-visit', org, {
    id,
    kind: 'special',
    from: '2026-12-01',
    to: '2026-12-01',
  });
  await manager.call('outside.prepare', org, { id });
  const visit = { id, kind: 'surveillance' as const, from: '2026-05-19', to: '2026-05-19' };
  const { made } = await manager.call('outside.record-visit', org, visit);
  const said = { id, visit: made, grade: 'minor' as const, statement: 'Not done' };
  const { made: finding } = await manager.call('outside.record-finding', org, said);
  await manager.call('outside.take-over', org, { id, finding });
  await manager.call('outside.answer', org, { id, finding });
  await manager.call('outside.close', org, { id, finding });
  const change = { id, what: 'New hall', changesOn: '2026-12-01' };
  const { made: noted } = await manager.call('outside.note-change', org, change);
  await manager.call('outside.tell-change', org, { id, change: noted });
  const later = { ...facts, issuedOn: '2026-11-01', cycleStart: '2026-11-01', validUntil: '2029-10-31' };
  await manager.call('outside.renew', org, { id, ...later });
  await manager.call('outside.end', org, { id, why: 'Left' });
  const list = await manager.call('people-list.take', org, { text: 'E-mail,Roles\na@example.org,Employee' });
  await manager.call('people-list.undo', org, { id: list.id });
}

async function walkEvidence(
  org: string,
  manager: Caller,
  auditor: Caller,
  shown: { readonly title: string; readonly standsFor: string },
): Promise<void> {
  const { id } = await manager.call('evidence.attach', org, shown);
  const link = 'https://example.org/next';
  await manager.call('evidence.schedule', org, { id, everyMonths: 12, collector: manager.person });
  await manager.call('evidence.revise', org, { id, ...shown, from: '2026-04-01', why: 'The period' });
  await auditor.call('evidence.verify', org, { id });
  const next = await manager.call('evidence.collect', org, { id, link, standsFor: '2026-06-01' });
  await manager.call('evidence.endCollection', org, { id: next.id });
  const year = { title: 'Audit', from: '2026-01-01', to: '2026-11-23' };
  await manager.call('evidence.makePack', org, year);
  await manager.call('evidence.withdraw', org, { id: next.id, why: 'Wrong' });
}

async function walkComments(org: string, manager: Caller, chief: Caller, document: string): Promise<void> {
  const { id } = await chief.call('document.comment', org, { id: document, text: 'And suppliers?' });
  await manager.call('document.answer-comment', org, { id, text: 'They too.' });
  await manager.call('document.settle-comment', org, { id });
}

async function walkRisks(org: string, manager: Caller): Promise<void> {
  const { id: method } = await manager.call('risk-method.takeUp', org, { origin: 'risk-5x5' });
  const opened = { name: 'Risks', prefix: 'R', method, owner: manager.person };
  const { id: register } = await manager.call('risk-register.record', org, opened);
  const server = { name: 'Server', kind: 'application' };
  await manager.call('asset.record', org, server);
  const said = { title: 'One maker', fields: { objective: 'Delivery', source: 'suppliers' } };
  const line = { register, ...said, owner: manager.person };
  const { id } = await manager.call('risk.identify', org, line);
  await manager.call('risk.judge', org, { id, values: { likelihood: 4, impact: 4 } });
  const after = { likelihood: 2, impact: 4 };
  await manager.call('risk.treat', org, { id, treatment: 'likelihood', after });
  const planned = { id, what: 'Ask others', owner: manager.person, dueOn: '2026-12-01' };
  const { action } = await manager.call('risk.planAction', org, planned);
  await manager.call('risk.completeAction', org, { id, action, what: 'Asked' });
  const { revision } = await manager.call('risk.get', org, { id });
  await manager.call('risk.accept', org, { id, because: 'Small', until: '2027-05-01', revision });
  await manager.call('risk.close', org, { id, why: 'Two makers now' });
}

/** What is proposed for the other standard: one taken over, one declined; and a cycle that was ended by mistake. */
async function walkGap(org: string, manager: Caller): Promise<void> {
  for (const key of ['7.2', '7.3']) {
    const said = { edition: QUALITY, key, state: 'in-place', maturity: 3, confidence: 'high' } as const;
    await manager.call('requirement.assess', org, said);
  }
  const chosen = (key: string) => ({
    proposals: [{ edition: SECURITY, key, from: { edition: QUALITY, key, version: 1 } }],
  });
  await manager.call('requirement.takeProposals', org, chosen('7.2'));
  await manager.call('requirement.declineProposals', org, chosen('7.3'));
  const { id } = await manager.call('assessment-cycle.end', org, { title: 'Assessment of 2026' });
  await manager.call('assessment-cycle.withdraw', org, { id, why: 'Too early' });
}

async function walkTasks(org: string, manager: Caller, chief: Caller): Promise<void> {
  const about = { kind: 'requirement' as const, id: place.key, in: QUALITY };
  const rhythm = { every: 1, unit: 'month' as const };
  const said = { what: 'Ask for certificates', dueOn: '2026-11-30', rhythm };
  const { id } = await manager.call('task.make', org, { ...said, about });
  await manager.call('task.revise', org, { id, ...said, notes: 'All three' });
  await manager.call('task.handOver', org, { id, to: chief.person, why: 'Knows them' });
  const { next } = await chief.call('task.complete', org, { id, what: 'Asked' });
  await chief.call('task.reopen', org, { id, why: 'One is missing' });
  await chief.call('task.drop', org, { id: next ?? '', why: 'Once is enough' });
}

/** Touches every lifecycle with more than one event where it has them. */
async function walk(org: string, manager: Caller, chief: Caller, auditor: Caller): Promise<void> {
  for (const edition of [QUALITY, SECURITY])
    await manager.call('standard.adopt', org, { edition, scope: 'All' });
  await manager.call('standard.rescope', org, { edition: QUALITY, scope: 'All we make' });
  await manager.call('requirement.assess', org, { ...place, state: 'partly', owner: manager.person });
  await manager.call('requirement.assign', org, { requirements: [place], owner: null, dueOn: '2027-01-01' });
  await walkGap(org, manager);
  const file = (await upload(world, manager, org, 'a.pdf')).id;
  const shown = { file, title: 'Record', standsFor: '2026-05-01', requirements: [place] };
  await walkEvidence(org, manager, auditor, shown);
  const content = { title: 'Policy', kind: 'policy' as const, text: 'We do.', requirements: [place] };
  const { id } = await manager.call('document.draft', org, { number: 'P-1', ...content });
  await walkComments(org, manager, chief, id);
  await manager.call('document.submit', org, { id });
  await chief.call('document.return', org, { id, why: 'Once more' });
  await manager.call('document.submit', org, { id });
  await chief.call('document.approve', org, { id });
  await chief.call('document.acknowledge', org, { id, release: 1 });
  await manager.call('document.revise', org, { id, ...content, change: 'Words' });
  const { rows } = await manager.call('control.list', org, { edition: SECURITY });
  const decisions = rows.map(({ key }) => ({ key, applicable: true, bases: ['risk' as const], reason: '' }));
  await manager.call('control.decide', org, { edition: SECURITY, decisions });
  await manager.call('control.issue', org, { edition: SECURITY });
  const plan = { title: 'Audit', scope: [place], auditor: auditor.person, plannedOn: '2026-11-01' };
  const { id: audit } = await manager.call('internal-audit.plan', org, plan);
  const found = { requirement: place, grade: 'minor' as const, statement: 'Not done', evidence: 'V-1' };
  const { nonconformity } = await auditor.call('internal-audit.record', org, { id: audit, ...found });
  await auditor.call('internal-audit.complete', org, { id: audit, conclusion: 'Works' });
  const nc = nonconformity ?? '';
  await manager.call('nonconformity.handOver', org, { id: nc, to: chief.person, why: 'Knows it' });
  await manager.call('nonconformity.correct', org, { id: nc, what: 'Done' });
  await manager.call('nonconformity.analyse', org, { id: nc, what: 'Forgotten' });
  await manager.call('nonconformity.planAction', org, { id: nc, what: 'Reminder', dueOn: '2026-12-01' });
  await manager.call('nonconformity.completeAction', org, { id: nc, what: 'Set' });
  await manager.call('nonconformity.verify', org, { id: nc, evidence: 'Again', effective: false });
  const { inputs } = await chief.call('management-review.inputs', org);
  const { id: review } = await chief.call('management-review.record', org, {
    participants: [chief.person],
    inputs: Object.fromEntries(inputs.map(one => [one.key, 'Discussed'])),
    actions: [{ text: 'Train' }],
  });
  const [action] = (await chief.call('management-review.get', org, { id: review })).actions;
  const over = { id: review, action: action?.id ?? '', to: manager.person, why: 'Trains' };
  await manager.call('management-review.handActionOver', org, over);
  const done = { id: review, action: action?.id ?? '', what: 'Trained' };
  await manager.call('management-review.completeAction', org, done);
  const about = { standard: 'Workshop rules', year: 2026, title: 'Rules of a customer' };
  for (const last of ['Tools', 'Gauges']) {
    const table = `Number,Below,Title,Kind\nW,,The workshop,heading\nW.1,W,${last},clause`;
    const rules = (await upload(world, manager, org, `${last}.csv`, table)).id;
    await manager.call('own-standard.import', org, { file: rules, ...about });
  }
  const listed = { id: 1, reference: 'ISO 1', deliverableType: 'IS', currentStage: 6060 };
  await imported(world, `${JSON.stringify(listed)}\n`);
  await manager.call('catalogue.watch', org, { id: 1 });
  await manager.call('catalogue.leave', org, { id: 1 });
  const answers = { activity: ['manufacturing'], asked: ['quality'] };
  for (const size of ['small', 'medium'])
    await manager.call('adviser.keep', org, { answers: { ...answers, size: [size] } });
  const said = {
    who: 'Harbour Steel',
    kind: 'customer' as const,
    source: 'Manual',
    demandedOn: '2026-03-01',
  };
  const { id: demand } = await manager.call('demand.record', org, { standard: 'ISO 9001', ...said });
  await manager.call('demand.withdraw', org, { id: demand, why: 'Ended' });
  await walkContext(org, manager);
  await walkRisks(org, manager);
  await walkTasks(org, manager, chief);
  await walkTakeOver(org, manager);
  await manager.call('plan.adopt', org, { answers, editions: [QUALITY, SECURITY], scope: 'All' });
  await manager.call('plan.reach', org, { code: 'scope' });
  const pair = { from: 'iso-9001-2015', to: 'iso-9001-2026' };
  for (const auditOn of ['2027-06-01', '2027-09-01'])
    await manager.call('transition.planAudit', org, { ...pair, auditOn });
}

/** Events as they were stored, folded by a decider whose own types are not asked for here. */
const replay = (
  decider: Pick<Decider<unknown, unknown, never>, 'initial' | 'evolve'>,
  events: readonly unknown[],
) => events.reduce((state, event) => decider.evolve(state, event as never), decider.initial);

test('replaying the events gives the tables, row for row', async () => {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  const chief = await world.member(org, founder, ['top-management']);
  const auditor = await world.member(org, founder, ['internal-auditor']);
  await walk(org, founder, chief, auditor);
  const scope = { role: 'app_tenant', org, person: founder.person, readOnly: true } as const;
  await scoped(world.opened.shell.db, scope, async tx => {
    for (const { table, decider } of ORGANIZATION_AGGREGATES) {
      const rows = await tx.selectFrom(table).select(['id', 'version', 'state']).execute();
      expect(rows.length, `${table} was walked`).toBeGreaterThan(0);
      for (const row of rows) {
        const events = await tx
          .selectFrom('event')
          .select(sql`data || jsonb_build_object('type', type)`.as('event'))
          .where('stream', '=', `${table}:${row.id}`)
          .orderBy('version')
          .execute();
        expect(events).toHaveLength(row.version);
        const replayed: unknown = JSON.parse(
          JSON.stringify(
            replay(
              decider,
              events.map(one => one.event),
            ),
          ),
        );
        expect({ table, state: replayed }).toEqual({ table, state: row.state });
      }
    }
  });
});
