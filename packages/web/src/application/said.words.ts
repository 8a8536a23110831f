/** By which door the word of a client came in, in words. */
import type { Said } from '@certwright/core/kernel/said';

export function saidWords({ through, source }: Said): string {
  if (through === 'account') return 'by the client';
  if (through === 'link') return 'by the client through a link';
  return `taken down by the body${source === '' ? '' : ` (${source})`}`;
}
