/** How certificates look: chosen, refused with its reason, on the specimen, and kept by the sheets that were issued. */
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { png } from '../platform/pdf/png.fixture.ts';
import { transferred } from '../testing/certified.ts';
import { type Party, readyBody } from '../testing/offered.ts';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: Party;
beforeAll(async () => {
  world = await openWorld('2026-03-20T09:00:00.000Z');
  body = await readyBody(world);
});
afterAll(() => world.close());

const LOOK = { sheet: 'LETTER', ornament: 'frame', colour: '#1d3f72' };
const picture = (name: string, content: Buffer) =>
  upload(world, body.founder, body.id, name, new Uint8Array(content));
const specimenOf = (by: Caller, org: string) =>
  download(world, by, `/api/organizations/${org}/body/practice/layout/specimen.pdf`);
const textOf = async (response: Response): Promise<string> =>
  Buffer.from(await response.arrayBuffer()).toString('latin1');
const sizeOf = (pdf: string) => /\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/.exec(pdf)?.[1];
const picturesIn = (pdf: string) => pdf.match(/\/Subtype \/Image/g)?.length ?? 0;

test.each([
  ['a broken picture', () => png({ colour: 6, packed: Buffer.alloc(9) }), 'mark.png', /broken/],
  [
    'a bomb',
    () => png({ colour: 2, width: 40_000, height: 40_000, packed: Buffer.alloc(9) }),
    'm.png',
    /points/,
  ],
  ['no picture', () => Buffer.from('Mark'), 'mark.txt', /no PNG/],
  ['one too large', () => Buffer.concat([png({ colour: 2 }), Buffer.alloc(2_200_000)]), 'm.png', /too large/],
])('a mark is refused: %s', async (_what, content, name, why) => {
  const { id } = await picture(name, content());
  const { problem } = await body.founder.try('practice.set-layout', body.id, { ...LOOK, mark: id });
  expect(problem.code).toBe('mark-not-drawable');
  expect(problem.detail).toMatch(why);
});

test('a mark is a file of the body’s own', async () => {
  const other = await world.organization('certification-body', rolesOf('certification-body'));
  const theirs = await upload(world, other.founder, other.id, 'm.png', new Uint8Array(png({ colour: 2 })));
  expect((await body.founder.try('practice.set-layout', body.id, { ...LOOK, mark: theirs.id })).status).toBe(
    404,
  );
});

test('a colour that cannot be read is refused', async () => {
  const pale = { ...LOOK, colour: '#ffee00' };
  expect((await body.founder.try('practice.set-layout', body.id, pale)).problem.code).toBe('colour-too-pale');
});

test('the specimen shows the look, says that it is one, and is nobody else’s', async () => {
  const usual = await textOf(await specimenOf(body.founder, body.id));
  expect([sizeOf(usual), picturesIn(usual)]).toEqual(['595.28 841.89', 0]);
  const { id: mark } = await picture('mark.png', png({ colour: 2, width: 300, height: 100 }));
  await body.founder.call('practice.set-layout', body.id, { ...LOOK, mark });
  expect((await body.founder.call('practice.get', body.id)).layout).toEqual({ ...LOOK, mark });
  const response = await specimenOf(body.founder, body.id);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const pdf = await textOf(response);
  expect([sizeOf(pdf), picturesIn(pdf)]).toEqual(['612 792', 1]);
  expect(pdf, 'nothing signed').not.toContain('/EmbeddedFile');
  const stranger = await world.organization('certification-body', rolesOf('certification-body'));
  expect((await specimenOf(stranger.founder, body.id)).status).toBe(404);
});

test('a sheet keeps the look with which it was issued', async () => {
  const { certification: id } = await transferred(world, body);
  const sheet = async () =>
    textOf(await world.opened.app.request(`/api/public/certificates/${id}/certificate.pdf`));
  await body.founder.call('certificate.issue', body.id, { id, on: '2026-03-20' });
  const issued = await sheet();
  expect([sizeOf(issued), picturesIn(issued)]).toEqual(['612 792', 1]);
  await body.founder.call('practice.set-layout', body.id, { ...LOOK, sheet: 'A4', mark: null });
  expect(sizeOf(await sheet())).toBe('612 792');
  await body.founder.call('certificate.issue', body.id, { id, on: '2026-03-20' });
  const next = await sheet();
  expect([sizeOf(next), picturesIn(next)]).toEqual(['595.28 841.89', 0]);
});
