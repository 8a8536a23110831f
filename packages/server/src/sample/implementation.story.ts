/** The organization's side of the sample: adopted, assessed, documented, audited inside, reviewed; with gaps as in life. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { tellContext } from './context.story.ts';
import type { Client } from './houses.ts';
import { COLLECTED, DOCUMENTS, EVIDENCE, LINKED } from './implementation.table.ts';
import { tellRisks } from './risk.story.ts';
import { tellTasks } from './task.story.ts';
import type { Teller } from './teller.ts';

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';
const ref = ([which, key]: readonly ['q' | 's', string]) => ({
  edition: which === 'q' ? QUALITY : SECURITY,
  key,
});

type Member = { readonly edition: string; readonly key: string };

/** Open on purpose, so that the sample shows gaps: what is not named is in place or effective. */
const PARTLY = new Set(['9.1.3', '7.1.6', 'A.5.7', 'A.5.23', 'A.8.16', 'A.8.11', '6.3', 'A.5.30', 'A.8.12']);
const MISSING = new Set(['A.8.28', 'A.5.21', '10.3']);

/** What the internal audit found that was not simply conforming. */
const RESULTS: Readonly<Record<string, { grade: string; statement: string }>> = {
  [`${QUALITY} 8.4.1`]: {
    grade: 'minor',
    statement: 'One supplier of coated parts was used before it was released.',
  },
  [`${SECURITY} 9.1`]: { grade: 'opportunity', statement: 'Two figures on incidents could be read as one.' },
};

/** Followed in ISO/IEC 27001 since they were looked at for ISO 9001 alone: their answers are proposed. */
const LEFT_OPEN = new Set([`${SECURITY} 7.3`, `${SECURITY} 7.5.3`, `${SECURITY} 9.3.2`]);

/** How each state is graded in the sample; what was not started has no grade. */
const GRADES = {
  'not-started': [],
  partly: [1, 2],
  'in-place': [3, 2, 3],
  effective: [4, 3, 5],
} as const;
const SURE = ['high', 'medium', 'high', 'low'] as const;

const graded = (state: keyof typeof GRADES, i: number) => {
  const grades = GRADES[state];
  if (grades.length === 0) return {};
  return { maturity: grades[i % grades.length], confidence: SURE[i % SURE.length] };
};

/** The cycle of the year before: a third of it looked at, most of it less far than today. */
async function assessBefore(
  teller: Teller,
  { id, manager, owner }: Client,
  members: readonly Member[],
): Promise<void> {
  for (const [i, { edition, key }] of members.entries()) {
    if (i % 3 > 0 || LEFT_OPEN.has(`${edition} ${key}`)) continue;
    const state = i % 6 === 0 ? 'in-place' : 'partly';
    const said = { state, ...graded(state, i), owner: owner.id };
    await manager.call('requirement.assess', id, { edition, key, ...said });
  }
  const year = Number(teller.today.slice(0, 4)) - 1;
  const note = 'Before the surveillance audit.';
  await manager.call('assessment-cycle.end', id, { title: `Assessment of ${year}`, note });
}

async function assess(teller: Teller, client: Client, today: string): Promise<void> {
  const { id, manager, owner } = client;
  const { rows } = await manager.call('requirement.list', id);
  const members: Member[] = rows
    .flatMap((row: { members: Member[] }) => row.members)
    .filter((m: Member) => !m.key.startsWith('A.'));
  teller.at(addDays(today, -370));
  await assessBefore(teller, client, members);
  for (const [i, { edition, key }] of members.entries()) {
    if (LEFT_OPEN.has(`${edition} ${key}`)) continue;
    teller.at(addDays(today, -90 + (i % 40)));
    const state = MISSING.has(key)
      ? 'not-started'
      : PARTLY.has(key)
        ? 'partly'
        : i % 3 === 0
          ? 'effective'
          : 'in-place';
    const open = state === 'partly' || state === 'not-started';
    const who = i % 2 === 0 ? owner : manager;
    const gaps = open ? 'Done by habit; nothing written and no record yet.' : '';
    const due = open ? { dueOn: addDays(today, 10 + (i % 5) * 14) } : {};
    const said = { state, gaps, ...graded(state, i), owner: who.id, ...due };
    await manager.call('requirement.assess', id, { edition, key, ...said });
  }
}

async function statement(teller: Teller, { id, manager }: Client, today: string): Promise<void> {
  teller.at(addMonths(today, -9));
  const edition = await manager.call('standard.get', '', { edition: SECURITY });
  const controls = edition.requirements
    .filter((r: { kind: string }) => r.kind === 'control')
    .map((r: { key: string }) => r.key);
  const decisions = controls.map((key: string) =>
    key === 'A.8.30'
      ? { key, applicable: false, reason: 'All software is developed in the house.' }
      : {
          key,
          applicable: true,
          bases: ['risk'],
          reason: 'Treats risks of the register.',
          implementation: MISSING.has(key) ? 'not-started' : PARTLY.has(key) ? 'partly' : 'in-place',
        },
  );
  await manager.call('control.decide', id, { edition: SECURITY, decisions });
  await manager.call('control.issue', id, { edition: SECURITY });
}

