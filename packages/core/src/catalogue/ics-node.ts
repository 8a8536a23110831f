/** A field, group or sub-group of the International Classification for Standards. */
import { type GivenRow, needed, textIn, ValueFault } from './given-row.ts';

export const ICS_COLUMNS = ['identifier', 'title.en', 'title.fr'] as const;

export type IcsNode = {
  readonly code: string;
  readonly parent: string | null;
  readonly title_en: string;
  readonly title_fr: string | null;
};

const CODE = /^\d{2}(\.\d{3}(\.\d{2})?)?$/;

/** `03.120.10` lies in `03.120`, that in `03`. */
export const icsParent = (code: string): string | null =>
  code.length === 9 ? code.slice(0, 6) : code.length === 6 ? code.slice(0, 2) : null;

/** @throws ValueFault */
export function readIcsNode(row: GivenRow): IcsNode {
  const code = needed(textIn(row, 'identifier'), 'identifier');
  if (!CODE.test(code)) throw new ValueFault('identifier', `“${code.slice(0, 40)}” is no code of the ICS.`);
  return {
    code,
    parent: icsParent(code),
    title_en: needed(textIn(row, 'title.en'), 'title.en'),
    title_fr: textIn(row, 'title.fr') ?? null,
  };
}
