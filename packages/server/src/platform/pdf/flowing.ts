/** A text that leaves the house: its head, facts about it, blocks that flow over pages, and what stands on every page. */
import type { Block } from '@certwright/core/kernel/blocks';
// Reads the heads of pictures alone, no dependency; 2.1 is past the endless loops of its older readers.
import imageSize from 'image-size';
import { requireWholePng } from './whole-png.ts';

export type Picture = { readonly content: Buffer; readonly mediaType: 'image/png' | 'image/jpeg' };

export type Flowing = {
  /** Above the title: the number of a document. */
  readonly over: string;
  readonly title: string;
  /** Terms and values, in a frame below the title. */
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly blocks: readonly Block[];
  /** By the ids of their files; one that is missing is told by its words. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** At the foot of every page, before its number. */
  readonly foot: string;
  /** Large and pale across every page: that this is a draft, or not in force. */
  readonly across: string | null;
  readonly author: string;
};

/** Spaces of a table's columns by what stands in them, none below a tenth of the widest. */
export function sharesOf(lines: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...lines.map(line => line.length));
  return Array.from({ length: columns }, (_, i) => {
    const longest = Math.max(1, ...lines.map(line => line[i]?.length ?? 0));
    return Math.min(60, Math.max(6, longest));
  });
}

/** A picture of more points takes hundreds of megabytes to draw, however small its file is. */
const MOST_POINTS = 25_000_000;

/** The size in which a picture fits, never larger than it is. @throws for what is no picture, not whole, or a bomb */
export function fitting(content: Buffer, across: number, down: number): { width: number; height: number } {
  const { width, height } = imageSize(content);
  if (width * height > MOST_POINTS) throw new Error('too many points');
  requireWholePng(content);
  const scale = Math.min(1, across / width, down / height);
  return { width: width * scale, height: height * scale };
}
