/** Opens the files of this installation: below its data folder, or where CERTWRIGHT_FILES says. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openStore } from '../object-store/open-store.ts';
import { type Files, filesIn, openFiles } from './files.ts';

/** @throws UnusableSetting */
export async function filesOf(
  { dataFolder, filesAt, largestFile }: Pick<Config, 'dataFolder' | 'filesAt' | 'largestFile'>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Files> {
  if (filesAt === undefined) return openFiles(join(dataFolder, 'files'), largestFile);
  return filesIn(await openStore(filesAt, env), join(dataFolder, 'incoming'), largestFile);
}
