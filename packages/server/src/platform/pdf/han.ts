/** Which of the families for Chinese, Japanese and Korean a document is set in: one character has other shapes in each. */
import type { Family } from './families.ts';

const ORDER: Readonly<Record<'sc' | 'tc' | 'jp' | 'kr', readonly Family[]>> = {
  sc: ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'],
  tc: ['noto-sans-tc', 'noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'],
  jp: ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-kr'],
  kr: ['noto-sans-kr', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp'],
};

/** The ideographs of a national set, two bytes each, between two lead bytes. */
function ideographs(encoding: string, first: number, last: number): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  // Big5 has a second run of trail bytes below.
  if (encoding === 'big5')
    for (let lead = first; lead <= last; lead += 1)
      for (let trail = 0x40; trail <= 0x7e; trail += 1) bytes.push(lead, trail);
  const text = new TextDecoder(encoding).decode(new Uint8Array(bytes));
  return new Set(text.match(/\p{Script=Han}/gu) ?? []);
}

/** Traditional when more characters are of Big5 alone than of GB 2312 alone. */
function isTraditional(text: string): boolean {
  const simplified = ideographs('gbk', 0xb0, 0xf7);
  const traditional = ideographs('big5', 0xa4, 0xf9);
  let balance = 0;
  for (const character of text)
    balance += Number(traditional.has(character)) - Number(simplified.has(character));
  return balance > 0;
}

/** Kana speak for Japanese, Hangul for Korean; else the characters themselves tell simplified from traditional. */
export function hanFamilies(text: string): readonly Family[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ORDER.jp;
  if (/\p{Script=Hangul}/u.test(text)) return ORDER.kr;
  return ORDER[/\p{Script=Han}/u.test(text) && isTraditional(text) ? 'tc' : 'sc'];
}
