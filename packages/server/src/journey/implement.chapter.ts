/** Chapter 2: assess, hand in evidence, write and approve, state applicability, audit inside, review, see how ready we are. */
import { GAP_COLUMNS } from '@certwright/core/exchange/gap';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { EDITIONS } from './choose.chapter.ts';
import { understandContext } from './context.chapter.ts';
import { knowRisks } from './risk.chapter.ts';
import { collectAndPack } from './evidence.chapter.ts';
import { compareAndTakeOver } from './gap.chapter.ts';
import { workbook } from '../platform/xlsx/workbook.ts';
import type { Door, Story } from './door.ts';

const [QUALITY, SECURITY] = EDITIONS;
const at = (edition: string, key: string) => ({ edition, key });

async function assessAndShow(door: Door, { client }: Story): Promise<void> {
  const { manager, director } = client;
  const assessed = {
    state: 'in-place',
    note: 'Calibration list kept by the workshop',
    owner: manager.person,
    dueOn: addDays(door.today, 60),
  };
  await manager.call('requirement.assess', client.id, { ...at(QUALITY, '7.1.5.2'), ...assessed });
  const needed = { ...at(QUALITY, '9.2.1'), state: 'not-applicable', justification: 'We prefer not to' };
  const refused = await manager.refused(
    'requirement.assess',
    client.id,
    needed,
    'requirement-cannot-be-excluded',
  );
  door.tell('A requirement is assessed; excluding one that must apply is refused', refused.detail);

  const text = 'Gauge;Calibrated on;Due\nG-114;2026-09-02;2027-09-01\nG-115;2026-09-02;2027-09-01\n';
  const file = await manager.upload(client.id, 'calibration-list.csv', new TextEncoder().encode(text));
  const evidence = {
    file: file.id,
    title: 'Calibration list',
    standsFor: addDays(door.today, -80),
    requirements: [at(QUALITY, '7.1.5.2')],
  };
  await manager.call('evidence.attach', client.id, evidence);
  door.tell(
    'A file is handed in as evidence for the day that it stands for',
    `${file.name}, SHA-256 ${String(file.sha256).slice(0, 16)}…`,
  );

  const draft = {
    number: 'QP-07',
    title: 'Calibration of gauges',
    kind: 'procedure',
    text: 'Each gauge carries its due date. The workshop withdraws it the day before.',
    requirements: [at(QUALITY, '7.1.5.2')],
  };
  const { id } = await manager.call('document.draft', client.id, draft);
  await manager.call('document.submit', client.id, { id });
  const own = await manager.refused('document.approve', client.id, { id }, 'author-approves-own-document');
  door.tell('A document is written and submitted; its author may not approve it', own.detail);
  const { id: comment } = await director.call('document.comment', client.id, {
    id,
    text: 'From which sum on does the director sign?',
  });
  await director.call('document.seen', client.id, { id });
  await manager.call('document.settle-comment', client.id, { id: comment });
  await director.call('document.approve', client.id, { id });
  await manager.call('document.acknowledge', client.id, { id, release: 1 });
  door.tell('Somebody else approves it; it is released and acknowledged', 'version 1 in force');
}

const counted = (s: { rows: number; changes: number; errors: number }): string =>
  `${s.rows} rows, ${s.changes} changes, ${s.errors} with errors`;

/** A gap assessment kept in a spreadsheet until now: looked at first, refused while a row is wrong, then taken over. */
async function takeOverGaps(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const columns = GAP_COLUMNS.map(title => ({ title, width: 20 }));
  const row = (number: string, state: string) => [
    'ISO 9001:2015',
    number,
    '',
    state,
    'From the spreadsheet of last year',
    '',
    '',
  ];
  const rows = [row('8.4.1', 'Partly'), row('8.6', 'In place'), row('9.1.2', 'Effective')];
  const hand = async (content: readonly string[][], name: string) =>
    manager.upload(client.id, name, new Uint8Array(await workbook('Gaps', columns, content)));
  const wrong = await hand([...rows, row('99.9', 'Perfect')], 'gaps-with-errors.xlsx');
  const looked = await manager.call('exchange.importGap', client.id, { file: wrong.id });
  door.tell(
    'A gap assessment in a spreadsheet is looked at before it is taken over',
    counted(looked.summary),
  );
  const refused = await manager.refused(
    'exchange.importGap',
    client.id,
    { file: wrong.id, apply: true },
    'import-has-errors',
  );
  door.tell('With a wrong row it is refused whole', refused.detail);
  const right = await hand(rows, 'gaps.xlsx');
  const taken = await manager.call('exchange.importGap', client.id, { file: right.id, apply: true });
  door.tell('Put right, it is taken over', counted(taken.summary));
}

