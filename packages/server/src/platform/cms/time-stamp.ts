/** Asks a time-stamp authority (RFC 3161) for a token over bytes, and takes none that is over something else. */
import { randomBytes } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { AddressFault } from '../net/asking.ts';
import { guardedFetch } from '../net/guarded-fetch.ts';
import { own, sha256 } from './bytes.ts';

const SHA_256 = '2.16.840.1.101.3.4.2.1';
/** Granted, and granted with modifications (2.4.2). */
const GRANTED = [pki.PKIStatus.granted, pki.PKIStatus.grantedWithMods];

function requestOver(digest: Buffer, nonce: Buffer): Buffer {
  const request = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({
        algorithmId: SHA_256,
        algorithmParams: new asn1.Null(),
      }),
      hashedMessage: new asn1.OctetString({ valueHex: own(digest) }),
    }),
    nonce: new asn1.Integer({ valueHex: own(nonce) }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

const refused = (why: string): AddressFault => new AddressFault('answer-refused', why);

/** @throws AddressFault when it is no answer to this request */
async function tokenOf(answer: Buffer, bytes: Uint8Array, nonce: Buffer): Promise<Buffer> {
  const response = pki.TimeStampResp.fromBER(own(answer));
  const { timeStampToken } = response;
  if (!GRANTED.includes(response.status.status) || !timeStampToken)
    throw refused(`The time-stamp authority refused (status ${response.status.status}).`);
  const data = new pki.SignedData({ schema: timeStampToken.content });
  const content = data.encapContentInfo.eContent?.getValue();
  if (!content) throw refused('The time stamp is empty.');
  const info = pki.TSTInfo.fromBER(content);
  const stamped = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  const answered = Buffer.from(info.nonce?.valueBlock.valueHexView ?? []);
  if (info.messageImprint.hashAlgorithm.algorithmId !== SHA_256 || !stamped.equals(sha256(bytes)))
    throw refused('The time stamp is over something else.');
  if (!answered.equals(nonce)) throw refused('The time stamp answers another request.');
  // Whether the authority is one to trust is for the reader of the file; that it signed this token is seen here.
  if (!(await data.verify({ signer: 0, checkChain: false, data: own(bytes) })))
    throw refused('The time stamp is not signed by the certificate that it carries.');
  return Buffer.from(timeStampToken.toSchema().toBER());
}

/**
 * @param address of the authority, which the operator names: it is asked wherever it is, also without https, because
 * what it answers is signed
 * @throws AddressFault when it cannot be reached or answers no token for these bytes
 */
export async function timeStamp(
  address: string,
  bytes: Uint8Array,
  trustedHosts: readonly string[],
): Promise<Buffer> {
  // Positive, and of the same bytes when it comes back.
  const nonce = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const answer = await guardedFetch([...trustedHosts, new URL(address).host], 'time stamp')(address, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: requestOver(sha256(bytes), nonce),
  });
  if (answer.status !== 200) throw refused(`The time-stamp authority answered ${answer.status}.`);
  const content = Buffer.from(await answer.arrayBuffer());
  try {
    return await tokenOf(content, bytes, nonce);
  } catch (error) {
    if (error instanceof AddressFault) throw error;
    throw refused(`The time-stamp authority sent no time stamp: ${String(error)}.`);
  }
}
