/** The package alone: it imports nothing foreign, fits a browser, and answers there without anything of Node. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('.', import.meta.url));
/** As scripts/pack.ts has it: tests, examples and the writers of the repository's own files stay at home. */
const NOT_PUBLISHED = /\.test\.ts$|^examples\/|^(?:manual|vectors)\.ts$/;
const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  name => name.endsWith('.ts') && !NOT_PUBLISHED.test(name),
);

let folder: string;
let bundle: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rules-package-'));
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    modules.map(name => `export * from ${JSON.stringify(join(SOURCE, name))};`).join('\n'),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['iife'], name: 'rules', fileName: 'rules' },
      minify: true,
      outDir: join(folder, 'out'),
    },
  });
  bundle = readFileSync(join(folder, 'out', readdirSync(join(folder, 'out'))[0] ?? ''), 'utf8');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  test('imports nothing but its own modules', () => {
    const foreign = modules.flatMap(name =>
      [...readFileSync(join(SOURCE, name), 'utf8').matchAll(/from '([^']+)'/g)]
        .map(found => found[1] ?? '')
        .filter(from => !from.startsWith('.'))
        .map(from => `${name}: ${from}`),
    );
    expect(foreign).toEqual([]);
  });

  test('as a whole, in both languages, is smaller than 60 kB minified and compressed', () => {
    const bytes = gzipSync(bundle, { level: 9 }).length;
    expect(bytes).toBeLessThan(60_000);
    expect(bytes).toBeGreaterThan(10_000);
  });

  test('answers where only a browser is', () => {
    const page = createContext({ TextEncoder });
    new Script(bundle).runInContext(page);
    const request = {
      on: '2026-11-23',
      standards: [{ standard: 'ISO 9001' }],
      sites: { central: { personnel: 20 }, sites: [{ name: 'Shop', personnel: 5 }] },
    };
    const answer: unknown = new Script(`rules.determineAudit(${JSON.stringify(request)}).days`).runInContext(
      page,
    );
    expect(answer).toBe(4.5);
  });
});
