// The package as others get it: it imports nothing, fits a browser, and runs as plain JavaScript.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const room = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(join(room, 'src')).filter(name => !/\.(test|fixture)\.ts$/.test(name));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-package-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const imports = (name: string): string[] =>
  [...readFileSync(join(room, 'src', name), 'utf8').matchAll(/from '([^']+)'/g)].map(found => found[1] ?? '');

describe('the sources', () => {
  test('import each other, and Node in the command alone', () => {
    const foreign = sources.flatMap(name =>
      imports(name)
        .filter(from => !from.startsWith('./'))
        .map(from => `${name}: ${from}`),
    );
    expect(foreign.every(one => one.startsWith('cli') && one.includes(': node:'))).toBe(true);
  });

  test('do not import the command', () => {
    const library = sources.filter(name => !name.startsWith('cli'));
    expect(library.filter(name => imports(name).some(from => from.startsWith('./cli')))).toEqual([]);
  });
});

test('bundled for a browser it is smaller than 40 kB compressed', async () => {
  const entry = join(folder, 'entry.ts');
  const parts = sources.filter(name => !name.startsWith('cli'));
  writeFileSync(
    entry,
    parts.map(name => `export * from ${JSON.stringify(join(room, 'src', name))};`).join('\n'),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['es'], fileName: 'verify' },
      minify: true,
      outDir: join(folder, 'browser'),
    },
  });
  const [bundle = ''] = readdirSync(join(folder, 'browser'));
  expect(gzipSync(readFileSync(join(folder, 'browser', bundle))).length).toBeLessThan(40_000);
}, 60_000);

describe('built to JavaScript', () => {
  const dist = (): string => join(folder, 'dist');

  beforeAll(() => {
    const tsc = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url));
    execFileSync(tsc, ['-p', join(room, 'tsconfig.build.json'), '--outDir', dist()], { stdio: 'pipe' });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  }, 60_000);

  test('every module comes with its types', () => {
    const names = sources.map(name => name.replace('.ts', ''));
    expect(readdirSync(dist()).sort()).toEqual(names.flatMap(name => [`${name}.d.ts`, `${name}.js`]).sort());
  });

  test('it verifies a certificate', () => {
    const code = `
      import { readFileSync } from 'node:fs';
      import { main } from ${JSON.stringify(join(dist(), 'cli.js'))};
      const io = { out: console.log, err: console.error, now: () => '2026-11-23T10:00:00Z' };
      const [kit, did] = process.argv.slice(1);
      process.exitCode = await main([kit, '--did', did, '--offline'], io);`;
    const files = ['valid-es256.certwright.json', 'northlight.did.json'].map(name =>
      join(room, 'testdata', name),
    );
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', code, ...files], {
      encoding: 'utf8',
    });
    expect(out).toContain('VALID on 2026-11-23');
  });
});
