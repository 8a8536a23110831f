/** How mature the way of meeting a requirement is, and how sure the assessor was: our own words, no standard's scale. */

export const MATURITIES = [0, 1, 2, 3, 4, 5] as const;
export type Maturity = (typeof MATURITIES)[number];

export const MATURITY_WORDS: Readonly<Record<Maturity, { readonly word: string; readonly means: string }>> = {
  0: { word: 'nothing', means: 'Nobody does anything for it.' },
  1: { word: 'started', means: 'Some do it, each in their own way.' },
  2: { word: 'described', means: 'How it is done is agreed and can be read.' },
  3: { word: 'followed', means: 'It is done that way, and records show it.' },
  4: { word: 'measured', means: 'Figures tell how well it works.' },
  5: { word: 'improved', means: 'The figures lead to changes that made it better.' },
};

/** `3 followed`, as lists and spreadsheets say it. */
export const maturityWords = (maturity: Maturity): string => `${maturity} ${MATURITY_WORDS[maturity].word}`;

export const isMaturity = (value: unknown): value is Maturity => MATURITIES.some(one => one === value);

/** How far somebody else would come to the same answer. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CONFIDENCE_MEANS: Readonly<Record<Confidence, string>> = {
  low: 'A guess; nobody looked closely.',
  medium: 'Some samples or talks.',
  high: 'Looked at with records in hand.',
};
