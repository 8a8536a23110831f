/**
 * A detached signature as CMS SignedData (RFC 5652) with the attributes that ETSI EN 319 142-1 asks of its lowest level:
 * content type, digest, the certificate of the signer (RFC 5035), and no time of signing.
 */
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { own, sha256 } from './bytes.ts';

export type CmsSigner = {
  /** Certificates in DER, the signer's own first. */
  readonly chain: readonly Buffer[];
  /** P-256. */
  readonly key: CryptoKey;
};

const OID = {
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

const der = (schema: { toSchema(): { toBER(): ArrayBuffer } }): Buffer =>
  Buffer.from(schema.toSchema().toBER());

const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: own(bytes) });

/** SigningCertificateV2 with one ESSCertIDv2, whose algorithm is the default: SHA-256. */
function signingCertificate(certificate: Buffer): asn1.Sequence {
  const id = new asn1.Sequence({ value: [octets(sha256(certificate))] });
  return new asn1.Sequence({ value: [new asn1.Sequence({ value: [id] })] });
}

/** @returns DER of the ContentInfo */
export async function signDetached(covered: Uint8Array, { chain, key }: CmsSigner): Promise<Buffer> {
  const [first] = chain;
  if (!first) throw new Error('a signer without a certificate');
  const certificates = chain.map(one => pki.Certificate.fromBER(own(one)));
  const certificate = pki.Certificate.fromBER(own(first));
  const attribute = (type: string, value: asn1.BaseBlock) => new pki.Attribute({ type, values: [value] });
  const attributes = [
    attribute(OID.contentType, new asn1.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, octets(sha256(covered))),
    attribute(OID.signingCertificateV2, signingCertificate(first)),
    // The order of a set in DER, over which it is signed.
  ].toSorted((one, other) => Buffer.compare(der(one), der(other)));
  const data = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates,
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await data.sign(key, 0, 'SHA-256', own(covered));
  return contentInfo(data);
}

function contentInfo(data: pki.SignedData): Buffer {
  const info = new pki.ContentInfo({
    contentType: pki.ContentInfo.SIGNED_DATA,
    content: data.toSchema(true),
  });
  return der(info);
}

function parsed(cms: Buffer): { readonly data: pki.SignedData; readonly signer: pki.SignerInfo } {
  const data = new pki.SignedData({ schema: pki.ContentInfo.fromBER(own(cms)).content });
  const [signer] = data.signerInfos;
  if (!signer) throw new Error('a signature of nobody');
  return { data, signer };
}

/** What a time stamp of a signature stamps. */
export const signatureOf = (cms: Buffer): Buffer =>
  Buffer.from(parsed(cms).signer.signature.valueBlock.valueHexView);

export const hasTimeStamp = (cms: Buffer): boolean =>
  parsed(cms).signer.unsignedAttrs?.attributes.some(({ type }) => type === OID.timeStampToken) === true;

/** The token of a time-stamp authority beside the signature; what was signed stays as it is. */
export function withTimeStamp(cms: Buffer, token: Buffer): Buffer {
  const { data, signer } = parsed(cms);
  const { result } = asn1.fromBER(own(token));
  signer.unsignedAttrs = new pki.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new pki.Attribute({ type: OID.timeStampToken, values: [result] })],
  });
  return contentInfo(data);
}
