/** A JSON payload as a signed token (JWS, compact), by whatever holds the key. */
import type { JWK } from 'jose';
import type { KeySigner } from './key-provider.ts';
import { KeyUnavailable } from './key-unavailable.ts';

export type TokenSigner = { readonly kid: string; sign(payload: object, header: object): Promise<string> };

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function fits(
  { publicJwk }: { readonly publicJwk: JWK },
  signature: Uint8Array,
  text: Uint8Array,
): Promise<boolean> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', publicJwk, curve, false, ['verify']);
  const [held, signed] = [new Uint8Array(signature), new Uint8Array(text)];
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, held, signed);
}

/** Signs under a name of the key. What does not fit the public half never leaves the house. */
export const tokenSigner = (kid: string, signer: KeySigner): TokenSigner => ({
  kid,
  async sign(payload, header) {
    const unsigned = `${part({ alg: signer.algorithm, kid, ...header })}.${part(payload)}`;
    const bytes = new TextEncoder().encode(unsigned);
    const signature = await signer.sign(bytes);
    if (!(await fits(signer, signature, bytes)))
      throw new KeyUnavailable('What came back as a signature does not fit the public half of the key.');
    return `${unsigned}.${Buffer.from(signature).toString('base64url')}`;
  },
});
