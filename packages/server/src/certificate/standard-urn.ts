/** The name of a standard as a URN, without its year (RFC 5141): JSON-LD asks for an absolute name, and ours is short. */
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';

const ISO = /^((?:ISO|IEC)(?:[/ ][A-Z]+)*)\s+(\d+)(?:-(\d+))?(?::|$)/;

/** `urn:iso:std:iso-iec:27001`, `urn:iso:std:iso-iec:20000:-1`; a standard of somebody else keeps our own name. */
export function standardUrn({ edition, standard }: Pick<CertificateFacts, 'edition' | 'standard'>): string {
  const [, publisher, number, part] = ISO.exec(standard) ?? [];
  if (publisher === undefined || number === undefined)
    return `urn:certwright:edition:${encodeURIComponent(edition)}`;
  const name = publisher.toLowerCase().replaceAll(/[/ ]+/g, '-');
  return `urn:iso:std:${name}:${number}${part === undefined ? '' : `:-${part}`}`;
}
