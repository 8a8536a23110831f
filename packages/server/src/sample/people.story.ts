/** How the sample's bodies keep their people: rules, evaluations and declarations year by year, and what is amiss with some. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { Body, Client } from './houses.ts';
import {
  MERIDIAN_OTHERS,
  MERIDIAN_STANDARDS,
  type Other,
  POLARIS_OTHERS,
  POLARIS_STANDARDS,
  type QualifiedFor,
} from './people.table.ts';
import { type Actor, join, type Teller } from './teller.ts';

const BASIS = 'File of training and audits looked at, interview, report of an observed audit';
/** Evaluated again before three years are over. */
const EVALUATED = [47, 13] as const;
const YEARS = [47, 36, 24, 12, 1] as const;

async function evaluate(
  teller: Teller,
  { id: org, schemeManager }: Body,
  record: string,
  act: string,
  what: readonly QualifiedFor[],
  monthsAgo: readonly number[],
): Promise<void> {
  for (const ago of monthsAgo) {
    const from = addMonths(teller.today, -ago);
    teller.at(from);
    for (const one of what)
      await schemeManager.call('competence.qualify', org, {
        id: record,
        function: act,
        ...one,
        from,
        evaluatedBy: schemeManager.id,
        basis: BASIS,
      });
  }
}

async function declareEachYear(
  teller: Teller,
  { id: org, schemeManager }: Body,
  record: string,
): Promise<void> {
  for (const ago of YEARS) {
    const from = addMonths(teller.today, -ago);
    teller.at(from);
    await schemeManager.call('competence.declare', org, {
      id: record,
      from,
      until: addDays(addMonths(from, 12), -1),
    });
  }
}

const observe = (teller: Teller, { id: org, schemeManager }: Body, record: string, on: string) => {
  teller.at(on);
  return schemeManager.call('competence.monitor', org, {
    id: record,
    kind: 'witnessed',
    standard: 'ISO 9001',
    on,
    monitoredBy: schemeManager.id,
    satisfactory: true,
    basis: 'Two days at a client: opening, interviews, closing. Asks openly, cites evidence exactly.',
  });
};

/** The people with an account, each in the function that the house gave them. */
async function keepStaff(teller: Teller, body: Body, standards: readonly QualifiedFor[]): Promise<void> {
  const staff: readonly (readonly [Actor, string])[] = [
    [body.reviewer, 'application-review'],
    [body.lead, 'lead-audit'],
    [body.auditor, 'lead-audit'],
    [body.technical, 'technical-review'],
    [body.decider, 'decision'],
  ];
  const observed = new Map([
    [body.lead.id, addMonths(teller.today, -35)],
    [body.auditor.id, addMonths(teller.today, -20)],
  ]);
  for (const [person, act] of staff) {
    teller.at(addMonths(teller.today, -47));
    const languages = ['German', 'English'];
    const { id } = await body.schemeManager.call('competence.open', body.id, {
      person: person.id,
      bond: 'employed',
      country: 'DE',
      languages,
    });
    await evaluate(teller, body, id, act, standards, EVALUATED);
    await declareEachYear(teller, body, id);
    const on = observed.get(person.id);
    if (on !== undefined) await observe(teller, body, id, on);
  }
}

async function keepOther(teller: Teller, body: Body, other: Other): Promise<string> {
  const { function: act, what, evaluatedMonthsAgo, ...whose } = other;
  const [first] = evaluatedMonthsAgo;
  teller.at(addMonths(teller.today, -first));
  const { id } = await body.schemeManager.call('competence.open', body.id, whose);
  await evaluate(teller, body, id, act, what, evaluatedMonthsAgo);
  const from = addMonths(teller.today, -2);
  teller.at(from);
  await body.schemeManager.call('competence.declare', body.id, { id, from });
  return id;
}

export async function keepPeopleOf(teller: Teller, body: Body, which: 'meridian' | 'polaris'): Promise<void> {
  teller.at(addMonths(teller.today, -47));
  await body.schemeManager.call('people-policy.establish', body.id, {
    rotationAudits: which === 'meridian' ? 3 : null,
    evaluators: [
      { person: body.schemeManager.id, basis: 'Led audits for eighteen years; named by the director' },
    ],
  });
  const standards = which === 'meridian' ? MERIDIAN_STANDARDS : POLARIS_STANDARDS;
  await keepStaff(teller, body, standards);
  const others: readonly Other[] = which === 'meridian' ? MERIDIAN_OTHERS : POLARIS_OTHERS;
  for (const other of others) await keepOther(teller, body, other);
}

