/** A sentence with places for facts: "{before} days and {percent:signed} percent". Read once, filled often. */

/** How a fact is printed: as it is; as a word of the vocabulary; a list of such words; with its sign; a sum in text; as the subject or clause of a row. */
const FORMS = ['plain', 'word', 'words', 'signed', 'figures', 'subject', 'clause'] as const;
export type Form = (typeof FORMS)[number];

type Piece = string | { readonly name: string; readonly form: Form };
export type Template = readonly Piece[];

export type Printed = Readonly<Record<string, string | number | undefined>>;

/** What a language adds to its sentences. */
export type Speech = {
  readonly decimal: '.' | ',';
  word(code: string): string;
  subject(text: string): string;
  clause(text: string): string;
};

const PLACE = /\{(\w+)(?::(\w+))?\}/g;

export function readTemplate(text: string): Template {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACE)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push({ name: match[1] ?? '', form: FORMS.find(form => form === match[2]) ?? 'plain' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** The names of the facts that a sentence prints, each once, in order of the alphabet. */
export function placesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACE)].map(match => match[1] ?? ''))].toSorted();
}

export function fill(template: Template, facts: Printed, speech: Speech): string {
  let text = '';
  for (const piece of template) {
    text += typeof piece === 'string' ? piece : print(facts[piece.name], piece.form, speech);
  }
  return text;
}

function print(fact: string | number | undefined, form: Form, speech: Speech): string {
  if (fact === undefined) return '';
  if (typeof fact === 'number') {
    const sign = form === 'signed' && fact > 0 ? '+' : '';
    return sign + figure(fact, speech.decimal);
  }
  if (form === 'word') return speech.word(fact);
  if (form === 'words')
    return fact
      .split(', ')
      .map(word => speech.word(word))
      .join(', ');
  if (form === 'figures')
    return speech.decimal === '.' ? fact : fact.replaceAll(/(\d)\.(\d)/g, `$1${speech.decimal}$2`);
  if (form === 'subject') return speech.subject(fact);
  return form === 'clause' ? speech.clause(fact) : fact;
}

/** At most two decimals, no trailing zeros. */
function figure(value: number, decimal: '.' | ','): string {
  const text = String(Math.round(value * 100) / 100);
  return decimal === '.' ? text : text.replace('.', ',');
}
