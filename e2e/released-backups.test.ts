/** The promise of every release: what it backed up is restored by all that come after it, and says the same. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import { afterEach, expect, test } from 'vitest';
import { expectedOf, IDENTITY, kitsOf, RELEASES, releases, told } from './released.ts';
import { finish, newDataFolder, startServer } from './server.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('the first release left one', () => {
  expect(releases()).toContain('0.1.0');
});

test.each(releases())(
  'the backup of release %s is restored, proves itself, and says what it said then',
  async release => {
    const dataFolder = newDataFolder();
    folders.push(dataFolder);
    const env = { CERTWRIGHT_DATA: dataFolder };
    const words = ['restore', '--from', join(RELEASES, release), '--identity', IDENTITY];
    expect(await finish(words, env)).toMatchObject({
      code: 0,
      output: expect.stringContaining('events give the tables'),
    });
    for (const command of [['fsck'], ['rebuild', '--check']]) {
      expect(await finish(command, env)).toMatchObject({ code: 0 });
    }
    const server = await startServer({ dataFolder });
    try {
      const expected = expectedOf(release);
      expect(expected.certificates.length).toBeGreaterThan(1);
      expect(await told(server.url, expected.on)).toEqual(expected);
      // What was signed then verifies with the keys of then, and its status is still told.
      const kits = await kitsOf(server.url);
      expect(kits.length).toBeGreaterThan(1);
      for (const kit of kits) {
        const { didDocument } = JSON.parse(kit) as { didDocument: unknown };
        const today = new Date().toISOString().slice(0, 10);
        const { questions } = await verifyCertificate(kit, { today, trustedDocuments: [didDocument] });
        const answer = (id: string) => questions.find(one => one.id === id)?.answer;
        expect(answer('document-genuine')).toBe('yes');
        expect(['yes', 'no']).toContain(answer('in-force'));
      }
    } finally {
      await server.stop();
    }
  },
);