/** What waits now: a team to name under rotation, an objection to answer, a tie that came to light, the committee's papers. */
export async function tellPeopleToday(
  teller: Teller,
  body: Body,
  { northlight, tessera }: { readonly northlight: Client; readonly tessera: Client },
): Promise<void> {
  const { id: org, planner, schemeManager } = body;
  const { rows } = await planner.call('decision.list', org);
  type Row = { id: string; edition: string; engagement: string; client: { id: string } };
  const of = (client: Client): readonly Row[] => rows.filter((row: Row) => row.client.id === client.id);
  const plan = async (client: Client, kind: string, inDays: number, areas: readonly string[]) => {
    const certifications = of(client);
    const from = addDays(teller.today, inDays);
    return planner.call('audit.plan', org, {
      engagement: certifications[0]?.engagement,
      kind,
      certifications: certifications.map(row => row.id),
      from,
      to: addDays(from, 2),
      days: 6,
      areas: certifications.map(row => ({
        edition: row.edition,
        areas: row.edition.startsWith('iso-iec-27001') ? ['33'] : areas,
      })),
    });
  };
  teller.at(addDays(teller.today, -9));
  await plan(northlight, 'recertification', 60, ['19']);
  const { id: audit } = await plan(tessera, 'surveillance', 21, []);
  const members = [
    { person: body.lead.id, role: 'lead' },
    { person: body.auditor.id, role: 'auditor' },
  ];
  await planner.call('audit.appointTeam', org, { id: audit, members });
  teller.at(addDays(teller.today, -3));
  await tessera.manager.call('audit.objectToMember', tessera.id, {
    id: audit,
    person: body.auditor.id,
    reasons: 'He worked in the same project as our head of operations until last spring.',
  });
  const { rows: people } = await schemeManager.call('competence.list', org, { q: 'Jan Peeters' });
  await schemeManager.call('competence.recordTie', org, {
    id: people[0].id,
    kind: 'consultancy',
    engagement: of(tessera)[0]?.engagement,
    from: addMonths(teller.today, -40),
    until: addMonths(teller.today, -14),
  });
  await safeguard(teller, body, people[0].person.id, of(tessera)[0]?.engagement ?? '');
}

async function safeguard(teller: Teller, body: Body, person: string, engagement: string): Promise<void> {
  const { id: org, schemeManager } = body;
  teller.at(addMonths(teller.today, -20));
  const chair = await join(teller, org, schemeManager, 'Annika Thal', ['committee-member']);
  const members = [
    { person: chair.id, represents: 'Users of certificates, named by the chamber of commerce' },
    { person: body.decider.id, represents: 'The body' },
  ];
  await schemeManager.call('impartiality.establish', org, {
    form: 'committee',
    description:
      'Meets every autumn and when the chair asks. Sees every threat, every complaint and the finances of the body, and reports to top management.',
    members,
  });
  teller.at(addDays(teller.today, -3));
  const { id: threat } = await schemeManager.call('impartiality.recordThreat', org, {
    kind: 'self-review',
    what: 'An external auditor built the management system of a client before he came to us.',
    foundOn: addDays(teller.today, -3),
    person,
    engagement,
  });
  await schemeManager.call('impartiality.analyse', org, {
    id: threat,
    analysis: 'He took part in no audit of that client. The two years end in ten months.',
    measures: 'The tie stands in his record, so that he is not proposed.',
    acceptable: true,
  });
  await schemeManager.call('impartiality.recordThreat', org, {
    kind: 'familiarity',
    what: 'One auditor has visited the same client three times in a row.',
    foundOn: addDays(teller.today, -3),
    person: body.lead.id,
  });
  teller.at(addDays(teller.today, -2));
  await schemeManager.call('impartiality.holdMeeting', org, {
    heldOn: addDays(teller.today, -2),
    attended: [chair.id, body.decider.id],
    papers: [
      { title: 'Threats of the year' },
      { title: 'Sources of income' },
      { title: 'Complaints and appeals' },
    ],
    threats: [threat],
    conclusions: 'No income depends on one client. Rotation after three audits is kept.',
    actions: [
      {
        what: 'Ask external auditors for their former clients once a year',
        owner: schemeManager.id,
        dueOn: addDays(teller.today, 30),
      },
    ],
  });
  await schemeManager.call('impartiality.chooseOffer', org, {
    adviser: true,
    starter: true,
    readiness: true,
    analysis:
      'The adviser asks and ranks by published criteria, starter documents are the same for everybody, readiness reads the client’s own records. None of it is ours, nobody of us sees it, and no auditor may refer to it. Looked at again by the committee every autumn.',
  });
}
