/** The packages as others get them: packed, installed into an empty folder without a network, run and type-checked there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packPackage, STANDALONE, type Standalone } from './pack.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const EXAMPLES = join(ROOT, 'packages/rules/src/examples');

/** Programs of a stranger, by file name; each exits with an error when an answer is not what it expects. */
const CONSUMERS: Readonly<Record<Standalone, Readonly<Record<string, string>>>> = {
  rules: Object.fromEntries(
    readdirSync(EXAMPLES)
      .filter(name => name.endsWith('.example.ts'))
      .map(name => [name, readFileSync(join(EXAMPLES, name), 'utf8')]),
  ),
  standards: {
    'consumer.ts': `
      import { strict as assert } from 'node:assert';
      import { isEditionId, loadEdition } from '@certwright/standards/library';
      import { RISK_METHODS } from '@certwright/standards/risk/methods';
      import { loadRegister } from '@certwright/standards/risk/registers';
      const id = 'iso-9001-2015';
      assert(isEditionId(id));
      const edition = await loadEdition(id);
      assert.equal(edition.standard, 'ISO 9001');
      assert(edition.requirements.some(requirement => requirement.key === '9.2.2'));
      const [method] = RISK_METHODS;
      assert(method);
      assert.equal((await loadRegister(method.id))?.method, method.id);`,
    'starter.ts': `
      import { strict as assert } from 'node:assert';
      import { fillStarter, valuesOf } from '@certwright/standards/starter/fill-starter';
      import { loadStarter } from '@certwright/standards/starter/load-starter';
      const values = valuesOf({ organization: 'Northlight', standards: 'ISO 9001:2015', day: '2 March 2026' });
      const texts = loadStarter(['core', 'quality']).map(one => fillStarter(one, values));
      assert(texts.length > 28);
      assert(texts.some(text => text.includes('Northlight')));
      assert(texts.every(text => !/[{}]/.test(text)));`,
  },
  verify: {
    'consumer.ts': `
      import { strict as assert } from 'node:assert';
      import { parseNoteKey } from '@certwright/verify/signed-note';
      assert.equal(await parseNoteKey('no key'), undefined);`,
  },
};

describe.each(STANDALONE)('@certwright/%s, packed', name => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), `install-${name}-`));
    const packed = packPackage(name, folder);
    writeFileSync(join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}');
    const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...flags, packed], { cwd: folder, stdio: 'pipe' });
    for (const [file, code] of Object.entries(CONSUMERS[name])) writeFileSync(join(folder, file), code);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds JavaScript with types, its words and its licence, and depends on nothing', () => {
    const installed = join(folder, 'node_modules', '@certwright', name);
    expect(readdirSync(installed).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter(file => /(?<!\.d)\.ts$|\.test\./.test(file))).toEqual([]);
    expect(files.filter(file => file.endsWith('.d.ts')).length).toBe(
      files.filter(file => file.endsWith('.js')).length,
    );
    const manifest: unknown = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(readdirSync(join(folder, 'node_modules')).filter(entry => !entry.startsWith('.'))).toEqual([
      '@certwright',
    ]);
  });

  test.each(Object.keys(CONSUMERS[name]))('runs %s', file =>
    expect(execFileSync(process.execPath, [join(folder, file)], { cwd: folder, stdio: 'pipe' }).length).toBe(
      0,
    ),
  );

  test('type-checks in a strict program of another', () => {
    const config = {
      compilerOptions: {
        target: 'es2024',
        lib: ['es2024', 'esnext.iterator', 'dom', 'dom.iterable'],
        module: 'nodenext',
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
        types: ['node'],
        typeRoots: [join(ROOT, 'node_modules/@types')],
      },
      include: ['*.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const check = () =>
      execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    expect(check()).toBe('');
    writeFileSync(join(folder, 'wrong.ts'), `import '@certwright/${name}/no-such-module';`);
    expect(check).toThrow('Command failed');
  }, 60_000);
});
