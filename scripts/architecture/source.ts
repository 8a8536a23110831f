/** The source files of the repository, with what each of them imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export type Source = {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
};

export type Import = {
  /** As it is written. */
  readonly specifier: string;
  /** Path of the imported file when it is ours, else undefined. */
  readonly target: string | undefined;
  /** Only types: nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
};

const FOLDERS = ['packages', 'scripts', 'e2e', 'bench'];
const SKIPPED = new Set(['node_modules', 'dist', 'testdata', 'results']);

/** Every `import … from`, `export … from`, `import '…'` and `import('…')` at the place where it starts. */
const STATEMENTS = [
  /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\s+from\s+)?['"]([^'"]+)['"]/gm,
  /\b(type\s+)?(?:typeof\s+)?import\(\s*['"]([^'"]+)['"]\s*\)/g,
];

/** `{ type A, type B }` is as free of code as `import type`. */
const onlyTypes = (statement: string): boolean => {
  const names = statement.match(/\{([^}]*)\}/)?.[1];
  if (names === undefined || /^(?:import|export)\s+\w+\s*,/.test(statement)) return false;
  const all = names
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  return all.length > 0 && all.every(name => name.startsWith('type '));
};

/** Where a specifier leads: relative paths, and `@certwright/<package>/<path>`. */
function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier)).replaceAll('\\', '/');
  const ours = /^@certwright\/([a-z]+)\/(.+)$/.exec(specifier);
  if (!ours) return undefined;
  const [, name = '', path = ''] = ours;
  return `packages/${name}/src/${path}${/\.(ts|tsx|css)$/.test(path) ? '' : '.ts'}`;
}

export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = [];
  for (const pattern of STATEMENTS) {
    for (const [statement, type, specifier = ''] of text.matchAll(pattern)) {
      const typeOnly = type !== undefined || onlyTypes(statement);
      found.push({ specifier, target: targetOf(path, specifier), typeOnly });
    }
  }
  return found;
}

export const sourceOf = (path: string, text: string): Source => ({
  path,
  text,
  lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  imports: importsOf(path, text),
});

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* filesBelow(join(folder, entry.name));
    } else if (/\.tsx?$/.test(entry.name)) yield join(folder, entry.name);
  }
}

/** @param root of the repository */
export function readSources(root: string): readonly Source[] {
  return FOLDERS.flatMap(folder => {
    const below = join(root, folder);
    return [...filesBelow(below)].map(file =>
      sourceOf(relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')),
    );
  });
}
