// Base64url without padding and standard base64 with it (RFC 4648 sections 5 and 4), strict: each byte string has exactly one spelling that is accepted.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ALPHABET = `${LETTERS}-_`;

/** The value of each letter by its code; -1 for a foreign one. */
function values(alphabet: string): Int8Array {
  const found = new Int8Array(128).fill(-1);
  for (let index = 0; index < 64; index++) found[alphabet.charCodeAt(index)] = index;
  return found;
}
const URL_VALUE = values(ALPHABET);
const STANDARD_VALUE = values(`${LETTERS}+/`);

/** @param length of the letters in `text`, without padding */
function decoded(text: string, length: number, value: Int8Array): Uint8Array<ArrayBuffer> | undefined {
  if (length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    const six = code < 128 ? (value[code] ?? -1) : -1;
    if (six < 0) return undefined;
    bits = (bits << 6) | six;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = bits >> held;
      bits &= (1 << held) - 1;
    }
  }
  return bits === 0 ? bytes : undefined;
}

/** The bytes, or undefined for foreign characters, an impossible length, or bits set behind the last byte. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  decoded(text, text.length, URL_VALUE);

/** The same of standard base64, whose length padding makes a multiple of four. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return decoded(text, text.length - padding, STANDARD_VALUE);
}

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const letters = Math.min(4, Math.ceil(((bytes.length - index) * 4) / 3));
    for (let letter = 0; letter < letters; letter++)
      text += ALPHABET.charAt((group >> (18 - 6 * letter)) & 63);
  }
  return text;
}

/** Text of UTF-8 bytes, or undefined when they are none. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
