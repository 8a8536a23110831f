// Opens the one engine there is, PostgreSQL: our own child process, or the server that the operator names.
import type { Engine, Say } from './contract.ts';
import { openEmbedded } from './embedded.ts';
import { openExternal } from './external.ts';

export type { Engine, EngineFacts } from './contract.ts';
export { EngineRefusal } from './refusal.ts';

export type EngineOptions = { readonly dataFolder: string; readonly databaseUrl?: string; readonly say: Say };

/**
 * Opens the external server when `databaseUrl` is given, else the embedded engine on `dataFolder`.
 * Throws EngineRefusal, whose message says what to do, when it must not or cannot be opened.
 */
export const openEngine = async (options: EngineOptions): Promise<Engine> =>
  options.databaseUrl
    ? await openExternal(options.databaseUrl)
    : (await openEmbedded({ dataFolder: options.dataFolder, say: options.say })).engine;
