// Is the body accredited for this certificate, and who says so: the accreditation body by its signature, somebody by name
// who looked it up on a day, or the body alone. Anybody can call himself an accreditation body and sign, so a signature
// counts as one only when the reader has named its owner.

import {
  type AccreditationCredential,
  type AccreditedScope,
  isAccreditation,
  parseAccreditation,
} from './accreditation-credential.ts';
import { bodyDocument, checkSignature, type KeySources } from './body-key.ts';
import { type CertificateCredential, editionOf } from './certificate-credential.ts';
import { readToken } from './compact-token.ts';
import { ownMember } from './json-reader.ts';
import type { KitAccreditation } from './offline-kit.ts';
import { checkStatus, type StatusSources } from './status-check.ts';
import type { AnsweredQuestion } from './verification.ts';

/** What somebody by name found when he looked an accreditation up. */
export type AccreditationLookUp = {
  readonly by: string;
  /** Day of looking, YYYY-MM-DD. */
  readonly on: string;
  /** Where: the address of the accreditation body's own list. */
  readonly where: string;
};

export type AccreditationSources = KeySources &
  StatusSources & {
    /** Signed accreditations at hand, with the accreditation body's DID document where one came along. */
    readonly accreditations: readonly KitAccreditation[];
    /** DIDs of the accreditation bodies that the reader trusts. */
    readonly accreditors: readonly string[] | undefined;
    readonly lookUp?: AccreditationLookUp | undefined;
    /** The accreditation body's own lists were asked already. */
    readonly statusAnswered?: boolean | undefined;
  };

/** What of a certificate an accreditation is held against. */
export type Accredited = Pick<CertificateCredential, 'issuer'> & {
  readonly credentialSubject: Pick<
    CertificateCredential['credentialSubject'],
    'standard' | 'sites' | 'decidedOn' | 'accreditation'
  >;
};

type Days = { readonly on: string; readonly today: string };
type Answer = Pick<AnsweredQuestion, 'answer' | 'evidence' | 'asOf' | 'standing'>;
type Judged = { readonly accreditor: string; readonly trusted: boolean; readonly accredited: Answer };

const day = (instant: string): string => instant.slice(0, 10);

/** What of a certificate an accreditation does not cover; empty when all of it is covered on both days. */
export function outsideOf(
  certificate: Pick<Accredited, 'credentialSubject'>,
  accreditation: {
    readonly scope: AccreditedScope;
    readonly from: string;
    readonly until: string | undefined;
  },
  on: string,
): readonly string[] {
  const { standard, sites, decidedOn } = certificate.credentialSubject;
  const { scope, from, until } = accreditation;
  const abroad = [...new Set(sites.map(site => site.country))].filter(
    country => scope.countries.length > 0 && !scope.countries.includes(country),
  );
  const outside = (at: string): boolean => at < from || (until !== undefined && at > until);
  return [
    ...([editionOf(certificate.credentialSubject), standard.id].some(name => scope.standards.includes(name))
      ? []
      : [`the standard ${standard.name}`]),
    ...(abroad.length === 0 ? [] : [`sites in ${abroad.join(', ')}`]),
    ...(outside(decidedOn) ? [`${decidedOn}, the day of the decision`] : []),
    ...(on !== decidedOn && outside(on) ? [on] : []),
  ];
}

function covering(
  certificate: Accredited,
  { issuer, validFrom, validUntil, credentialSubject: subject }: AccreditationCredential,
  { on }: Days,
): { readonly outside: readonly string[]; readonly words: string } {
  const [from, until] = [day(validFrom), validUntil === undefined ? undefined : day(validUntil)];
  const period = until === undefined ? `from ${from}` : `from ${from} to ${until}`;
  return {
    outside: outsideOf(certificate, { scope: subject.scope, from, until }, on),
    words: `${issuer.name} (${issuer.id}) has signed that it accredits ${subject.name} under number ${subject.number}, ${period}`,
  };
}

