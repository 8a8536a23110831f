/** One database cluster for the whole run, with a migrated template that each worker clones. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '../platform/serve.ts';
import { cloneDatabase, type Connections, startTestCluster } from '../platform/engine/test-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    database: Connections;
    template: string;
    /** A folder for what the first walk along the road leaves behind for the tests after it. */
    walked: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const { owner, login } = cluster.engine;
  const base = { owner, login };
  const template = await cloneDatabase(base, 'template0', 'template_migrated');
  await prepareDatabase(template);
  project.provide('database', base);
  project.provide('template', 'template_migrated');
  const walked = mkdtempSync(join(tmpdir(), 'certwright-walked-'));
  project.provide('walked', walked);
  return async () => {
    await cluster.stop();
    rmSync(walked, { recursive: true, force: true });
  };
}
