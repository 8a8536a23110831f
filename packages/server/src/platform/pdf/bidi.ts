/** The order of letters in a line that has words written from right to left (Unicode Standard Annex 9). */
import bidiJs from 'bidi-js';

// A CommonJS module whose types say that it is none.
const factory = bidiJs as unknown as typeof bidiJs.default;
export const bidi = factory();

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Whether the text has letters that are written from right to left; no other text needs the algorithm. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
