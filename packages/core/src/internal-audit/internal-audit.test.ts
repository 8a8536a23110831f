/** Internal audits, given/when/then. */
import { describe, expect, test } from 'vitest';
import { iso9001 } from '../kernel/citation.ts';
import { given } from '../kernel/given.ts';
import {
  internalAudit,
  type InternalAuditCommand,
  type InternalAuditEvent,
} from './internal-audit.decider.ts';

const purchasing = { edition: 'iso-9001-2015', key: '8.4.1' };
const release = { edition: 'iso-9001-2015', key: '8.6' };
const plan = { title: 'Purchasing', scope: [purchasing, release], auditor: 'ida', plannedOn: '2026-05-04' };
const by = { by: 'ana', on: '2026-03-01' };
const facts = { auditorMayAudit: true, owned: [] };
const planned: InternalAuditEvent = { type: 'InternalAuditPlanned', ...plan, ...by };
const found = {
  grade: 'conform',
  statement: 'Done',
  evidence: 'Ten orders',
  by: 'ida',
  on: '2026-05-04',
} as const;
const recorded = (requirement: typeof release): InternalAuditEvent => ({
  type: 'AuditResultRecorded',
  result: requirement.key,
  requirement,
  ...found,
});
const record: InternalAuditCommand = {
  type: 'Record',
  result: 'r1',
  requirement: release,
  owned: false,
  ...found,
};
const complete: InternalAuditCommand = { type: 'Complete', conclusion: 'Works', by: 'ida', on: '2026-05-05' };

test('an audit is completed when every planned requirement has a result', () => {
  const events = [planned, recorded(purchasing), recorded(release)];
  expect(given(internalAudit, ...events).after(complete)).toMatchObject({
    phase: 'completed',
    completedOn: '2026-05-05',
  });
});

test('an audit is planned anew while nothing was recorded', () => {
  const command: InternalAuditCommand = { type: 'Replan', ...plan, auditor: 'ivo', ...facts, ...by };
  expect(given(internalAudit, planned).after(command).auditor).toBe('ivo');
});

describe('refused:', () => {
  const done: InternalAuditEvent = {
    type: 'InternalAuditCompleted',
    conclusion: 'Works',
    by: 'ida',
    on: '2026-05-05',
  };
  test.each<{ refused: string; events: InternalAuditEvent[]; command: InternalAuditCommand }>([
    {
      refused: 'auditor-owns-what-is-audited',
      events: [],
      command: { type: 'Plan', ...plan, ...facts, owned: [purchasing], ...by },
    },
    {
      refused: 'not-an-internal-auditor',
      events: [],
      command: { type: 'Plan', ...plan, ...facts, auditorMayAudit: false, ...by },
    },
    {
      refused: 'internal-audit-already-planned',
      events: [planned],
      command: { type: 'Plan', ...plan, ...facts, ...by },
    },
    {
      refused: 'internal-audit-already-begun',
      events: [planned, recorded(release)],
      command: { type: 'Replan', ...plan, ...facts, ...by },
    },
    { refused: 'not-the-appointed-auditor', events: [planned], command: { ...record, by: 'ana' } },
    { refused: 'auditor-owns-what-is-audited', events: [planned], command: { ...record, owned: true } },
    {
      refused: 'requirement-not-in-the-audit',
      events: [planned],
      command: { ...record, requirement: { ...release, key: '7.2' } },
    },
    { refused: 'requirements-without-result', events: [planned, recorded(release)], command: complete },
    {
      refused: 'completed-before-the-last-result',
      events: [planned, recorded(release), recorded(purchasing)],
      command: { ...complete, on: '2026-05-03' },
    },
    { refused: 'internal-audit-completed', events: [planned, done], command: record },
  ])('$refused', ({ refused, events, command }) => {
    expect(given(internalAudit, ...events).when(command)).toMatchObject({ refused });
  });

  test('with the clause on impartial auditors', () => {
    const command: InternalAuditCommand = { type: 'Plan', ...plan, ...facts, owned: [purchasing], ...by };
    expect(given(internalAudit).when(command)).toEqual({
      refused: 'auditor-owns-what-is-audited',
      because: [iso9001('9.2.2 c')],
      facts: { requirements: ['8.4.1'] },
    });
  });
});
