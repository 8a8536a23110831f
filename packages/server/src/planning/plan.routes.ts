/** A plan that was sent, as PDF to print and as a calendar; the body also takes its draft, marked so. */
import { PLAN_STAGES } from '@certwright/core/planning/plan.state';
import type { PlanView } from '@certwright/core/planning/plan.schema';
import { findEdition } from '@certwright/standards/library';
import type { z } from 'zod';
import { dateOf } from '../platform/clock.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { drawn } from '../platform/pdf/drawn.ts';
import { planCalendar } from './plan.calendar.ts';
import { sampleLine } from '../sampling/sampling.words.ts';
import { planOf } from './plan.operations.ts';
import { planView } from './plan.view.ts';

type Plan = z.input<typeof PlanView>;
const KIND = {
  opening: 'Opening meeting',
  audit: 'Audit',
  team: 'Meeting of the team',
  closing: 'Closing meeting',
  break: 'Break',
  travel: 'Travel',
} as const;
const ROLE = { lead: 'leads', auditor: 'auditor', expert: 'technical expert', observer: 'observer' } as const;
const STAGE = { stage1: 'stage 1', visit: 'visit' } as const;

/** `ISO 9001:2015 4.1, 4.2; ISO/IEC 27001:2022 6.1` */
const clausesText = (clauses: Plan['sessions'][number]['clauses']): string =>
  [...Map.groupBy(clauses, one => one.edition)]
    .map(
      ([edition, keys]) => `${findEdition(edition)?.name ?? edition} ${keys.map(one => one.key).join(', ')}`,
    )
    .join('; ');

const what = (one: Plan['sessions'][number]): string =>
  [one.kind === 'audit' ? one.process || 'Management and system' : KIND[one.kind], clausesText(one.clauses)]
    .filter(part => part !== '')
    .join('\n');

const COLUMNS = [
  { title: 'Time', share: 13 },
  { title: 'What', share: 43 },
  { title: 'Where', share: 19 },
  { title: 'Who', share: 25 },
];

type Around = {
  readonly client: string;
  readonly body: string;
  readonly at: string;
  readonly editions: string;
  /** Which sites are visited and how they were found; empty where every site is. */
  readonly sites: string;
};

const asPdf = (plan: Plan, { client, body, at, editions, sites }: Around): Promise<Buffer> =>
  drawn('pdf', async () => {
    const { writtenPdf } = await import('../platform/pdf/written.pdf.ts');
    const version = plan.number === 0 ? 'draft' : `version ${plan.number}`;
    const days = [...Map.groupBy(plan.sessions, one => one.day)];
    return writtenPdf(
      {
        language: 'en',
        title: `Audit plan, ${STAGE[plan.stage]}`,
        lines: [
          client,
          editions,
          `${plan.from} to ${plan.to}, ${version}, by ${body}`,
          ...(plan.agreedOn === null ? [] : [`Agreed by the client on ${plan.agreedOn}`]),
        ],
        parts: [
          ...(sites === '' ? [] : [{ title: 'Sites', text: sites }]),
          {
            title: 'Team',
            columns: [
              { title: 'Name', share: 60 },
              { title: 'Role', share: 40 },
            ],
            rows: plan.team.map(one => [one.person.name, ROLE[one.role]]),
          },
          ...days.map(([day, sessions]) => ({
            title: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(
              dateOf(`${day}T00:00:00Z`),
            ),
            columns: COLUMNS,
            rows: sessions.map(one => [
              `${one.from}–${one.to}`,
              what(one),
              [one.site, one.shift, one.remote ? 'remote' : ''].filter(part => part !== '').join(', '),
              one.people.map(person => person.name).join(', '),
            ]),
          })),
        ],
        signatures: [],
        foot: `Audit plan ${client}, ${version}`,
      },
      at,
    );
  });

const FILES = [
  { ending: 'pdf', type: 'application/pdf', cost: 50 },
  { ending: 'ics', type: 'text/calendar; charset=utf-8', cost: 5 },
] as const;

async function shown(act: Act, id: string, stage: Plan['stage']) {
  const found = await planOf(act, id, stage);
  const plan = await planView(act, { stage, ...found });
  if (plan.sessions.length === 0) throw new NotFound('audit plan');
  const { engagement, audit, basis } = found;
  const sites = await sampleLine(act, id, basis.sites);
  const editions = audit.certifications.map(one => findEdition(one.edition)?.name ?? one.edition).join(', ');
  return {
    plan,
    id,
    base: act.baseUrl,
    around: { client: engagement.client_name, body: engagement.body_name, at: act.at, editions, sites },
  };
}

export const planRoutes: Mount = (app, parts) => {
  for (const { ending, type, cost } of FILES) {
    app.get(
      `${TENANT}/audits/:id/plans/:stage/plan.${ending}`,
      weighs(cost, 'audit-plan.download'),
      async c => {
        const entered = await enter(parts, c, 'audit-plan.download', ['engagement:read']);
        const stage = PLAN_STAGES.find(one => one === c.req.param('stage'));
        const id = c.req.param('id');
        if (!stage || !/^[0-9a-f-]{36}$/.test(id)) throw new NotFound('audit plan');
        const found = await entered.read(act => shown(act, id, stage));
        c.header('content-type', type);
        c.header(
          'content-disposition',
          attachment(`Audit plan ${found.around.client}, ${STAGE[stage]}.${ending}`),
        );
        c.header('cache-control', 'private, no-store');
        if (ending === 'ics') return c.body(planCalendar(found));
        return c.body(new Uint8Array(await asPdf(found.plan, found.around)));
      },
    );
  }
};
