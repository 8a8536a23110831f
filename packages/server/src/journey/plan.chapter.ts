/** Chapter 3b: days agreed, somebody away, and the plan by the hour from the proposal to the client's agreement. */
import { addDays } from '@certwright/rules/calendar-date';
import type { Door, Story } from './door.ts';

export async function agreePlan(
  door: Door,
  { client, body }: Pick<Story, 'client' | 'body'>,
  audit: string,
): Promise<void> {
  const { plannedFrom: from, plannedTo: to } = await client.manager.call('audit.get', client.id, {
    id: audit,
  });
  await client.manager.call('audit.agreeDates', client.id, { id: audit, from, to });
  const leave = { from: addDays(door.today, 200), to: addDays(door.today, 210), kind: 'leave' };
  const { id: absence } = await body.auditor.call('absence.record', body.id, leave);
  await body.auditor.call('absence.cancel', body.id, { id: absence });
  const at = { id: audit, stage: 'stage1' };
  const { wants } = await body.lead.call('audit-plan.get', body.id, at);
  const { sessions } = await body.lead.call('audit-plan.propose', body.id, at);
  const incomplete = { ...at, sessions: sessions.slice(1), wants };
  await body.lead.call('audit-plan.draft', body.id, incomplete);
  const refused = await body.lead.refused('audit-plan.send', body.id, at, 'plan-not-complete');
  door.tell('A plan that lacks something is not sent', refused.detail);
  await body.lead.call('audit-plan.draft', body.id, { ...at, sessions, wants });
  await body.lead.call('audit-plan.send', body.id, at);
  const change = { ...at, number: 1, what: 'The works council meets on the first morning.' };
  await client.manager.call('audit-plan.askChange', client.id, change);
  await body.lead.call('audit-plan.draft', body.id, { ...at, sessions, wants });
  await body.lead.call('audit-plan.send', body.id, at);
  await client.manager.call('audit-plan.agree', client.id, { ...at, number: 2 });
  door.tell('The plan of stage 1 is agreed', `version 2, ${sessions.length} sessions`);
}
