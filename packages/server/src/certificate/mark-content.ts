/** The picture of a layout's mark, as it was when the layout was chosen. */
import type { Layout } from '@certwright/core/body/layout';
import { buffer } from 'node:stream/consumers';
import type { Files } from '../platform/files/files.ts';

export const markContent = async (files: Files, { mark }: Layout): Promise<Buffer | null> =>
  mark === null ? null : buffer(await files.get(mark.sha256));
