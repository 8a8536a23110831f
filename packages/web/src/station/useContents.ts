/** Files of a document at a shared device: fetched with the session of who reads, not with that of the browser. */
import { blocksOf } from '@certwright/core/document/text-blocks';
import { picturesIn } from '@certwright/core/kernel/blocks';
import { useEffect, useState } from 'react';
import { contentAt } from '../api/client.ts';
import type { Reader } from './StationPage.tsx';

export const fileOf = ({ token, slug }: Reader, document: string, file: string): Promise<Blob> =>
  contentAt(`/api/organizations/${encodeURIComponent(slug)}/reading/${document}/files/${file}`, token);

/** @returns where a picture of the text lies; empty while it is on its way, or where it cannot be had */
export function useContents(reader: Reader, document: string, text: string): (file: string) => string {
  const [held, setHeld] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const made: string[] = [];
    let gone = false;
    const fetched = async (file: string): Promise<void> => {
      // Where it cannot be had, the words of the picture stand in its place.
      const content = await fileOf(reader, document, file).catch(() => undefined);
      if (gone || !content) return;
      const address = URL.createObjectURL(content);
      made.push(address);
      setHeld(before => new Map(before).set(file, address));
    };
    for (const file of new Set(picturesIn(blocksOf(text)))) void fetched(file);
    return () => {
      gone = true;
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [reader, document, text]);
  return file => held.get(file) ?? '';
}