async function papers(teller: Teller, client: Client, today: string): Promise<void> {
  const { id, manager, director, owner } = client;
  for (const [i, { serves, state, ...draft }] of DOCUMENTS.entries()) {
    teller.at(addDays(today, -300 + i * 40));
    const written = await manager.call('document.draft', id, { ...draft, requirements: serves.map(ref) });
    if (state === 'draft') continue;
    await manager.call('document.submit', id, { id: written.id });
    if (state === 'submitted') continue;
    teller.at(addDays(today, -297 + i * 40));
    await director.call('document.approve', id, { id: written.id });
    await owner.call('document.acknowledge', id, { id: written.id, release: 1 });
  }
}

/** Handed in over the year: files, a link; one is collected again late, one was collected once more. */
async function handIn(teller: Teller, { id, manager, owner }: Client, today: string): Promise<void> {
  for (const { name, title, text, daysAgo, expiresInDays, serves } of EVIDENCE) {
    const again = Object.entries(COLLECTED).find(([one]) => one === title)?.[1];
    const before = again && 'before' in again ? again.before : undefined;
    const requirements = serves.map(ref);
    let piece = '';
    if (before) {
      const standsFor = addDays(today, -before.daysAgo);
      teller.at(standsFor);
      const file = await teller.file(owner, id, before.name, before.text);
      piece = (await owner.call('evidence.attach', id, { file, title, standsFor, requirements })).id;
    } else teller.at(addDays(today, -daysAgo));
    const plan = again && { everyMonths: again.everyMonths, collector: owner.id };
    if (before) await manager.call('evidence.schedule', id, { id: piece, ...plan });
    const standsFor = addDays(today, -daysAgo);
    teller.at(standsFor);
    const file = await teller.file(owner, id, name, text);
    const expiry = expiresInDays === undefined ? {} : { expiresOn: addDays(today, expiresInDays) };
    const content = { file, title, standsFor, ...expiry };
    const made = before
      ? await owner.call('evidence.collect', id, { id: piece, ...content })
      : await owner.call('evidence.attach', id, { ...content, requirements });
    if (plan && !before) await manager.call('evidence.schedule', id, { id: made.id, ...plan });
    teller.at(addDays(standsFor, 4));
    if (again) await manager.call('evidence.verify', id, { id: made.id });
  }
  const { title, link, fromDaysAgo, daysAgo, serves } = LINKED;
  const period = { from: addDays(today, -fromDaysAgo), standsFor: addDays(today, -daysAgo) };
  teller.at(addDays(today, -daysAgo + 7));
  await manager.call('evidence.attach', id, { title, link, ...period, requirements: serves.map(ref) });
}

async function lookInside(
  teller: Teller,
  { id, manager, director, owner }: Client,
  today: string,
): Promise<void> {
  const held = addDays(today, -50);
  teller.at(addDays(held, -20));
  const { rows: lines } = await manager.call('requirement.list', id);
  // The director audits what he does not own; both standards as a whole, as a full internal audit has to.
  const scope: Member[] = lines
    .flatMap((row: { members: Member[] }) => row.members)
    .filter((m: Member) => !m.key.startsWith('A.'))
    .map(({ edition, key }: Member) => ({ edition, key }));
  const plan = {
    title: 'Internal audit of the year, both standards',
    scope,
    auditor: director.id,
    plannedOn: held,
  };
  const audit = await manager.call('internal-audit.plan', id, plan);
  teller.at(held);
  for (const requirement of scope) {
    const { edition, key } = requirement;
    const found = RESULTS[`${edition} ${key}`] ?? {
      grade: 'conform',
      statement: 'Sampled records agree with what is written.',
    };
    const evidence = 'Records of three months, interviews';
    await director.call('internal-audit.record', id, { id: audit.id, requirement, ...found, evidence });
  }
  await director.call('internal-audit.complete', id, {
    id: audit.id,
    conclusion: 'Effective; purchasing needs attention.',
  });
  const { rows } = await manager.call('nonconformity.list', id);
  const nc = rows[0]?.id;
  teller.at(addDays(held, 5));
  await manager.call('nonconformity.correct', id, { id: nc, what: 'Supplier evaluated and released.' });
  await manager.call('nonconformity.analyse', id, { id: nc, what: 'The order form had no release step.' });
  await manager.call('nonconformity.planAction', id, {
    id: nc,
    what: 'Release step added to the order form.',
    owner: owner.id,
    dueOn: addDays(today, 12),
  });
  teller.at(addDays(today, -28));
  const { inputs } = await director.call('management-review.inputs', id);
  await director.call('management-review.record', id, {
    participants: [director.id, manager.id],
    inputs: Object.fromEntries(
      inputs.map((input: { key: string }) => [
        input.key,
        'Looked at with the figures of the year; nothing that changes the direction.',
      ]),
    ),
    decisions: [{ text: 'Budget for a second calibration supplier.' }],
    actions: [{ text: 'Plan the change to ISO 9001:2026.', owner: manager.id, dueOn: addMonths(today, 3) }],
    conclusion: 'Suitable, adequate and effective.',
  });
}

export async function tellImplementation(teller: Teller, client: Client): Promise<void> {
  const { today } = teller;
  teller.at(addMonths(today, -47));
  for (const edition of [QUALITY, SECURITY]) {
    await client.manager.call('standard.adopt', client.id, {
      edition,
      scope: 'The whole company in Kiel and Lübeck',
    });
  }
  await tellContext(teller, client);
  await tellRisks(teller, client);
  await tellTasks(teller, client);
  await statement(teller, client, today);
  await papers(teller, client, today);
  await handIn(teller, client, today);
  await assess(teller, client, today);
  await lookInside(teller, client, today);
}
