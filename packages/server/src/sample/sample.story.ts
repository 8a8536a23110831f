/** The sample as a whole: two bodies, six clients, three years, each standing somewhere else on the road. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { setUpBody } from './body.story.ts';
import { BODIES } from './cast.table.ts';
import {
  apply,
  engage,
  offered,
  type FindingTold,
  grantAll,
  perform,
  survey,
} from './certification.story.ts';
import { tellEnquiries } from './enquiries.story.ts';
import { planAhead } from './planning.story.ts';
import { type Body, type Client, openBody, openClient } from './houses.ts';
import { keepPeopleOf, tellPeopleToday } from './people.story.ts';
import { bringPortfolio } from './portfolio.story.ts';
import type { Teller } from './teller.ts';

const minor = (
  edition: string,
  key: string,
  statement: string,
  evidence: string,
  reached: FindingTold['reached'] = 'accepted',
): FindingTold => ({
  edition,
  key,
  grade: 'minor',
  statement,
  evidence,
  reached,
});

type Certify = { editions: readonly string[]; decided: string; findings: readonly FindingTold[] };

/** Application to certificate, backwards from the day of the decision. */
async function certified(
  teller: Teller,
  body: Body,
  client: Client,
  { editions, decided, findings }: Certify,
) {
  const application = await apply(teller, body, client, editions, addMonths(decided, -6));
  const engaged = await engage(teller, body, client, application, addMonths(decided, -5));
  const to = addMonths(decided, -2);
  await perform(teller, body, client, engaged, {
    kind: 'initial',
    days: engaged.days,
    from: addDays(to, -3),
    to,
    findings,
  });
  await grantAll(teller, body, engaged, decided);
  return engaged;
}

async function northlight(teller: Teller, body: Body, client: Client): Promise<void> {
  const decided = addMonths(teller.today, -31);
  const editions = ['iso-9001-2015', 'iso-iec-27001-2022'];
  const engaged = await certified(teller, body, client, {
    editions,
    decided,
    findings: [
      minor(
        'iso-9001-2015',
        '7.1.5.2',
        'One of six sampled gauges was in use past its calibration date.',
        'Gauge G-114, label and calibration list, assembly line 2.',
        'verified',
      ),
      {
        ...minor(
          'iso-iec-27001-2022',
          '8.2',
          'The risk assessment was not repeated after the move of the data centre.',
          'Risk register, change record of the move.',
          'verified',
        ),
        grade: 'major',
      },
    ],
  });
  await survey(teller, body, client, engaged, addMonths(decided, 10), [
    minor(
      'iso-iec-27001-2022',
      'A.8.13',
      'A restore test of the document server is planned yearly; none was done in the period.',
      'Backup plan, test log, interview with the administrator.',
      'verified',
    ),
  ]);
  await survey(teller, body, client, engaged, addMonths(decided, 21), [
    minor(
      'iso-9001-2015',
      '8.4.1',
      'Two suppliers of coated parts were used without the evaluation that the procedure asks.',
      'Purchase orders of two months, list of approved suppliers.',
      'accepted',
    ),
    {
      edition: 'iso-9001-2015',
      key: '9.1.2',
      grade: 'opportunity',
      statement: 'Complaints and survey answers could be read together.',
      evidence: 'Two reports of the year.',
      reached: 'recorded',
    },
  ]);
  teller.at(addDays(teller.today, -40));
  const change = {
    engagement: engaged.engagement,
    kinds: ['people', 'sites'],
    what: 'The service in Lübeck grows by a calibration bench with six people.',
    changesOn: addDays(teller.today, -30),
    sites: null,
  };
  await client.manager.call('change.report', client.id, change);
  teller.at(addMonths(teller.today, -1));
  const from = addMonths(teller.today, 1);
  const ids = engaged.certifications.map(c => c.id);
  const plan = {
    engagement: engaged.engagement,
    kind: 'recertification',
    certifications: ids,
    from,
    to: addDays(from, 3),
    days: 9,
  };
  await body.planner.call('audit.plan', body.id, plan);
}

async function fjordline(teller: Teller, body: Body, client: Client): Promise<void> {
  const decided = addMonths(teller.today, -20);
  const engaged = await certified(teller, body, client, {
    editions: ['iso-9001-2015', 'iso-14001-2015'],
    decided,
    findings: [],
  });
  // The limit had passed when it was planned: late, and marked so.
  await survey(teller, body, client, engaged, addMonths(decided, 13), [], 20);
  teller.at(addMonths(teller.today, -2));
  const id = engaged.certifications.find(c => c.edition === 'iso-14001-2015')?.id;
  const reason = 'The site visit after the spill could not be held on two agreed dates.';
  await body.decider.call('decision.suspend', body.id, { id, reason });
}

