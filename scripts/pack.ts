/** `node scripts/pack.ts NAME… [--into FOLDER]`: builds packages to JavaScript with types and packs each as npm would publish it. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The packages that stand alone. Inside the repository they run as TypeScript; only a packed one is JavaScript. */
export const STANDALONE = ['rules', 'standards', 'verify'] as const;
export type Standalone = (typeof STANDALONE)[number];

/** Not for others: tests, examples (the README holds them), and the writers of the repository's generated files. */
const LEFT_OUT = [
  '**/*.test.ts',
  '**/*.fixture.ts',
  '**/examples/**',
  '**/skeleton/**',
  '**/generate-*.ts',
  '**/manual.ts',
  '**/vectors.ts',
];

/** @returns the path of the packed file inside `into`. */
export function packPackage(name: Standalone, into: string): string {
  const room = join(ROOT, 'packages', name);
  const stage = mkdtempSync(join(tmpdir(), `pack-${name}-`));
  try {
    build(room, stage);
    copyTexts(join(room, 'src'), join(stage, 'dist'));
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(published(room), null, 2)}\n`);
    copyFileSync(join(room, 'README.md'), join(stage, 'README.md'));
    copyFileSync(join(ROOT, 'LICENSE'), join(stage, 'LICENSE'));
    mkdirSync(into, { recursive: true });
    const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
      cwd: stage,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return join(into, filename(JSON.parse(said)));
  } finally {
    rmSync(stage, { recursive: true });
  }
}

function build(room: string, stage: string): void {
  const config = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      skipLibCheck: false,
      rootDir: join(room, 'src'),
      outDir: join(stage, 'dist'),
      typeRoots: [join(ROOT, 'node_modules', '@types')],
    },
    include: [join(room, 'src')],
    exclude: LEFT_OUT.map(pattern => join(room, 'src', pattern)),
  };
  const file = join(stage, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(config));
  execFileSync(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', file], { stdio: 'pipe' });
  rmSync(file);
}

/** Markdown that a module reads beside itself; the compiler carries modules alone. */
function copyTexts(from: string, to: string): void {
  const isFolderOrText = (path: string): boolean => statSync(path).isDirectory() || path.endsWith('.md');
  cpSync(from, to, { recursive: true, filter: isFolderOrText });
}

type Manifest = Readonly<Record<string, unknown>>;

/** The manifest of the repository with the built modules in place of the sources, and without what only the repository needs. */
function published(room: string): Manifest {
  const { devDependencies: _tools, ...manifest }: Manifest = JSON.parse(
    readFileSync(join(room, 'package.json'), 'utf8'),
  );
  return {
    ...manifest,
    exports: { './*': { types: './dist/*.d.ts', default: './dist/*.js' } },
    files: ['dist'],
    sideEffects: false,
    engines: { node: '>=20.19' },
  };
}

/** npm answers with a list of packed files, newer releases with an object by name. */
function filename(answer: unknown): string {
  const [first]: unknown[] = Object.values(Object(answer));
  if (typeof first === 'object' && first !== null && 'filename' in first) return String(first.filename);
  throw new Error('npm pack named no file');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string', default: '.' } },
  });
  const wanted = STANDALONE.filter(name => positionals.length === 0 || positionals.includes(name));
  for (const name of wanted) console.log(packPackage(name, resolve(values.into)));
}
