/** Objects in storage that speaks S3: Amazon's, or one of one's own. */
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { checkedName, NoSuchObject, type ObjectStore } from './object-store.ts';

export type S3Settings = {
  readonly bucket: string;
  /** Names begin so; without a slash at its end. */
  readonly prefix: string;
  /** Undefined for Amazon's own. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  /** Undefined: found as the AWS tools find it (environment, profile, role of the machine). */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
};

/** Parts of an upload in bytes: two at a time are in memory. */
const PART = 8 * 1024 * 1024;

const isMissing = (error: unknown): boolean => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404;
};

export function s3Store({ bucket, prefix, endpoint, region, credentials }: S3Settings): ObjectStore {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === undefined ? {} : { credentials }),
    // Storage of one's own often does not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const before = prefix === '' ? '' : `${prefix}/`;
  const at = (name: string) => ({ Bucket: bucket, Key: before + checkedName(name) });
  return {
    place: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    async put(name, content) {
      const Body = Readable.from(content, { objectMode: false });
      await new Upload({ client, params: { ...at(name), Body }, partSize: PART, queueSize: 2 }).done();
    },
    async get(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(name)));
        if (Body instanceof Readable) return Body;
        throw new Error(`${name} came without content`);
      } catch (error) {
        throw isMissing(error) ? new NoSuchObject(name) : error;
      }
    },
    has: name =>
      client.send(new HeadObjectCommand(at(name))).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      ),
    async *list(wanted) {
      let more: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: before + wanted, ContinuationToken: more }),
        );
        for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
          yield { name: Key.slice(before.length), size: Size, changed: LastModified?.getTime() ?? Infinity };
        }
        more = page.NextContinuationToken;
      } while (more !== undefined);
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name)));
    },
  };
}
