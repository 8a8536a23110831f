/** Letters over HTTP: delivered words, a template of one's own, who writes, what the client sees, and the file in the post. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import { addDays } from '@certwright/rules/calendar-date';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { templateOf } from '../platform/docx/fill-template.ts';
import { readArchive } from '../platform/xlsx/archive.ts';
import { madeZip, officeParts } from '../testing/made-zip.ts';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let client: { id: string; founder: Caller };
let auditor: Caller;
let engagement: string;
let certifications: string[];
let audit: string;
const NAME = 'Smith & Sons <Ltd>';

async function planned(more: object = {}): Promise<string> {
  const from = addDays(world.clock.today(), 30 + Object.keys(more).length * 30);
  const asked = { engagement, certifications, kind: 'special', from, to: addDays(from, 2), days: 2, ...more };
  const { id } = await body.founder.call('audit.plan', body.id, asked);
  return id;
}

beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
  client = await world.organization('organization', rolesOf('organization'));
  auditor = await world.member(body.id, body.founder, ['auditor']);
  const { id } = await body.founder.call('application.record', body.id, {
    client: NAME,
    source: 'Letter',
    editions: ['iso-9001-2015'],
    scope: 'Machines',
    sites: [{ name: 'Works', address: 'Street 1', city: 'Kiel', country: 'DE', persons: 20 }],
  });
  await body.founder.call('application.review', body.id, { id, outcome: 'accept', points: REVIEWED });
  ({ engagement } = await body.founder.call('application.get', body.id, { id }));
  const paper = { engagement, number: 'P-1', concludedOn: world.clock.today(), elsewhere: 'Folder' };
  await body.founder.call('contract.take-over', body.id, paper);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement });
  certifications = rows.map(row => row.id);
  audit = await planned();
  const members = [{ person: auditor.person, role: 'lead' as const }];
  await body.founder.call('audit.appointTeam', body.id, { id: audit, members });
});
afterAll(() => world.close());

async function textOf(path: string, by: Caller = body.founder, org = body.id): Promise<string> {
  const response = await download(world, by, `/api/organizations/${org}${path}`);
  if (response.status !== 200) return `${response.status}`;
  const parts = await readArchive(Buffer.from(await response.arrayBuffer()), {
    entries: 100,
    bytes: 5_000_000,
  });
  return parts.get('word/document.xml')?.toString() ?? '';
}
const letters = async (about: string, by = body.founder, org = body.id) =>
  (await by.call('letter.list', org, { about })).rows;
const write = (kind: 'audit-notice' | 'team-notice' | 'reminder' | 'offer-cover', about: string) =>
  body.founder.call('letter.write', body.id, { kind, about });

test('the delivered words are written where the body brought none', async () => {
  const { id } = await write('audit-notice', audit);
  const text = await textOf(`/letters/${id}/letter.docx`);
  expect(text).toContain('ISO 9001:2015');
  expect(text).toContain('Smith &amp; Sons &lt;Ltd&gt;');
  expect(text).not.toContain('{{');
  const [letter] = await letters(audit);
  expect(letter).toMatchObject({ phase: 'written', template: 0, kind: 'audit-notice' });
  expect(letter?.name).not.toMatch(/[<>/]/);
});

test.each(['audit-notice', 'team-notice', 'reminder', 'offer-cover'])(
  'the template of %s is delivered, and shown with examples',
  async kind => {
    expect(await textOf(`/body/letter-templates/${kind}/delivered.docx`)).toContain('{{standards}}');
    expect(await textOf(`/body/letter-templates/${kind}/preview.docx`)).toContain('ISO 9001:2015');
  },
);

test('a template of one’s own holds from its upload, and the letters before stay as they were', async () => {
  const before = (await letters(audit))[0]?.sha256;
  const made = await templateOf(['Dear {{ client }}, {{audit.team}}']);
  const file = await upload(world, body.founder, body.id, 'notice.docx', new Uint8Array(made));
  await body.founder.call('letter-template.keep', body.id, { kind: 'audit-notice', file: file.id });
  const { rows } = await body.founder.call('letter-template.list', body.id);
  expect(rows.find(one => one.kind === 'audit-notice')?.own).toMatchObject({ number: 1 });
  const { id } = await write('audit-notice', audit);
  expect(await textOf(`/letters/${id}/letter.docx`)).toContain('Dear ');
  const all = await letters(audit);
  expect([all[0]?.template, all[1]?.sha256]).toEqual([1, before]);
  await body.founder.call('letter-template.end', body.id, { kind: 'audit-notice' });
  const again = await body.founder.try('letter-template.end', body.id, { kind: 'audit-notice' });
  expect(again.problem.code).toBe('no-letter-template');
});

test('a template with a field that nobody knows, or of another letter, is refused by its name', async () => {
  const made = await templateOf(['{{client.tax}} {{offer.total}}']);
  const file = await upload(world, body.founder, body.id, 'odd.docx', new Uint8Array(made));
  const { problem } = await body.founder.try('letter-template.keep', body.id, {
    kind: 'reminder',
    file: file.id,
  });
  expect(problem).toMatchObject({
    code: 'letter-field-unknown',
    facts: { fields: ['client.tax', 'offer.total'] },
  });
  const bare = await upload(world, body.founder, body.id, 'bare.docx', madeZip(officeParts('docx')));
  const bad = await body.founder.try('letter-template.keep', body.id, { kind: 'reminder', file: bare.id });
  expect(bad.status).toBe(415);
});

test('who may not set the body up keeps no template; another organization reads nothing', async () => {
  const made = await templateOf(['{{client}}']);
  const file = await upload(world, body.founder, body.id, 'own.docx', new Uint8Array(made));
  const keep = { kind: 'reminder', file: file.id };
  expect((await auditor.try('letter-template.keep', body.id, keep)).status).toBe(403);
  const other = await world.organization('certification-body', rolesOf('certification-body'));
  expect((await other.founder.try('letter-template.keep', other.id, keep)).status).toBe(404);
  expect((await other.founder.try('letter.write', other.id, { kind: 'reminder', about: audit })).status).toBe(
    404,
  );
  const [letter] = await letters(audit);
  const path = `/letters/${letter?.id}/letter.docx`;
  expect(await textOf(path, other.founder, other.id)).toBe('404');
});

test('a letter is about what its kind says', async () => {
  const { problem } = await body.founder.try('letter.write', body.id, { kind: 'offer-cover', about: audit });
  expect(problem.code).toBe('letter-about-nothing');
});

test('a letter that is sent by e-mail goes with its file, and its address stands in the post alone', async () => {
  const { id } = await write('team-notice', audit);
  const address = 'client@works.example';
  await body.founder.call('letter.send', body.id, { id, through: 'mail', address });
  const [letter] = await letters(audit);
  expect(letter).toMatchObject({ phase: 'sent', sent: [{ through: 'mail', how: '' }] });
  const { mails } = await scoped(
    world.opened.shell.db,
    { role: 'app_platform', readOnly: true },
    async tx => ({
      mails: await tx.selectFrom('mail').select(['address', 'letter']).where('org', '=', body.id).execute(),
    }),
  );
  expect(mails).toContainEqual({ address, letter: 'letter-of-body' });
  expect(JSON.stringify(await body.founder.call('trail.list', body.id, {}))).not.toContain(address);
  await body.founder.call('letter.send', body.id, { id, through: 'elsewhere', how: 'By post too' });
  expect((await letters(audit))[0]?.sent).toHaveLength(2);
});

test('of an audit at short notice no letter tells the client', async () => {
  const short = await planned({
    announcement: {
      mode: 'short-notice',
      reason: 'A complaint',
      conditions: 'As in the contract',
      toldOn: world.clock.today(),
    },
  });
  const { id } = await write('audit-notice', short);
  const sent = { id, through: 'elsewhere', how: 'By post' };
  const { problem } = await body.founder.try('letter.send', body.id, sent);
  expect(problem.code).toBe('letter-gives-notice');
});

test('the client reads what was sent, and nothing before', async () => {
  const { id } = await client.founder.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015'],
    scope: 'Lenses',
    sites: [{ name: 'Works', address: 'Street 1', city: 'Kiel', country: 'DE', persons: 20 }],
  });
  await body.founder.call('application.review', body.id, { id, outcome: 'accept', points: REVIEWED });
  const { engagement: theirs } = await body.founder.call('application.get', body.id, { id });
  const standards = [{ standard: 'ISO 9001:2015', personnel: 20 }];
  await body.founder.call('audit-time.determine', body.id, { engagement: theirs, standards });
  const paper = { engagement: theirs, number: 'P-2', concludedOn: world.clock.today(), elsewhere: 'Folder' };
  await body.founder.call('contract.take-over', body.id, paper);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement: theirs });
  const from = addDays(world.clock.today(), 100);
  const asked = { engagement: theirs, kind: 'initial' as const, from, to: addDays(from, 2), days: 2 };
  const { id: own } = await body.founder.call('audit.plan', body.id, {
    ...asked,
    certifications: rows.map(row => row.id),
  });
  const { id: letter } = await write('audit-notice', own);
  const path = `/letters/${letter}/letter.docx`;
  expect(await letters(own, client.founder, client.id)).toEqual([]);
  expect(await textOf(path, client.founder, client.id)).toBe('404');
  await body.founder.call('letter.send', body.id, { id: letter, through: 'elsewhere', how: 'By post' });
  expect(await letters(own, client.founder, client.id)).toHaveLength(1);
  expect(await textOf(path, client.founder, client.id)).toContain('ISO 9001:2015');
  expect((await client.founder.try('letter.write', client.id, { kind: 'reminder', about: own })).status).toBe(
    403,
  );
});
