/** A letter ready to be sent: subject, plain text, and the same as HTML in which nothing that was given is markup. */
import { type Language, LETTERS, type LetterName } from './letters.table.ts';

export type Written = { readonly subject: string; readonly text: string; readonly html: string };

/** One line without control signs: what is given cannot add a header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.codePointAt(0)};`);

const linked = (line: string): string =>
  /^https?:\/\/\S+$/.test(line) ? `<a href="${escaped(line)}">${escaped(line)}</a>` : escaped(line);

const filled = (text: string, data: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\+?)(\w+)\}/g, (_, several: string, name: string) => {
    const given = data[name] ?? '';
    return several ? given.split('\n').map(oneLine).join('\n') : oneLine(given);
  });

export function writeLetter(
  letter: LetterName,
  language: Language,
  data: Readonly<Record<string, string>>,
): Written {
  const { subject, text } = LETTERS[letter][language];
  const body = filled(text, data);
  const paragraphs = body.split('\n\n').map(part => `<p>${part.split('\n').map(linked).join('<br>')}</p>`);
  return {
    subject: filled(subject, data).slice(0, 200),
    text: `${body}\n`,
    html: `<!doctype html><html lang="${language}"><body>${paragraphs.join('')}</body></html>`,
  };
}
