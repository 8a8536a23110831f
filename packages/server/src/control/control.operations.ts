/** Controls decided one by one or many at once, and the Statement of Applicability issued. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { DecideInput, IssueInput, IssueView, StatementView } from '@certwright/core/control/control.schema';
import { DECIDE_GUARDS, ISSUE_GUARDS } from '@certwright/core/control/soa.decider';
import { controlsOf } from '@certwright/core/requirement/edition-parts';
import { EditionId } from '@certwright/core/standard/standard.schema';
import { z } from 'zod';
import { SOA, SOA_ISSUE } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { implement } from '../requirement/assess.ts';
import { adoptedEditions } from '../standard/adopted.ts';
import { implementations, issueView, requireControls, statementId, statementView } from './statement.ts';

const list = operation({
  id: 'control.list',
  method: 'get',
  path: '/statements-of-applicability/{edition}',
  summary: 'The controls of an edition: what applies and why, how far each is implemented',
  permission: 'requirement:read',
  refusals: ['edition-not-adopted'],
  input: z.object({ edition: EditionId }),
  output: StatementView,
  run: (act, { edition }) => statementView(act, edition),
});

const decide = operation({
  id: 'control.decide',
  method: 'put',
  path: '/statements-of-applicability/{edition}',
  summary: 'Decide which controls apply, with the reason; one or many, all or none',
  permission: 'control:decide',
  refusals: ['edition-not-adopted', ...refusalsOf(DECIDE_GUARDS), 'dated-in-the-future'],
  input: DecideInput,
  output: Written,
  run: async (act, { edition: id, decisions, on }) => {
    const day = happenedOn(act, on);
    const edition = await requireControls(act, id);
    const controls = new Map(controlsOf(edition).map(one => [one.key, one]));
    if (decisions.some(one => !controls.has(one.key))) throw new NotFound('control');
    const decided = decisions.map(({ key, applicable, bases, reason }) => ({
      key,
      applicable,
      bases,
      reason,
    }));
    const command = { type: 'Decide', edition: id, decisions: decided, by: act.person, on: day } as const;
    const handled = await begin(act, SOA, statementId(act, id), command);
    for (const { key, implementation } of decisions) {
      const requirement = controls.get(key);
      if (requirement && implementation) await implement(act, { edition, requirement }, implementation, day);
    }
    return written(handled);
  },
});

const scopeOf = async (act: Act, edition: string): Promise<string> =>
  (await adoptedEditions(act)).find(one => one.edition.id === edition)?.adoption.scope ?? '';

const issue = operation({
  id: 'control.issue',
  method: 'post',
  path: '/statements-of-applicability/{edition}/issues',
  summary: 'Issue the Statement of Applicability as its next version (ISO/IEC 27001, 6.1.3 d)',
  permission: 'control:decide',
  refusals: ['edition-not-adopted', ...refusalsOf(ISSUE_GUARDS), 'dated-in-the-future'],
  cost: 5,
  input: IssueInput,
  output: Written.extend({ number: z.number().int() }),
  run: async (act, { edition: id, on }) => {
    const day = happenedOn(act, on);
    const edition = await requireControls(act, id);
    const controls = controlsOf(edition);
    const keys = controls.map(one => one.key);
    const command = { type: 'Issue', edition: id, controls: keys, by: act.person, on: day } as const;
    const handled = await begin(act, SOA, statementId(act, id), command);
    const { decisions, issues } = handled.state;
    const states = await implementations(act, edition);
    const lines = controls.flatMap(({ key, title }) => {
      const decision = decisions[key];
      const implementation = states.get(key)?.state ?? 'not-started';
      return decision ? [{ ...decision, title, implementation }] : [];
    });
    const number = issues.length;
    const kept = { edition: id, number, scope: await scopeOf(act, id), lines };
    await begin(act, SOA_ISSUE, contentId('statement-issue', act.org, id, String(number)), {
      type: 'Keep',
      ...kept,
      issuedBy: act.person,
      issuedOn: day,
    });
    return { ...written(handled), number };
  },
});

const issued = operation({
  id: 'control.issued',
  method: 'get',
  path: '/statements-of-applicability/{edition}/issues/{number}',
  summary: 'An issued version of the statement, line for line',
  permission: 'requirement:read',
  input: z.object({ edition: EditionId, number: z.coerce.number().int().positive() }),
  output: IssueView,
  run: (act, { edition, number }) => issueView(act, edition, number),
});

export const CONTROL_OPERATIONS = [list, decide, issue, issued] as const;
