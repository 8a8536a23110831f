/**
 * A certificate in the shape of UNTP’s Digital Conformity Credential 0.7.0 (UN/CEFACT): for those who read that shape.
 *
 * Its schema takes one entry of `credentialStatus` with a whole number as its index, W3C a list with digits as text: the
 * rdf of both differs, so a credential cannot be both. This one is written to UNTP’s letter and says revocation alone; ours,
 * signed when the certificate was issued, is written to W3C’s and says suspension too. Verifiers of ours read both.
 * UNTP’s topics are about sustainability: none is claimed. Which names may carry a `type` is set by its context.
 */
import type { Place } from '@certwright/core/certificate/certificate.decider';
import { CREDENTIALS_CONTEXT, type StatusListEntry } from '@certwright/verify/certificate-credential';
import { milliseconds } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { CredentialParts } from './credential.ts';
import { standardUrn } from './standard-urn.ts';

export type UntpProfile = NonNullable<Config['untp']>;

const CONTEXT: Readonly<Record<UntpProfile, string>> = {
  '0.7.0': 'https://vocabulary.uncefact.org/untp/0.7.0/context/',
};

export type UntpParts = Omit<CredentialParts, 'status' | 'slug'> & {
  /** That of the revision’s own credential. */
  readonly revocation: StatusListEntry | undefined;
  /** That an accreditation body which this register recognizes has signed for this certificate. */
  readonly accredited: boolean;
  /** Hex; absent while the sheet is not drawn. */
  readonly pdfSha256: string | undefined;
};

/** A digest as UNTP writes one: multihash (0x12 sha2-256, 0x20 its length) in multibase base64url. */
const digestMultibase = (hex: string): string =>
  `u${Buffer.concat([Buffer.from([0x12, 0x20]), Buffer.from(hex, 'hex')]).toString('base64url')}`;

const addressWords = ({ address, city, country }: Place): string =>
  [address, city, country].filter(part => part !== '').join(', ');

/** @param of parts of the newest revision */
export function untpCredential(profile: UntpProfile, of: UntpParts): object {
  const { facts, baseUrl, certification, number, revocation } = of;
  const at = `${baseUrl}/certificates/${certification}`;
  const files = `${baseUrl}/api/public/certificates/${certification}`;
  const organization = { type: ['Party'], id: `${at}#holder`, name: facts.holder.name };
  const standard = {
    type: ['Standard'],
    id: standardUrn(facts),
    name: facts.standard,
    issuingParty: {
      type: ['Party'],
      id: 'https://www.iso.org',
      name: facts.standard.split(/\s/)[0] ?? 'ISO',
    },
  };
  return {
    '@context': [CREDENTIALS_CONTEXT, CONTEXT[profile]],
    type: ['DigitalConformityCredential', 'VerifiableCredential'],
    id: `${at}?revision=${of.revision}&untp=${profile}`,
    issuer: { type: ['CredentialIssuer'], id: of.did, name: facts.body.name },
    validFrom: `${of.effectiveOn}T00:00:00Z`,
    validUntil: `${facts.expiresOn}T23:59:59Z`,
    iat: Math.floor(milliseconds(of.at) / 1000),
    name: `${facts.standard}: ${facts.holder.name}`,
    ...(revocation
      ? { credentialStatus: { ...revocation, statusListIndex: Number(revocation.statusListIndex) } }
      : {}),
    credentialSubject: {
      type: ['ConformityAttestation'],
      id: at,
      name: `Certificate ${number}`,
      description: facts.scope,
      assessorLevel: '3rdParty',
      // A claim of the body about itself is no endorsement.
      assessmentLevel: of.accredited ? 'authority-globalmra' : 'no-endorsement',
      attestationType: 'certification',
      issuedToParty: organization,
      referenceScheme: {
        type: ['ConformityScheme'],
        id: `${standardUrn(facts)}#certification`,
        name: `Certification of management systems to ${facts.standard}`,
      },
      ...(facts.accreditation
        ? {
            authorisation: [
              {
                name: of.accredited
                  ? `Accreditation ${facts.accreditation.number}`
                  : `Accreditation ${facts.accreditation.number}, as the certification body states it`,
                issuingAuthority: {
                  type: ['Party'],
                  id: `${at}#accreditation-body`,
                  name: facts.accreditation.body,
                },
                ...(of.accredited
                  ? {
                      endorsementEvidence: {
                        linkURL: `${files}/accreditation.vc.jwt`,
                        linkName: 'The accreditation, signed by its body',
                        mediaType: 'application/vc+jwt',
                      },
                    }
                  : {}),
              },
            ],
          }
        : {}),
      conformityCertificate: {
        linkURL: `${files}/certificate.pdf`,
        linkName: `Certificate ${number}, revision ${of.revision}`,
        mediaType: 'application/pdf',
        ...(of.pdfSha256 === undefined ? {} : { digestMultibase: digestMultibase(of.pdfSha256) }),
      },
      conformityAssessment: [
        {
          type: ['ConformityAssessment'],
          id: `${at}#assessment`,
          name: `Management system against ${facts.standard}`,
          assessmentCriteria: [{ type: ['Criterion'], id: standardUrn(facts), name: facts.standard }],
          assessmentDate: facts.decidedOn,
          assessedPerformance: [],
          conformityTopic: [],
          conformance: true,
          assessedOrganisation: organization,
          assessedFacility: facts.sites.map((site, index) => ({
            facility: {
              type: ['Facility'],
              id: `${at}#site-${index + 1}`,
              name: site.name,
              description: addressWords(site),
            },
          })),
          referenceStandard: [standard],
        },
      ],
    },
  };
}
