/** The key of a witness: its cosignatures say when it saw a head (C2SP tlog-cosignature v1, Ed25519). */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

const COSIGNATURE_V1 = 4;

export type WitnessSigner = {
  readonly name: string;
  /** As logs and verifiers are given it: `name+id+type and key`. */
  readonly verifierKey: string;
  /** The line under a head, with its line feed. @param time seconds since 1970 */
  cosign(text: string, time: number): string;
};

/** A new private key as PEM. */
export const newWitnessKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

/** @throws Error when the text is no private key */
export function witnessSigner(name: string, pem: string): WitnessSigner {
  const key = createPrivateKey(pem);
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || x === undefined)
    throw new Error('The key of a witness is an Ed25519 key.');
  const typed = Buffer.concat([Buffer.of(COSIGNATURE_V1), Buffer.from(x, 'base64url')]);
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    cosign(text, time) {
      const stamp = Buffer.alloc(8);
      stamp.writeBigUInt64BE(BigInt(time));
      const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key);
      return `\u2014 ${name} ${Buffer.concat([id, stamp, signature]).toString('base64')}\n`;
    },
  };
}
