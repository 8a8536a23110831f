/** A certificate's sheet with the signature of its body, and the time stamp that comes to it afterwards. */
import {
  type CmsSigner,
  hasTimeStamp,
  signatureOf,
  signDetached,
  withTimeStamp,
} from '../platform/cms/signed-data.ts';
import { covered, ranged, signatureIn, withSignature } from '../platform/pdf/signature-field.ts';

/** @param pdf with room for a signature */
export async function signedPaper(pdf: Buffer, signer: CmsSigner): Promise<Buffer> {
  const whole = ranged(pdf);
  return withSignature(whole, await signDetached(covered(whole), signer));
}

/** Whether a file is signed, and its signature not stamped yet. */
export function lacksTimeStamp(pdf: Buffer): boolean {
  const signature = signatureIn(pdf);
  return signature !== undefined && !hasTimeStamp(signature);
}

/** The same file with a token beside its signature: not a byte that is signed changes. */
export async function stampedPaper(
  pdf: Buffer,
  stamp: (bytes: Uint8Array) => Promise<Buffer>,
): Promise<Buffer> {
  const signature = signatureIn(pdf);
  if (!signature) throw new Error('a file that is not signed');
  return withSignature(pdf, withTimeStamp(signature, await stamp(signatureOf(signature))));
}
