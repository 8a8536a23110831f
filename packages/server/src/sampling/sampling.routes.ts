/** The record of a draw on paper: sites, strata, seed, reasons and the rules that it rests on. */
import { CHOICES } from '@certwright/core/sampling/choice.table';
import type { SiteSampleView } from '@certwright/core/sampling/sampling.schema';
import type { z } from 'zod';
import { requireEngagement } from '../engagement/engagement.ts';
import { AUDIT } from '../body-aggregates.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { drawn } from '../platform/pdf/drawn.ts';
import { sampleView } from './sampling.view.ts';

type Draw = z.input<typeof SiteSampleView>['draws'][number];
const HOW = { central: 'central function', random: 'drawn at random', chosen: 'chosen' } as const;

const sheet = (draw: Draw, client: string, body: string, audit: string) => ({
  language: 'en' as const,
  title: 'Sample of sites',
  lines: [
    client,
    `${audit}, by ${body}`,
    `Drawn on ${draw.on} by ${draw.by.name}, seed ${draw.seed}`,
    ...(draw.again === '' ? [] : [`Drawn again: ${draw.again}`]),
  ],
  parts: [
    {
      title: 'Sites that are visited',
      columns: [
        { title: 'Site', share: 26 },
        { title: 'Stratum', share: 22 },
        { title: 'How', share: 17 },
        { title: 'Why', share: 35 },
      ],
      rows: draw.drawn.map(one => [
        one.name,
        one.group,
        HOW[one.how],
        one.reason === null ? '' : `${CHOICES[one.reason]}: ${one.why}`,
      ]),
    },
    {
      title: 'Strata',
      columns: [
        { title: 'Stratum', share: 52 },
        { title: 'Sites', share: 16, number: true },
        { title: 'Sample', share: 16, number: true },
        { title: 'At random at least', share: 16, number: true },
      ],
      rows: draw.groups.map(one => [one.group, `${one.sites}`, `${one.sample}`, `${one.random}`]),
    },
    { title: 'Conditions of one certification over all sites', body: [draw.basis] },
    {
      title: 'How the numbers came about',
      points: [...draw.grounds, ...draw.cautions].map(
        ({ text, citation: { doc, edition, clause } }) => `${text} [${doc} ${edition}, ${clause}]`,
      ),
    },
    {
      title: 'All other sites, from which was drawn',
      text: 'To draw again: the sites of each stratum in the order of their names, those that wait last; the generator of the stratum begins with the seed, a slash and the name of the stratum.',
      columns: [
        { title: 'Site', share: 34 },
        { title: 'Stratum', share: 34 },
        { title: 'Visited last', share: 16 },
        { title: 'Waits', share: 16 },
      ],
      rows: draw.frame.map(one => [one.name, one.group, one.visitedOn ?? '', one.later ? 'yes' : '']),
    },
  ],
  signatures: [],
  foot: `Sample of sites ${client}, ${draw.on}`,
});

export const samplingRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/audits/:id/sites/sample.pdf`, weighs(50, 'site-sample.download'), async c => {
    const entered = await enter(parts, c, 'site-sample.download', ['engagement:read']);
    const id = c.req.param('id');
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound('sample of sites');
    const { made, at } = await entered.read(async act => {
      const { state: audit } = await stateOf(act, AUDIT, id);
      const { client_name: client, body_name: body } = await requireEngagement(act, audit.engagement);
      const draw = (await sampleView(act, id, audit, false)).draws.at(-1);
      if (!draw) throw new NotFound('sample of sites');
      const what = `${audit.kind} audit from ${audit.plannedFrom} to ${audit.plannedTo}`;
      return { made: sheet(draw, client, body, what), at: act.at };
    });
    const bytes = await drawn('pdf', async () => {
      const { writtenPdf } = await import('../platform/pdf/written.pdf.ts');
      return writtenPdf(made, at);
    });
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', attachment(`${made.foot}.pdf`));
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(bytes));
  });
};
