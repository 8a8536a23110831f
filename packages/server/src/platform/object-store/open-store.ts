/** Opens a store by how the operator writes it: a folder, or `s3://bucket/prefix`. */
import { resolve } from 'node:path';
import { UnusableSetting } from '../config.ts';
import { folderStore } from './folder.ts';
import type { ObjectStore } from './object-store.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param env CERTWRIGHT_S3_ENDPOINT, CERTWRIGHT_S3_REGION, CERTWRIGHT_S3_KEY, CERTWRIGHT_S3_SECRET; without key and
 * secret they are found as the AWS tools find them
 * @throws UnusableSetting
 */
export async function openStore(place: string, env: Environment): Promise<ObjectStore> {
  if (!place.startsWith('s3://')) return folderStore(resolve(place));
  const [bucket = '', ...rest] = place.slice('s3://'.length).split('/');
  if (!/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket)) {
    throw new UnusableSetting(`“${place}” names no bucket; write s3://bucket or s3://bucket/prefix.`);
  }
  const { s3Store } = await import('./s3.ts');
  const { CERTWRIGHT_S3_KEY: accessKeyId, CERTWRIGHT_S3_SECRET: secretAccessKey } = env;
  return s3Store({
    bucket,
    prefix: rest.filter(Boolean).join('/'),
    endpoint: env.CERTWRIGHT_S3_ENDPOINT,
    region: env.CERTWRIGHT_S3_REGION ?? env.AWS_REGION ?? 'us-east-1',
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  });
}
