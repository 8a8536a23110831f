/** Audit time over HTTP: the calculators for everybody, and the determination of an engagement with its worksheet. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '../platform/xlsx/archive.ts';
import { untilSealed } from '../testing/sealed.ts';
import { download } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let client: { id: string; founder: Caller };
let engagement: string;

beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
  client = await world.organization('organization', rolesOf('organization'));
  const { id } = await client.founder.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015'],
    scope: 'Machines',
    sites: [{ name: 'Works', address: 'Street 1', city: 'Kiel', country: 'DE', persons: 62 }],
    processes: 'Making machines',
  });
  await body.founder.call('application.review', body.id, { id, outcome: 'accept', points: REVIEWED });
  engagement = (await body.founder.call('engagement.list', body.id)).rows[0]?.id ?? '';
});
afterAll(() => world.close());

const REQUEST = { on: '2026-01-15', standards: [{ standard: 'ISO 9001:2015', personnel: 62 }] };

const post = async (path: string, asked: unknown): Promise<Response> =>
  world.opened.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof asked === 'string' ? asked : JSON.stringify(asked),
  });
type Problem = { code: string; detail: string; facts: { refusals: { refused: string }[] } };

describe('the calculators, for everybody', () => {
  test('answer without an account, with the derivation', async () => {
    const audit = (await (await post('/api/public/audit-time', REQUEST)).json()) as {
      days: number;
      steps: object[];
    };
    expect([audit.days, audit.steps.length > 5]).toEqual([5, true]);
    const sites = await post('/api/public/sampling', { sites: 26, seed: 3 });
    expect(await sites.json()).toMatchObject({ sample: 6, random: 2, central: true });
    const dates = (await (await post('/api/public/deadlines', { decision: '2026-11-23' })).json()) as {
      deadlines: { date: string }[];
    };
    expect(dates.deadlines[0]?.date).toBe('2027-11-23');
  });

  test.each([
    [
      'audit-time',
      { on: '2026-01-15', standards: [{ standard: 'ISO 14001', personnel: 5 }, { standard: 'ISO 1' }] },
    ],
    ['sampling', { sites: 3, on: '1990-01-01' }],
    ['deadlines', { stage2LastDay: '2026-01-01', nonsense: true }],
  ])('%s refuses with every reason, by code and sentence', async (path, asked) => {
    const response = await post(`/api/public/${path}`, asked);
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code]).toEqual([422, 'rules-refused']);
    expect(problem.facts.refusals.every(one => one.refused !== '')).toBe(true);
    expect(problem.detail.length).toBeGreaterThan(10);
  });

  test('keep nothing: no event, and no memory of an idempotency key', async () => {
    await untilSealed(world);
    const before = await body.founder.call('trail.list', body.id, {});
    await post('/api/public/audit-time', REQUEST);
    expect(await body.founder.call('trail.list', body.id, {})).toEqual(before);
  });
});

describe('the worksheet for everybody', () => {
  test.each(['en', 'de'])('is a PDF and a Word file in %s', async language => {
    const asked = { request: REQUEST, client: 'Northlight' };
    const pdf = await post(`/api/public/audit-time/worksheet.pdf?language=${language}`, asked);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const docx = await post(`/api/public/audit-time/worksheet.docx?language=${language}`, asked);
    const parts = await readArchive(Buffer.from(await docx.arrayBuffer()), {
      entries: 100,
      bytes: 10_000_000,
    });
    const text = parts.get('word/document.xml')?.toString() ?? '';
    expect(text).toContain(language === 'de' ? 'Ermittlung der Auditzeit' : 'Determination of audit time');
    expect(text).toContain('Northlight');
  });

  test('for the same request is the same file', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => {
        const response = await post('/api/public/audit-time/worksheet.pdf?paper=LETTER', {
          request: REQUEST,
        });
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    expect(other && one?.equals(other)).toBe(true);
  });

  test.each([
    ['no JSON', '{', 400, 'input-invalid'],
    ['no request', {}, 400, 'input-invalid'],
    [
      'a request that the rules refuse',
      { request: { ...REQUEST, standards: [{ standard: 'ISO 9001' }] } },
      422,
      'rules-refused',
    ],
  ])('is refused for %s', async (_, asked, status, code) => {
    const response = await post('/api/public/audit-time/worksheet.pdf', asked);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code]);
  });

  test('is refused for a language that we do not print', async () => {
    const response = await post('/api/public/audit-time/worksheet.pdf?language=tlh', { request: REQUEST });
    expect(response.status).toBe(400);
  });
});

describe('the audit time of an engagement', () => {
  const determine = (change: object = {}) =>
    body.founder.call('audit-time.determine', body.id, { engagement, ...REQUEST, ...change });

  test('is kept with its request and every step, and the client reads the same', async () => {
    const made = await determine();
    expect(made.answer).toMatchObject({ event: 'initial', days: 5, stage1: 1.5, stage2: 3.5 });
    expect([made.on, made.now]).toEqual(['2026-01-15', null]);
    const { determined } = await client.founder.call('audit-time.get', client.id, { engagement });
    expect(determined?.answer).toEqual(made.answer);
    expect(determined?.request).toMatchObject({ standards: REQUEST.standards });
  });

  test('is determined again when the client changes; the revision counts', async () => {
    const before = await determine();
    const after = await determine({ standards: [{ standard: 'ISO 9001:2015', personnel: 300 }] });
    expect([after.revision, after.answer.days]).toEqual([before.revision + 1, 10]);
  });

  test('is refused where the rules refuse, and every reason is said', async () => {
    const refused = async (change: object) =>
      (await body.founder.try('audit-time.determine', body.id, { engagement, ...REQUEST, ...change })).problem
        .code;
    expect(await refused({ standards: [{ standard: 'ISO 99999:2020', personnel: 20 }] })).toBe(
      'rules-refused',
    );
    expect(await refused({ standards: [{ standard: 'ISO 14001:2015', personnel: 20 }] })).toBe(
      'rules-refused',
    );
  });

  test('prints its worksheet with client, body and person, to both parties and to nobody else', async () => {
    await determine();
    const path = (org: string) =>
      `/api/organizations/${org}/engagements/${engagement}/audit-time/worksheet.docx?language=en`;
    for (const side of [body, client]) {
      const response = await download(world, side.founder, path(side.id));
      const parts = await readArchive(Buffer.from(await response.arrayBuffer()), {
        entries: 100,
        bytes: 10_000_000,
      });
      expect(parts.get('word/document.xml')?.toString()).toContain('revision');
    }
    const stranger = await world.organization('certification-body', rolesOf('certification-body'));
    expect((await download(world, stranger.founder, path(stranger.id))).status).toBe(404);
    expect((await world.opened.app.request(path(body.id))).status).toBe(401);
  });

  test('that no correction of a rule touches is not listed as touched', async () => {
    await determine();
    const { of, rows } = await body.founder.call('audit-time.touched', body.id);
    expect([of, rows]).toEqual([1, []]);
  });
});
