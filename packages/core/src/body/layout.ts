/** How a body's certificates look: sheet, ornament, colour, mark. No words: what a certificate says is signed, its look is not. */
import type { Id } from '../kernel/schema.ts';

export const SHEETS = ['A4', 'LETTER'] as const;
/** A bar along the top, a frame around the sheet, or a band down its left side. */
export const ORNAMENTS = ['bar', 'frame', 'band'] as const;

export type Layout = {
  readonly sheet: (typeof SHEETS)[number];
  readonly ornament: (typeof ORNAMENTS)[number];
  /** `#rrggbb`, of the ornament, the title and the address. */
  readonly colour: string;
  /** The body's mark, as the file was when it was chosen. */
  readonly mark: { readonly file: Id; readonly sha256: string } | null;
};

export const USUAL_LAYOUT: Layout = { sheet: 'A4', ornament: 'bar', colour: '#0d5566', mark: null };

/** Least contrast of text with its ground (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

const channel = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Contrast of a colour with white paper, 1 to 21 (WCAG 2.2, contrast ratio). @param colour `#rrggbb` */
export function contrastOnWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => channel(colour.slice(at, at + 2))) as [
    number,
    number,
    number,
  ];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