async function stateApplicability(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const early = await manager.refused(
    'control.issue',
    client.id,
    { edition: SECURITY },
    'controls-undecided',
  );
  door.tell('A Statement of Applicability with undecided controls is refused', early.detail.slice(0, 120));
  const edition = await manager.call('standard.get', '', { edition: SECURITY });
  const controls = edition.requirements.filter((r: { kind: string }) => r.kind === 'control');
  const decisions = controls.map(({ key }: { key: string }) =>
    key === 'A.8.30'
      ? { key, applicable: false, reason: 'All software is developed in the house' }
      : {
          key,
          applicable: true,
          bases: ['risk'],
          reason: 'Treats risks of the register',
          implementation: 'in-place',
        },
  );
  await manager.call('control.decide', client.id, { edition: SECURITY, decisions });
  const issued = await manager.call('control.issue', client.id, { edition: SECURITY });
  door.tell(
    `All ${decisions.length} controls are decided with their reasons and the statement is issued`,
    `version ${issued.number}`,
  );
}

async function auditInside(door: Door, { client }: Story): Promise<void> {
  const { manager, director } = client;
  const scope = [at(QUALITY, '7.1.5.2'), at(QUALITY, '8.4.1'), at(SECURITY, '8.2')];
  const plan = { title: 'Internal audit of the year', scope, plannedOn: door.today };
  await manager.refused(
    'internal-audit.plan',
    client.id,
    { ...plan, auditor: manager.person },
    'not-an-internal-auditor',
  );
  const { id } = await manager.call('internal-audit.plan', client.id, { ...plan, auditor: director.person });
  const result = (requirement: object, grade: string, statement: string) =>
    director.call('internal-audit.record', client.id, {
      id,
      requirement,
      grade,
      statement,
      evidence: 'Records of the last three months',
    });
  await result(scope[0] ?? {}, 'conform', 'All sampled gauges are in date.');
  const raised = await result(scope[1] ?? {}, 'minor', 'One supplier of coated parts was never evaluated.');
  await result(scope[2] ?? {}, 'conform', 'Risk assessment repeated after the move.');
  await director.call('internal-audit.complete', client.id, {
    id,
    conclusion: 'Effective but for the evaluation of suppliers.',
  });
  door.tell(
    'An internal audit is planned with an independent auditor, recorded and completed',
    'two conform, one minor nonconformity',
  );
  const nc = raised.nonconformity;
  await manager.call('nonconformity.correct', client.id, { id: nc, what: 'Supplier evaluated' });
  await manager.call('nonconformity.analyse', client.id, {
    id: nc,
    what: 'New suppliers were entered without a release step.',
  });
  await manager.call('nonconformity.planAction', client.id, {
    id: nc,
    what: 'Release step added to the order form',
    dueOn: door.today,
  });
  await manager.call('nonconformity.completeAction', client.id, { id: nc, what: 'Form in use' });
  const tooSoon = await manager.refused(
    'nonconformity.close',
    client.id,
    { id: nc },
    'close-before-effectiveness',
  );
  door.tell(
    'Its correction, cause and action are recorded; closing before effectiveness is refused',
    tooSoon.detail,
  );
}

async function review(door: Door, { client }: Story): Promise<void> {
  const { director, manager } = client;
  const { inputs } = await director.call('management-review.inputs', client.id);
  const said = Object.fromEntries(
    inputs.map((input: { key: string }) => [input.key, 'Looked at; see the figures gathered for this day.']),
  );
  const held = {
    participants: [director.person, manager.person],
    inputs: said,
    decisions: [{ text: 'Evaluate all suppliers of coated parts again' }],
    actions: [
      { text: 'Second person for calibration dates', owner: manager.person, dueOn: addMonths(door.today, 2) },
    ],
    conclusion: 'The system is suitable, adequate and effective.',
  };
  await director.call('management-review.record', client.id, held);
  door.tell('The management review is held; its inputs were gathered', `${inputs.length} inputs addressed`);
  const { editions } = await manager.call('requirement.readiness', client.id);
  for (const edition of editions) door.tell('Readiness, without a promise', edition.sentence);
}

export async function implement(door: Door, story: Story): Promise<void> {
  await understandContext(door, story);
  await knowRisks(door, story);
  await assessAndShow(door, story);
  await takeOverGaps(door, story);
  await stateApplicability(door, story);
  await compareAndTakeOver(door, story);
  await auditInside(door, story);
  await collectAndPack(door, story);
  await review(door, story);
}
