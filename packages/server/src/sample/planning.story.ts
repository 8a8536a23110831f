/** What is planned ahead in the sample: a surveillance with team, agreed days and a plan that was sent; somebody on leave. */
import { addDays } from '@certwright/rules/calendar-date';
import { ELIGIBILITY_CONDITIONS } from '@certwright/rules/multi-site/eligibility';
import { weekday } from '@certwright/core/planning/weekday';
import type { Engaged } from './certification.story.ts';
import type { Body, Client } from './houses.ts';
import type { Teller } from './teller.ts';

export async function planAhead(
  teller: Teller,
  body: Body,
  client: Client,
  { engagement, certifications, surveillanceDays }: Engaged,
): Promise<void> {
  teller.at(addDays(teller.today, -12));
  // A Tuesday in two weeks.
  const from = addDays(teller.today, 15 - weekday(teller.today));
  const days = Math.max(2, surveillanceDays);
  const to = addDays(from, 2);
  const { id } = await body.planner.call('audit.plan', body.id, {
    engagement,
    kind: 'surveillance',
    certifications: certifications.map(one => one.id),
    from,
    to,
    days,
  });
  const members = [
    { person: body.lead.id, role: 'lead' },
    { person: body.auditor.id, role: 'auditor' },
  ];
  await body.planner.call('audit.appointTeam', body.id, { id, members });
  // The works are visited again; of the other sites one is chosen at random.
  const { sites } = await body.planner.call('site-sample.get', body.id, { id });
  if (sites.length > 2)
    await body.planner.call('site-sample.draw', body.id, {
      id,
      central: sites[0]?.name ?? '',
      conditions: [...ELIGIBILITY_CONDITIONS],
      basis:
        'One manual and one management review; quality management at the head office audits all sites and may stop work at each.',
    });
  await client.manager.call('audit.agreeDates', client.id, { id, from, to });
  const { id: notice } = await body.planner.call('letter.write', body.id, {
    kind: 'audit-notice',
    about: id,
  });
  const post = {
    id: notice,
    through: 'elsewhere' as const,
    how: 'By post, with the conditions of the audit',
  };
  await body.planner.call('letter.send', body.id, post);
  teller.at(addDays(teller.today, -5));
  const at = { id, stage: 'visit' };
  const { wants } = await body.lead.call('audit-plan.get', body.id, at);
  const { sessions } = await body.lead.call('audit-plan.propose', body.id, at);
  await body.lead.call('audit-plan.draft', body.id, { ...at, sessions, wants });
  await body.lead.call('audit-plan.send', body.id, at);
  // After everything that he is planned for, whatever day of the week it is.
  const leave = { from: addDays(teller.today, 40), to: addDays(teller.today, 47), kind: 'leave' };
  await body.auditor.call('absence.record', body.id, leave);
}
