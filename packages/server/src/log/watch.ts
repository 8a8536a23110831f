/** Watching a name by letter: the words that are kept, and the tokens by which an address is confirmed and a watch ended. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '../platform/mail/letters.table.ts';
import { milliseconds } from '../platform/clock.ts';

type KeyOf = (purpose: string) => Buffer;

const LONGEST_WORDS = 80;
const SHORTEST_WORDS = 3;

/**
 * The words as the register searches them. They stand in a letter to somebody who may not have asked for it, so nothing in
 * them can become an address: letters, digits and little else. Undefined when too little is left.
 */
export function watchedWords(q: string): string | undefined {
  const words = q
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_WORDS)
    .trim();
  return words.length < SHORTEST_WORDS ? undefined : words;
}

export type Wish = {
  readonly address: string;
  readonly words: string;
  readonly language: Language;
  /** Until when it may be confirmed. */
  readonly until: string;
};

const codeOf = (key: KeyOf, purpose: string, text: string): string =>
  createHmac('sha256', key(purpose)).update(text).digest('base64url');

function opened(key: KeyOf, purpose: string, token: string): string | undefined {
  const [, text, code] = /^([\w-]{1,900})\.([\w-]{43})$/.exec(token) ?? [];
  if (text === undefined || code === undefined) return undefined;
  const right = codeOf(key, purpose, text);
  return timingSafeEqual(Buffer.from(code), Buffer.from(right)) ? text : undefined;
}

const CONFIRM = 'log-watch-confirm';
const END = 'log-watch-end';

/** Carries the whole wish, so that nothing is kept of an address that nobody confirms. */
export function confirmToken(key: KeyOf, wish: Wish): string {
  const text = Buffer.from(JSON.stringify(wish)).toString('base64url');
  return `${text}.${codeOf(key, CONFIRM, text)}`;
}

/** @returns the wish, undefined when the token is none of ours or too old */
export function wishIn(key: KeyOf, token: string, at: string): Wish | undefined {
  const text = opened(key, CONFIRM, token);
  if (text === undefined) return undefined;
  const wish = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Wish;
  return milliseconds(wish.until) < milliseconds(at) ? undefined : wish;
}

export const endToken = (key: KeyOf, id: string): string => `${id}.${codeOf(key, END, id)}`;

/** @returns which watch is to end, undefined when the token is none of ours */
export function watchIn(key: KeyOf, token: string): string | undefined {
  const id = opened(key, END, token);
  return id !== undefined && /^[0-9a-f-]{36}$/.test(id) ? id : undefined;
}
