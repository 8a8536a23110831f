/** From the facts of a certificate to the signed credential that anyone can verify without this server. */
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';
import {
  CERTIFICATE_HEADER,
  CERTIFICATE_TYPE,
  type CertificateCredential,
  CREDENTIALS_CONTEXT,
  UNDEFINED_TERMS_CONTEXT,
} from '@certwright/verify/certificate-credential';
import { milliseconds } from '../platform/clock.ts';
import { statusListUrl } from './did.ts';
import { standardUrn } from './standard-urn.ts';
import type { TokenSigner } from './signed-token.ts';

export type CredentialParts = {
  readonly certification: string;
  readonly number: string;
  readonly revision: number;
  readonly effectiveOn: string;
  readonly facts: CertificateFacts;
  readonly did: string;
  readonly baseUrl: string;
  readonly slug: string;
  readonly status: { readonly shard: number; readonly bit: number };
  /** When it is signed, UTC. */
  readonly at: string;
};

export function credentialOf(parts: CredentialParts): CertificateCredential {
  const { facts, status, baseUrl, slug } = parts;
  const entry = (purpose: 'revocation' | 'suspension') => {
    const url = statusListUrl(baseUrl, slug, purpose, status.shard);
    return {
      id: `${url}#${status.bit}`,
      type: 'BitstringStatusListEntry' as const,
      statusPurpose: purpose,
      statusListIndex: String(status.bit),
      statusListCredential: url,
    };
  };
  return {
    '@context': [CREDENTIALS_CONTEXT, UNDEFINED_TERMS_CONTEXT],
    id: `${baseUrl}/certificates/${parts.certification}?revision=${parts.revision}`,
    type: ['VerifiableCredential', CERTIFICATE_TYPE],
    issuer: { id: parts.did, name: facts.body.name },
    validFrom: `${parts.effectiveOn}T00:00:00Z`,
    validUntil: `${facts.expiresOn}T23:59:59Z`,
    iat: Math.floor(milliseconds(parts.at) / 1000),
    credentialSubject: {
      holder: facts.holder,
      certificateNumber: parts.number,
      revision: parts.revision,
      standard: { id: standardUrn(facts), name: facts.standard, edition: facts.edition },
      scope: facts.scope,
      sites: facts.sites,
      decidedOn: facts.decidedOn,
      effectiveOn: parts.effectiveOn,
      expiresOn: facts.expiresOn,
      originalOn: facts.originalOn,
      ...(facts.statementOfApplicability ? { statementOfApplicability: facts.statementOfApplicability } : {}),
      ...(facts.accreditation ? { accreditation: { ...facts.accreditation, claimed: true } } : {}),
    },
    credentialStatus: [entry('revocation'), entry('suspension')],
  };
}

/** The token `vc+jwt`: the payload is the credential itself. */
export const signCredential = (signer: TokenSigner, parts: CredentialParts): Promise<string> =>
  signer.sign(credentialOf(parts), CERTIFICATE_HEADER);
