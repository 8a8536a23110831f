/** The files in which a worksheet is offered: a format and a language each. */
import { LANGUAGES, type Language } from '@certwright/rules/words/say';

const LANGUAGE_WORDS: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };
const FORMATS = [
  { ending: 'pdf', label: 'PDF' },
  { ending: 'docx', label: 'Word' },
] as const;

export const WORKSHEETS = LANGUAGES.flatMap(language =>
  FORMATS.map(({ ending, label }) => ({
    id: `${language}-${ending}`,
    language,
    ending,
    label: `${label}, ${LANGUAGE_WORDS[language]}`,
  })),
);
