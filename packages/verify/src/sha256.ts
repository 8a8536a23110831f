// SHA-256 (FIPS 180-4) without waiting: a proof is a score of hashes of 65 bytes, and WebCrypto takes longer to be asked than to hash.

const PRIMES = 64;

/** The first 32 bits of the fractional part of a root. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

function constants(): { readonly start: Int32Array; readonly round: Int32Array } {
  const [start, round] = [new Int32Array(8), new Int32Array(PRIMES)];
  for (let found = 0, candidate = 2; found < PRIMES; candidate += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1) prime &&= candidate % factor !== 0;
    if (!prime) continue;
    if (found < 8) start[found] = fraction(candidate ** (1 / 2));
    round[found] = fraction(candidate ** (1 / 3));
    found += 1;
  }
  return { start, round };
}
const { start: START, round: ROUND } = constants();
const BLOCK = 64;

/** The bytes, a one bit, zeros, and the length in bits: whole blocks. */
function padded(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(Math.ceil((length + 9) / BLOCK) * BLOCK);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  whole[length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(whole.length - 4, (length * 8) >>> 0);
  return whole;
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** Filled anew for each block; nothing waits in between. */
const words = new Int32Array(PRIMES);
const word = (index: number): number => words[index] as number;

/** SHA-256 over the parts one after another. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = padded(parts);
  const view = new DataView(bytes.buffer);
  const state = Int32Array.from(START);
  const part = (index: number): number => state[index] as number;
  const add = (index: number, value: number): void => {
    state[index] = part(index) + value;
  };
  for (let at = 0; at < bytes.length; at += BLOCK) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < PRIMES; i += 1) {
      const early = word(i - 15);
      const late = word(i - 2);
      const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[i] = (word(i - 16) + low + word(i - 7) + high) | 0;
    }
    let a = part(0);
    let b = part(1);
    let c = part(2);
    let d = part(3);
    let e = part(4);
    let f = part(5);
    let g = part(6);
    let h = part(7);
    for (let i = 0; i < PRIMES; i += 1) {
      const choice = (e & f) ^ (~e & g);
      const first =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUND[i] as number) + word(i)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    add(0, a);
    add(1, b);
    add(2, c);
    add(3, d);
    add(4, e);
    add(5, f);
    add(6, g);
    add(7, h);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  for (let i = 0; i < 8; i += 1) out.setInt32(i * 4, state[i] as number);
  return digest;
}
