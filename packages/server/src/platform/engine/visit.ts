// Opens the database for one look at it: as a guest where a Certwright is running, else for as long as the look takes.
import { attachEngine } from './attach.ts';
import { type Engine, EngineRefusal, openEngine } from './engine.ts';
import { holder } from './lock.ts';

export type VisitOptions = { readonly dataFolder: string; readonly databaseUrl?: string | undefined };

/** Throws EngineRefusal when the database cannot be reached. */
export const visitEngine = async ({ dataFolder, databaseUrl }: VisitOptions): Promise<Engine> => {
  const say = (): undefined => undefined;
  if (databaseUrl) return await openEngine({ dataFolder, databaseUrl, say });
  const guest = await attachEngine(dataFolder);
  if (guest) return guest;
  const running = holder(dataFolder);
  if (!running) return await openEngine({ dataFolder, say });
  throw new EngineRefusal(
    'server-unreachable',
    `A Certwright runs here, process ${running.pid}, but its database does not answer at the moment. Try again shortly.`,
  );
};
