/** The operator hands in a file of ISO's open data: streamed to the disk, its kind seen in its content, then loaded like any other. */
import { RefusedFile, faultText } from '@certwright/core/catalogue/fault';
import { ImportInput } from '@certwright/core/catalogue/catalogue.schema';
import { scoped } from '../platform/db/scoped.ts';
import type { Mount } from '../platform/http/app.ts';
import { isOperator, notOperator } from '../platform/http/operator-key.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import type { Shell } from '../platform/http/scope.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { beginLoad, loadUnderWay } from './begin-load.ts';
import { decoded } from './decoded.ts';
import { type Kind, openSource } from './source.ts';
import { MOST_BYTES, spoolOf } from './spool.ts';

async function kindOf(shell: Shell, sha256: string): Promise<Kind> {
  const content = await spoolOf(shell).get(sha256);
  try {
    const { kind } = await openSource(decoded(content, () => undefined));
    return kind;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    throw new HttpProblem(422, error.fault.code, faultText(error.fault));
  } finally {
    if (!content.locked) await content.cancel();
  }
}

export const catalogueUpload: Mount = (app, { shell }) => {
  app.post('/api/operator/catalogue/files', weighs(100, 'catalogue.import'), async c => {
    if (!isOperator(shell, c)) throw notOperator();
    const allow = ImportInput.shape.allow.safeParse(c.req.queries('allow') ?? []);
    if (!allow.success) throw new HttpProblem(400, 'input-invalid', 'allow: circles or fewer-rows');
    const body = c.req.raw.body;
    if (!body) throw new HttpProblem(400, 'file-empty', 'The body has to be the content of the file.');
    const { sha256, size } = await spoolOf(shell).put(body, MOST_BYTES);
    try {
      if (size === 0) throw new HttpProblem(400, 'file-empty', 'The file is empty.');
      const kind = await kindOf(shell, sha256);
      const name = (c.req.query('name') ?? 'a file').split(/[\\/]/).at(-1) ?? '';
      const source = name.replace(/\p{Cc}/gu, '').slice(0, 200) || 'a file';
      const id = await scoped(shell.db, { role: 'app_platform' }, tx =>
        beginLoad(shell, tx, { kind, source, upload: sha256, allow: allow.data }),
      );
      if (id === undefined) throw loadUnderWay(kind);
      return c.json({ loads: [id] });
    } catch (error) {
      await spoolOf(shell).forget(sha256);
      throw error;
    }
  });
};
