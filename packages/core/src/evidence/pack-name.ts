/** Names of files in a pack: readable in any script, safe on any system, never two alike. */

/** Bytes of a name in UTF-8 without its number and its ending; a file system takes 255 in all. */
const MOST_BYTES = 150;

/** What a path, a shell, Windows or the direction of writing would read otherwise. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function cut(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (bytesOf(kept + segment) > most) break;
    kept += segment;
  }
  return kept;
}

/** The words of a name without what is unsafe; never empty. */
export function safeWords(text: string): string {
  const plain = text.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ');
  const trimmed = cut(plain.replace(/^[ .]+/u, ''), MOST_BYTES).replace(/[ .]+$/u, '');
  return trimmed === '' ? 'untitled' : trimmed;
}

/** The ending of a file's name where it is a plain one: `.pdf`. */
export const endingOf = (name: string): string => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';

/** `evidence/007 Calibration list.csv`; the number keeps two of one name apart and the order of the index. */
export const packName = (folder: string, number: number, words: string, ending: string): string =>
  `${folder}/${String(number).padStart(3, '0')} ${safeWords(words)}${ending}`;
