/** A document that leaves the house: a title, parts with text, points and tables, lines to sign; PDF and Word draw it. */
import type { TableOnPaper } from './table.ts';

export type WrittenPart = Partial<TableOnPaper> & {
  readonly title: string;
  readonly text?: string;
  /** Running text, a paragraph each: what the document says, where `text` only explains a table. */
  readonly body?: readonly string[];
  readonly points?: readonly string[];
};

export type Written = {
  readonly language: 'en' | 'de';
  readonly title: string;
  /** A letter: whose it is, and to whom it goes; above the title. */
  readonly letter?: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** Labels with what stands beneath them, in one line below the title. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** Below the title: for whom, by whom, of which day. */
  readonly lines: readonly string[];
  readonly parts: readonly WrittenPart[];
  /** Who signs: label below an empty line. */
  readonly signatures: readonly string[];
  /** At the foot of every page, before its number. */
  readonly foot: string;
  /** Wide tables lie across; Word alone. */
  readonly landscape?: boolean;
};
