/** A certificate (RFC 5280) that a key issues about itself: it names its holder, and nobody else vouches for that. */
import { randomBytes } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { dateOf } from '../clock.ts';
import { own, sha256 } from './bytes.ts';

export type Holder = {
  readonly name: string;
  /** ISO 3166-1; left out when it is no code. */
  readonly country: string;
  readonly from: string;
  readonly until: string;
};

/** The upper bound of names (RFC 5280, appendix A.1). */
const LONGEST_NAME = 64;
const OID = {
  country: '2.5.4.6',
  organization: '2.5.4.10',
  commonName: '2.5.4.3',
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  constraints: '2.5.29.19',
  extendedUsage: '2.5.29.37',
  /** Signing of documents (RFC 9336). */
  documentSigning: '1.3.6.1.5.5.7.3.36',
} as const;
/** digitalSignature and nonRepudiation: the first two bits. */
const USAGE = new Uint8Array([0xc0]);

/** Each part of a name by itself: pkijs would write all parts as one. */
function nameOf({ name, country }: Holder): pki.RelativeDistinguishedNames {
  const part = (type: string, value: asn1.BaseBlock) =>
    new asn1.Set({
      value: [new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: type }), value] })],
    });
  const text = new asn1.Utf8String({ value: Array.from(name).slice(0, LONGEST_NAME).join('') });
  const parts = [part(OID.organization, text), part(OID.commonName, text)];
  if (/^[A-Z]{2}$/.test(country))
    parts.unshift(part(OID.country, new asn1.PrintableString({ value: country })));
  return pki.RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value: parts }).toBER());
}

const extension = (extnID: string, critical: boolean, value: asn1.BaseBlock): pki.Extension =>
  new pki.Extension({ extnID, critical, extnValue: value.toBER() });

/** @returns DER */
export async function selfIssued(pair: CryptoKeyPair, holder: Holder): Promise<Buffer> {
  const certificate = new pki.Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ valueHex: own(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])) }),
    issuer: nameOf(holder),
    subject: nameOf(holder),
    notBefore: new pki.Time({ type: pki.TimeType.UTCTime, value: dateOf(holder.from) }),
    notAfter: new pki.Time({ type: pki.TimeType.UTCTime, value: dateOf(holder.until) }),
  });
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  const keyId = sha256(
    Buffer.from(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
  ).subarray(0, 20);
  certificate.extensions = [
    extension(OID.constraints, true, new asn1.Sequence({ value: [] })),
    extension(OID.keyUsage, true, new asn1.BitString({ valueHex: own(USAGE), unusedBits: 6 })),
    extension(
      OID.extendedUsage,
      false,
      new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: OID.documentSigning })] }),
    ),
    extension(OID.subjectKey, false, new asn1.OctetString({ valueHex: own(keyId) })),
  ];
  await certificate.sign(pair.privateKey, 'SHA-256');
  return Buffer.from(certificate.toSchema(true).toBER());
}
