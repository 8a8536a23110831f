/** Writes every generated file; `--check` writes nothing and fails when one is not fresh. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaTypes } from './gen-schema.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Path and content of each generated file; the later ones build on the tables, so they load afterwards. */
async function* generated(): AsyncGenerator<readonly [path: string, content: string]> {
  const editions = await import('@certwright/standards/generate-editions');
  for (const [name, content] of editions.generated()) yield [`packages/standards/src/${name}`, content];
  yield [
    'packages/server/src/platform/db/schema.gen.ts',
    await schemaTypes(join(ROOT, 'packages/server/migrations')),
  ];
  const { OPERATIONS } = await import('@certwright/server/operations');
  const { openApiDocument } = await import('@certwright/server/platform/http/openapi');
  const { clientRoutes } = await import('./gen-routes.ts');
  yield ['docs/api/openapi.json', `${JSON.stringify(openApiDocument(OPERATIONS), null, 2)}\n`];
  yield ['packages/web/src/api/routes.gen.ts', clientRoutes(OPERATIONS)];
  const { rulesManual } = await import('@certwright/rules/manual');
  yield ['docs/rules.md', rulesManual()];
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for await (const [path, content] of generated()) {
  const file = join(ROOT, path);
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (now === content) continue;
  if (check) stale.push(path);
  else {
    writeFileSync(file, content);
    console.log(`wrote ${path}`);
  }
}
if (stale.length > 0) {
  console.error(`Not fresh: ${stale.join(', ')}. Run npm run gen and commit.`);
  process.exit(1);
}
