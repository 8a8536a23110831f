/**
 * Private halves that lie with a program of the operator: it makes a key under a name, and signs bytes with it. What it is
 * called with, and an example: docs/operating/secrets.md.
 */
import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { type Limits, type Program, runCommand, whyEnded } from '../platform/command/command.ts';
import { ALGORITHM, type KeyPlace, type KeyProvider } from './key-provider.ts';
import { KeyUnavailable } from './key-unavailable.ts';

/** Somebody waits for the certificate: a signature takes milliseconds in hardware. */
const LIMITS: Limits = { ms: 10_000, bytes: 16_384 };
const HALF = 32;

/** The name of a key for the program: letters, digits and hyphens. */
const nameOf = ({ id }: KeyPlace): string => `certwright-${id}`;

async function ask(
  program: Program | undefined,
  [verb, name]: readonly ['make' | 'sign', string],
  input: Uint8Array | undefined,
  limits: Limits,
): Promise<Buffer> {
  if (!program)
    throw new KeyUnavailable('The program that keeps this key is not set: CERTWRIGHT_SIGNER_COMMAND.');
  const { words, env } = program;
  const refuse = (says: string): never => {
    throw new KeyUnavailable(
      `${words[0]} could not ${verb} ${verb === 'make' ? 'a key' : 'with a key'}: it ${says}.`,
    );
  };
  const ended = await runCommand([...words, verb, name], env, limits, input).catch(
    (error: NodeJS.ErrnoException) => refuse(`cannot be started (${error.code ?? 'unknown'})`),
  );
  const fault = whyEnded(ended, limits);
  return fault === undefined ? ended.printed : refuse(fault);
}

/** A public key on P-256 as PEM; undefined for anything else. */
function publicJwkOf(printed: string): JWK | undefined {
  try {
    const { kty, crv, x, y } = createPublicKey(printed).export({ format: 'jwk' }) as JWK;
    return kty === 'EC' && crv === 'P-256' && x && y ? { kty, crv, x, y } : undefined;
  } catch {
    return undefined;
  }
}

/** An integer of a DER sequence as 32 bytes. */
function half(der: Buffer, at: number): { value: Buffer; next: number } | undefined {
  const length = der[at + 1] ?? 0;
  const digits = der.subarray(at + 2, at + 2 + length);
  const value = digits.length > HALF && digits[0] === 0 ? digits.subarray(digits.length - HALF) : digits;
  if (der[at] !== 0x02 || digits.length !== length || value.length > HALF) return undefined;
  return { value: Buffer.concat([Buffer.alloc(HALF - value.length), value]), next: at + 2 + length };
}

/** r and s as 64 bytes, from that or from what OpenSSL and most others write (DER); undefined for anything else. */
export function joseSignature(printed: Buffer): Uint8Array | undefined {
  if (printed.length === 2 * HALF) return new Uint8Array(printed);
  if (printed[0] !== 0x30 || printed[1] !== printed.length - 2) return undefined;
  const r = half(printed, 2);
  const s = r && half(printed, r.next);
  return r && s?.next === printed.length ? new Uint8Array(Buffer.concat([r.value, s.value])) : undefined;
}

export const programProvider = (program: Program | undefined, limits = LIMITS): KeyProvider => ({
  name: 'command',
  async make(place) {
    const printed = await ask(program, ['make', nameOf(place)], undefined, limits);
    const publicJwk = publicJwkOf(printed.toString('utf8'));
    if (!publicJwk) throw new KeyUnavailable('What the program printed is no public key on P-256 in PEM.');
    return { publicJwk, privateSealed: null };
  },
  async open(kept) {
    return {
      algorithm: ALGORITHM,
      publicJwk: kept.public_jwk as JWK,
      async sign(bytes) {
        const signature = joseSignature(await ask(program, ['sign', nameOf(kept)], bytes, limits));
        if (!signature) throw new KeyUnavailable('What the program printed is no ECDSA signature.');
        return signature;
      },
    };
  },
});