async function halden(teller: Teller, body: Body, client: Client): Promise<void> {
  const decided = addMonths(teller.today, -40);
  const engaged = await certified(teller, body, client, {
    editions: ['iso-9001-2015'],
    decided,
    findings: [],
  });
  await survey(teller, body, client, engaged, addMonths(decided, 11));
  await survey(teller, body, client, engaged, addMonths(decided, 22));
}

async function tessera(teller: Teller, body: Body, client: Client): Promise<void> {
  const decided = addMonths(teller.today, -10);
  const findings = [
    minor(
      'iso-iec-27001-2022',
      'A.5.18',
      'Access of two people who changed teams was not withdrawn.',
      'Joiner and mover tickets of the quarter, directory export.',
    ),
  ];
  const engaged = await certified(teller, body, client, {
    editions: ['iso-iec-27001-2022'],
    decided,
    findings,
  });
  const reason = 'Authorities exchange documents over it, and ask not to be named with it.';
  const [{ id } = { id: '' }] = engaged.certifications;
  await body.schemeManager.call('decision.keepConfidential', body.id, { id, reason });
  await planAhead(teller, body, client, engaged);
  await bringPortfolio(teller, body);
}

async function brightwater(teller: Teller, body: Body, client: Client): Promise<void> {
  const application = await apply(
    teller,
    body,
    client,
    ['iso-9001-2026', 'iso-45001-2018'],
    addMonths(teller.today, -5),
  );
  const engaged = await engage(teller, body, client, application, addMonths(teller.today, -4));
  const to = addDays(teller.today, -25);
  const findings: FindingTold[] = [
    {
      edition: 'iso-45001-2018',
      key: '8.1.4.2',
      grade: 'major',
      statement: 'Contractors work in the test pit without being told of the hazards there.',
      evidence: 'Permit book, three interviews, missing briefing records.',
      reached: 'answered',
    },
    minor(
      'iso-9001-2026',
      '7.2',
      'Competence of two new testers is not shown.',
      'Competence matrix, personnel files of two people.',
      'answered',
    ),
  ];
  await perform(teller, body, client, engaged, {
    kind: 'initial',
    days: engaged.days,
    from: addDays(to, -3),
    to,
    findings,
  });
}

/** One that has its offer in hand: the first version was replaced, the second waits for an answer. */
async function corvid(teller: Teller, body: Body, client: Client): Promise<void> {
  const on = addDays(teller.today, -24);
  const { engagement } = await offered(teller, body, client, ['iso-9001-2015', 'iso-14001-2015'], on);
  const { id: first } = await body.reviewer.call('offer.draft', body.id, { engagement });
  await body.reviewer.call('offer.send', body.id, { id: first });
  teller.at(addDays(teller.today, -9));
  const extra = [{ what: 'Discount, both standards in one audit', quantity: 1, price: '-650.00' }];
  const { id: second } = await body.reviewer.call('offer.draft', body.id, { engagement, extra });
  await body.reviewer.call('offer.send', body.id, { id: second });
}

/** @param teller tells from the oldest day to today, one organization after the other */
export async function tellSample(
  teller: Teller,
): Promise<{ northlight: Client; tessera: Client; halden: Client; meridian: Body }> {
  const founded = addMonths(teller.today, -48);
  teller.at(founded);
  const northlightClient = await openClient(teller, 'northlight');
  teller.at(addDays(founded, 1));
  const meridian = await openBody(teller, BODIES[0]);
  await setUpBody(teller, meridian, BODIES[0]);
  teller.at(addDays(founded, 2));
  const polaris = await openBody(teller, BODIES[1]);
  await setUpBody(teller, polaris, BODIES[1]);
  const client = {
    northlight: northlightClient,
    fjordline: await openClient(teller, 'fjordline'),
    halden: await openClient(teller, 'halden'),
    tessera: await openClient(teller, 'tessera'),
    brightwater: await openClient(teller, 'brightwater'),
    alder: await openClient(teller, 'alder'),
    corvid: await openClient(teller, 'corvid'),
  };
  await keepPeopleOf(teller, meridian, 'meridian');
  await keepPeopleOf(teller, polaris, 'polaris');
  await northlight(teller, meridian, client.northlight);
  await fjordline(teller, meridian, client.fjordline);
  await halden(teller, polaris, client.halden);
  await tessera(teller, meridian, client.tessera);
  await brightwater(teller, meridian, client.brightwater);
  const waiting = await apply(teller, polaris, client.alder, ['iso-9001-2026'], addDays(teller.today, -6));
  const text = 'The weaving mill works at night as well? Please say how many people each shift has.';
  await polaris.reviewer.call('application.ask', polaris.id, { id: waiting, text });
  await corvid(teller, polaris, client.corvid);
  await tellEnquiries(teller, meridian);
  await tellPeopleToday(teller, meridian, client);
  return { ...client, meridian };
}