/** @returns undefined for what is no accreditation of this body */
async function judge(
  { credential, didDocument }: KitAccreditation,
  certificate: Accredited,
  sources: AccreditationSources,
  days: Days,
): Promise<Judged | undefined> {
  const read = readToken(credential.trim());
  if (!read.ok || !isAccreditation(ownMember(read.token.payload, 'type'))) return undefined;
  const parsed = parseAccreditation(read.token.payload);
  if (!parsed.ok || !parsed.value.credentialSubject.ids.includes(certificate.issuer.id)) return undefined;
  const { value } = parsed;
  const did = value.issuer.id;
  const asOf = days.today;
  const answered = (accredited: Omit<Answer, 'asOf'>, trusted: boolean): Judged => ({
    accreditor: value.issuer.name,
    trusted,
    accredited: { ...accredited, asOf },
  });
  const document = await bodyDocument(did, { ...sources, kitDocument: didDocument });
  const { genuine, key, body } = await checkSignature(read.token, value, document);
  if (genuine.answer !== 'yes')
    return answered(
      {
        answer: 'claimed',
        standing: 'claimed',
        evidence: `An accreditation came along, and was not found genuine. ${genuine.evidence}`,
      },
      false,
    );
  const { outside, words } = covering(certificate, value, days);
  const known = sources.accreditors?.includes(did) === true;
  if (!known || key.answer !== 'yes') {
    const why = known
      ? 'That the key is its own was not checked.'
      : 'Anybody can sign so: whether this is an accreditation body was not looked up.';
    return answered({ answer: 'claimed', standing: 'claimed', evidence: `${words}. ${why}` }, false);
  }
  if (outside.length > 0)
    return answered(
      { answer: 'no', standing: 'signed', evidence: `${words}. This does not cover ${outside.join('; ')}.` },
      true,
    );
  const status = sources.statusAnswered ? undefined : await statusOf(value, body, sources, days);
  if (status !== undefined) return answered({ ...status, evidence: `${words}. ${status.evidence}` }, true);
  const sectors = value.credentialSubject.scope.sectors;
  const field =
    sectors.length === 0 ? '' : ` For you to compare, its sectors: ${sectors.slice(0, 20).join(', ')}.`;
  return answered(
    { answer: 'yes', standing: 'signed', evidence: `${words}, for this standard.${field}` },
    true,
  );
}

/** That the accreditation body took it back, or that this could not be seen; undefined when it stands. */
async function statusOf(
  { issuer, credentialStatus }: AccreditationCredential,
  body: Awaited<ReturnType<typeof bodyDocument>>,
  sources: StatusSources,
  days: Days,
): Promise<Omit<Answer, 'asOf'> | undefined> {
  if (!body) return undefined;
  for (const purpose of ['revocation', 'suspension'] as const) {
    if (!credentialStatus?.some(entry => entry.statusPurpose === purpose)) continue;
    const { answer, evidence } = await checkStatus(
      purpose,
      { issuer, credentialStatus },
      body,
      sources,
      days,
    );
    if (answer === 'no')
      return {
        answer: 'no',
        standing: 'signed',
        evidence: `The accreditation was ${purpose === 'revocation' ? 'withdrawn' : 'suspended'}. ${evidence}`,
      };
    if (answer !== 'yes') return { answer: 'unknown', standing: 'signed', evidence };
  }
  return undefined;
}

const RANK = { no: 3, yes: 2, unknown: 1, claimed: 0 } as const;
/** What a trusted signature says goes first, and of several the one that covers. */
const weight = ({ trusted, accredited }: Judged): number =>
  trusted ? (accredited.answer === 'yes' ? 4 : RANK[accredited.answer]) : -1;

function unsigned(
  { issuer, credentialSubject }: Accredited,
  lookUp: AccreditationLookUp | undefined,
): Omit<Answer, 'asOf'> {
  const { accreditation } = credentialSubject;
  if (!accreditation) return { answer: 'unknown', evidence: 'The certificate names no accreditation.' };
  const number = accreditation.number === undefined ? '' : ` under number ${accreditation.number}`;
  const says = `${issuer.name} says that ${accreditation.body} accredits it${number}.`;
  return lookUp
    ? {
        answer: 'claimed',
        standing: 'checked',
        evidence: `${says} ${lookUp.by} found it so on ${lookUp.on} at ${lookUp.where}. No signature of ${accreditation.body} confirms it.`,
      }
    : {
        answer: 'claimed',
        standing: 'claimed',
        evidence: `${says} No signature or statement of ${accreditation.body} confirms it.`,
      };
}

/** Accreditation comes first because buyers ask it first; what the body says about itself is never more than a claim. */
export async function accreditationQuestions(
  certificate: Accredited,
  sources: AccreditationSources,
  days: Days,
): Promise<AnsweredQuestion[]> {
  const { issuer, credentialSubject } = certificate;
  const judged: Judged[] = [];
  for (const one of sources.accreditations) {
    const found = await judge(one, certificate, sources, days);
    if (found) judged.push(found);
  }
  const best = judged.toSorted((a, b) => weight(b) - weight(a))[0];
  const stated = { ...unsigned(certificate, sources.lookUp), asOf: days.today };
  const named = credentialSubject.accreditation?.body;
  const recognised = best?.trusted
    ? {
        answer: 'yes' as const,
        evidence: `${best.accreditor} is one of the accreditation bodies that you named.`,
      }
    : {
        answer: 'unknown' as const,
        evidence:
          named === undefined
            ? 'The certificate names no accreditation.'
            : `${named} is named; its place in the international recognition arrangement was not looked up.`,
      };
  // What is merely said with a signature that nobody vouches for is not put above what somebody looked up.
  const accredited = best && (best.trusted || stated.standing !== 'checked') ? best.accredited : stated;
  return [
    {
      id: 'accreditation-body-recognised',
      question: `Is the accreditation body recognised for ${credentialSubject.standard.name}?`,
      ...recognised,
      asOf: days.today,
    },
    {
      id: 'body-accredited',
      question: `Is ${issuer.name} accredited for ${credentialSubject.standard.name}?`,
      ...accredited,
    },
  ];
}
