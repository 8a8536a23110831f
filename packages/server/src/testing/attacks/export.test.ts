/** Attack: texts that a spreadsheet would compute, in every table that leaves the house. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formulaCell } from '../../platform/xlsx/formula-cell.ts';
import { CONTENT, determine } from '../offered.ts';
import { download, upload } from '../upload.ts';
import { type Caller, openWorld, type World } from '../world.ts';

const FORMULAS = ['=HYPERLINK("http://x.example","Open")', '+cmd|x', '-2+3', '@SUM(1)', '\t=1+1'] as const;
const EDITIONS = ['iso-9001-2015', 'iso-iec-27001-2022'] as const;
let world: World;
let register: string;
let cycle: string;
let org: { id: string; founder: Caller };
let body: { id: string; founder: Caller };
let portfolio: string;
beforeAll(async () => {
  world = await openWorld();
  org = await world.organization('organization', ['manager', 'top-management']);
  const { id, founder } = org;
  for (const edition of EDITIONS) await founder.call('standard.adopt', id, { edition, scope: FORMULAS[0] });
  const text = FORMULAS.join('\n');
  const said = { state: 'partly', note: text, strengths: text, gaps: text };
  await founder.call('requirement.assess', id, { edition: EDITIONS[0], key: '8.4.1', ...said });
  ({ id: cycle } = await founder.call('assessment-cycle.end', id, { title: FORMULAS[0] }));
  await founder.call('requirement.assess', id, {
    edition: EDITIONS[0],
    key: '8.4.1',
    ...said,
    state: 'in-place',
  });
  const { rows } = await founder.call('control.list', id, { edition: EDITIONS[1] });
  const decisions = rows.map(({ key }, i) => ({
    key,
    applicable: i !== 0,
    reason: FORMULAS[i % FORMULAS.length] ?? '',
    ...(i === 0 ? {} : { bases: ['risk'], implementation: 'partly' }),
  }));
  await founder.call('control.decide', id, { edition: EDITIONS[1], decisions });
  await founder.call('control.issue', id, { edition: EDITIONS[1] });
  const draft = { number: FORMULAS[1], title: FORMULAS[2], kind: 'procedure', text } as const;
  await founder.call('document.draft', id, draft);
  const { id: method } = await founder.call('risk-method.takeUp', id, { origin: 'risk-5x5' });
  ({ id: register } = await founder.call('risk-register.record', id, {
    name: FORMULAS[0],
    prefix: 'R',
    method,
  }));
  const fields = { objective: FORMULAS[1], source: 'suppliers' };
  for (const title of FORMULAS.map(one => one.trim()))
    await founder.call('risk.identify', id, { register, title, cause: text, fields });
  await fillBody();
});
afterAll(() => world.close());

/** A certification body whose people carry the same texts. */
async function fillBody(): Promise<void> {
  body = await world.organization('certification-body', ['scheme-manager', 'planner']);
  // Before the body has rules about its people, after which its founder would need a record.
  await fillAgreements();
  const { id, founder } = body;
  const evaluator = await world.member(id, founder, ['technical-reviewer']);
  const evaluators = [{ person: evaluator.person, basis: FORMULAS[0] }];
  await founder.call('people-policy.establish', id, { evaluators });
  const who = { name: FORMULAS[1], bond: 'employed', languages: [FORMULAS[2]] };
  const record = await founder.call('competence.open', id, who);
  await founder.call('competence.qualify', id, {
    id: record.id,
    function: 'audit',
    standard: FORMULAS[3],
    areas: [FORMULAS[0]],
    from: '2026-01-01',
    evaluatedBy: evaluator.person,
    basis: FORMULAS.join('\n'),
  });
  const lines = FORMULAS.map(
    (text, i) => `B-${i};"${text.replaceAll('"', '""')}";ISO 9001;${text};2029-01-01`,
  );
  const csv = ['Number;Client;Standard;Decision;Valid until', ...lines].join('\n');
  const { id: file } = await upload(world, founder, id, 'portfolio.csv', csv);
  ({ id: portfolio } = await founder.call('portfolio.bring', id, { file }));
}

/** A client whose name and words are the same texts: applied, changed, under a contract that lies in such a place, declined. */
async function fillAgreements(): Promise<void> {
  const { id, founder } = body;
  const source = 'Letter';
  const { id: application } = await founder.call('application.record', id, {
    ...CONTENT,
    client: FORMULAS[0],
    source,
  });
  const { engagement } = await founder.call('application.get', id, { id: application });
  const what = FORMULAS.join('\n');
  await founder.call('change.record', id, {
    engagement,
    kinds: ['people'],
    what,
    changesOn: '2026-12-01',
    source,
  });
  const paper = { engagement, number: FORMULAS[1], concludedOn: '2026-01-01', elsewhere: FORMULAS[2] };
  await founder.call('contract.take-over', id, paper);
  const price = { name: '2026', currency: 'EUR', from: '2026-01-01', dayRate: '1250.00' };
  await founder.call('price-list.record', id, price);
  await founder.call('scheme.record', id, { edition: EDITIONS[0], from: '2026-01-01' });
  await founder.call('application.review', id, { id: application, outcome: 'accept', points: REVIEWED });
  await determine(body, engagement);
  const { id: offer } = await founder.call('offer.draft', id, { engagement });
  await founder.call('offer.send', id, { id: offer });
  await founder.call('offer.record-answer', id, { id: offer, answer: 'decline', words: FORMULAS[3], source });
  const again = await founder.call('application.record', id, { ...CONTENT, client: FORMULAS[3], source });
  const declined = { id: again.id, outcome: 'decline', points: {}, reasons: FORMULAS[0] };
  await founder.call('application.review', id, declined);
}

const INSIDE = '/api/organizations/:organization/';
/** Every route of a table, as the running server has it: one that is added later is tried too. */
const tables = (): readonly string[] => [
  ...new Set(
    world.opened.app.routes
      .map(route => route.path)
      .filter(path => path.startsWith(INSIDE) && /\.(xlsx|csv)$/.test(path)),
  ),
];

/** Cells that would be computed. */
const inSheet = async (file: Buffer): Promise<readonly string[]> => {
  const found = await formulaCell(file);
  return found === undefined ? [] : [found];
};
const inLines = (file: Buffer): Promise<readonly string[]> =>
  Promise.resolve(
    file
      .toString()
      .split(/\r\n|,/)
      .filter(cell => /^"?[=+\-@\t]/.test(cell)),
  );

test('no table that leaves the house holds a formula', async () => {
  const tried: string[] = [];
  for (const path of tables()) {
    const whose = /\/(competence\.|planning\/|portfolios\/|indicators\/|offers\.|contracts\.|changes\.)/.test(
      path,
    )
      ? body
      : org;
    const filled = path
      .replace(':organization', whose.id)
      .replace('portfolios/:id', `portfolios/${portfolio}`)
      .replace(':register', register)
      .replace(':cycle', cycle)
      .replace(':edition', path.includes('statement') ? EDITIONS[1] : EDITIONS[0])
      .replace(/:number(\{[^}]*\})?/, '1');
    if (filled.includes('/engagements/')) continue;
    const answer = await download(world, whose.founder, filled);
    expect([path, answer.status]).toEqual([path, 200]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([path, await (path.endsWith('.xlsx') ? inSheet(bytes) : inLines(bytes))]).toEqual([path, []]);
    tried.push(path);
  }
  expect(tried.length).toBeGreaterThan(5);
});
