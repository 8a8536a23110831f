// Where the installation's secret comes from, and whether it comes; never what it is.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableSetting } from '../config.ts';
import { masterSecret, type SecretSource, sourceOfSecret } from '../secret/master-secret.ts';
import { type Finding, good, note, wrong } from './finding.ts';

const named = (source: SecretSource): string => {
  switch (source.from) {
    case 'variable':
      return 'It comes from CERTWRIGHT_SECRET.';
    case 'file':
      return `It comes from the file ${source.path} (CERTWRIGHT_SECRET_FILE).`;
    case 'command':
      return `It comes from the command ${source.program} (CERTWRIGHT_SECRET_COMMAND), which gave it just now.`;
    case 'folder':
      return `It lies in ${source.path}.`;
  }
};

const readableByOthers = (path: string): boolean => (statSync(path).mode & 0o077) !== 0;

export const checkSecret = async (
  dataFolder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> => {
  try {
    const source = sourceOfSecret(dataFolder, env);
    const kept = join(dataFolder, 'master.key');
    if (source.from === 'folder' && !existsSync(kept)) {
      return [note('secret', `There is no ${kept} yet.`, 'The first start makes it; or put yours back.')];
    }
    await masterSecret(dataFolder, env);
    const says = named(source);
    if ('path' in source && readableByOthers(source.path)) {
      // Some managers of containers hand secrets over readable, in a place that is not.
      const tell = source.from === 'folder' ? wrong : note;
      return [tell('secret', `${says} Others may read it.`, `chmod 600 ${source.path}`)];
    }
    if (source.from !== 'folder' && existsSync(kept)) {
      return [note('secret', `${says} ${kept} lies there too, unused.`, 'Keep it apart, or remove it.')];
    }
    return [good('secret', says)];
  } catch (error) {
    if (!(error instanceof UnusableSetting)) throw error;
    return [wrong('secret', error.message, 'Mend it before the next start; docs/operating/secrets.md.')];
  }
};
