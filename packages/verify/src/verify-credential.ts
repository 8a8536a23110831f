// Verifies a certificate from its token or its offline kit: every question of a relying party, in order, with evidence.

import {
  type AccreditationLookUp,
  accreditationQuestions,
  type AccreditationSources,
} from './accreditation-check.ts';
import {
  bodyDocument,
  checkSignature,
  type SeenDocument,
  settledByLog,
  type SignatureCheck,
} from './body-key.ts';
import { requireDay } from './calendar-day.ts';
import {
  CERTIFICATE_TYPE,
  type CertificateCredential,
  parseCertificateCredential,
} from './certificate-credential.ts';
import { readToken, type TokenProblemCode } from './compact-token.ts';
import { ownMember } from './json-reader.ts';
import type { LogPolicy } from './log-checkpoint.ts';
import { fetchedAbout, logQuestion, registeredAt } from './log-question.ts';
import { type OfflineKit, parseKit } from './offline-kit.ts';
import { digestOf } from './paper-code.ts';
import { readersQuestions, withinDates } from './stated-facts.ts';
import { checkStatus, type StatusAnswerParts } from './status-check.ts';
import { type AnsweredQuestion, type AnswerWord, overallOf, type Verification } from './verification.ts';

export type VerifyOptions = {
  /** Today's date where the reader is, YYYY-MM-DD. */
  readonly today: string;
  /** The day asked about; today when absent. */
  readonly on?: string | undefined;
  /** Fetches the DID document from the issuer's own domain (`fetchDidDocument`); absent: offline. Time-outs are the caller's. */
  readonly resolveDid?: ((did: string) => Promise<unknown>) | undefined;
  /**
   * What a register that the reader trusts saw on the issuer's domain, where that cannot be asked; undefined where it saw
   * nothing. The answer says that the domain itself was not asked.
   */
  readonly seenDocument?: ((did: string) => Promise<SeenDocument | undefined>) | undefined;
  /** Fetches a status list's token (`fetchStatusList`); absent: offline. Called only once the signature has been found good. */
  readonly fetchStatus?: ((url: string) => Promise<string>) | undefined;
  /** DID documents that the user supplies and trusts. */
  readonly trustedDocuments?: readonly unknown[] | undefined;
  /** Whom the user trusts of logs and witnesses; given, `valid` asks that the certificate stands in such a log. */
  readonly logPolicy?: LogPolicy | undefined;
  /** Texts of proof files; those about other certificates are passed over. */
  readonly logProofs?: readonly string[] | undefined;
  /** Fetches a proof from the register that the certificate names (`fetchLogProof`); absent: offline. */
  readonly fetchProof?: ((url: string) => Promise<string>) | undefined;
  /** The bodies whose certificates the user accepts; absent: no opinion. */
  readonly trustedDids?: readonly string[] | undefined;
  /** DIDs of the accreditation bodies that the user trusts; given, `valid` asks that one of them has signed for this certificate. */
  readonly accreditors?: readonly string[] | undefined;
  /** False: what they signed is told, and decides nothing. */
  readonly accreditationDecides?: boolean | undefined;
  /** Signed accreditations, tokens; those of other bodies are passed over. */
  readonly accreditations?: readonly string[] | undefined;
  /** Fetches the accreditation from the register that the certificate names (`fetchAccreditation`); absent: offline. */
  readonly fetchAccreditation?: ((url: string) => Promise<string>) | undefined;
  /** What somebody by name found when he looked the accreditation up. */
  readonly accreditationLookUp?: AccreditationLookUp | undefined;
};

/** Shapes in which a token is not what it says it is; with the others there is simply nothing to check. */
const NOT_WHAT_IT_SAYS: ReadonlySet<TokenProblemCode> = new Set<TokenProblemCode>([
  'algorithm-refused',
  'bad-header',
  'bad-payload',
  'bad-signature-size',
  'no-key-named',
]);

const GENUINE = 'Is the document exactly what the holder of the key signed?';

function unreadable(answer: AnswerWord, evidence: string, on: string, today: string): Verification {
  const question: AnsweredQuestion = {
    id: 'document-genuine',
    question: GENUINE,
    answer,
    evidence,
    asOf: today,
  };
  return { overall: overallOf([question]), on, questions: [question], notChecked: ['Everything else.'] };
}

function notChecked(
  questions: readonly AnsweredQuestion[],
  on: string,
  today: string,
  witnessed: boolean,
): string[] {
  const open = (id: AnsweredQuestion['id']): boolean =>
    questions.some(one => one.id === id && one.answer === 'unknown');
  const seenByOthers = witnessed && questions.some(one => one.id === 'in-the-log' && one.answer === 'yes');
  return [
    ...(questions.some(one => one.id === 'body-accredited' && one.standing === 'signed')
      ? []
      : [
          'Whether the accreditation that the certificate claims exists and covers this standard: ask the accreditation body.',
        ]),
    ...(open('document-genuine') ? ['Whether the document was altered.'] : []),
    ...(open('key-is-the-bodys') ? ["Whether the key is the certification body's own."] : []),
    ...(questions.some(one => one.id === 'key-is-the-bodys' && one.answer === 'yes' && one.asOf !== today)
      ? ["What lies on the certification body's own domain at this moment."]
      : []),
    ...(open('in-force') ? [`Whether it was revoked by ${on}.`] : []),
    ...(open('not-suspended') ? [`Whether it was suspended on ${on}.`] : []),
    ...(on > today ? [`${on} lies in the future: nobody can know the status of that day yet.`] : []),
    'Whether the scope covers what you buy, and the sites those that supply you.',
    'Whether a printed paper says the same as this document.',
    ...(seenByOthers ? [] : ['Whether the register shows everybody the same history of this certificate.']),
  ];
}

const isKnown = ({ key, genuine }: SignatureCheck): boolean =>
  key.answer === 'yes' && genuine.answer === 'yes';

async function statusQuestions(
  certificate: CertificateCredential,
  signature: SignatureCheck,
  kit: OfflineKit | undefined,
  options: VerifyOptions,
  on: string,
): Promise<AnsweredQuestion[]> {
  const { today } = options;
  const { body } = signature;
  // An address from a document whose signer is not known is not called: it could be anybody's.
  const fetchStatus = isKnown(signature) ? options.fetchStatus : undefined;
  const sources = { fetchStatus, kitLists: kit?.statusLists };
  const notAsked: StatusAnswerParts = {
    answer: 'unknown',
    evidence: 'Not asked, since the signature was not found good.',
    asOf: today,
  };
  const ask = async (purpose: 'revocation' | 'suspension'): Promise<StatusAnswerParts> =>
    body ? checkStatus(purpose, certificate, body, sources, { on, today }) : notAsked;
  return [
    {
      id: 'in-force',
      question: 'Is it in force, neither withdrawn nor replaced?',
      ...(await ask('revocation')),
    },
    { id: 'not-suspended', question: `Is it free of a suspension on ${on}?`, ...(await ask('suspension')) },
  ];
}

/** Accreditations at hand: the user's, those that came along, and the one that the register has. */
async function accreditationSources(
  certificate: CertificateCredential,
  signature: SignatureCheck,
  paper: string,
  kit: OfflineKit | undefined,
  options: VerifyOptions,
): Promise<AccreditationSources> {
  const files = registeredAt(certificate.id)?.files;
  // As with status lists: an address from a document whose signer is not known is not called.
  const ask = isKnown(signature) ? options.fetchAccreditation : undefined;
  const fetched =
    ask && files !== undefined && options.accreditors
      ? await fetchedAbout(`${files}/accreditation.vc.jwt`, paper, ask)
      : undefined;
  return {
    trustedDocuments: options.trustedDocuments,
    resolveDid: options.resolveDid,
    fetchStatus: options.fetchStatus,
    kitLists: kit?.statusLists,
    accreditations: [
      ...(options.accreditations ?? []).map(credential => ({ credential })),
      ...(kit?.accreditations ?? []),
      ...(fetched === undefined ? [] : [{ credential: fetched }]),
    ],
    accreditors: options.accreditors,
    lookUp: options.accreditationLookUp,
  };
}

function acceptance(did: string, options: VerifyOptions): AnsweredQuestion[] {
  if (!options.trustedDids) return [];
  const accepted = options.trustedDids.includes(did);
  return [
    {
      id: 'body-accepted',
      question: 'Is the certification body one that you accept?',
      answer: accepted ? 'yes' : 'no',
      evidence: `${did} is ${accepted ? '' : 'not '}on the list of bodies that you gave.`,
      asOf: options.today,
    },
  ];
}

/**
 * Verifies a certificate: `input` is the token's text or the text of an offline kit.
 *
 * Never throws for anything in the input, nor for what `resolveDid` and `fetchStatus` do; throws RangeError when `today`
 * or `on` is no day. `overall` is `valid` only when signature, key, dates, revocation and suspension are all answered yes.
 */
export async function verifyCertificate(input: string, options: VerifyOptions): Promise<Verification> {
  const today = requireDay(options.today);
  const on = requireDay(options.on ?? today);
  const text = input.trim();
  const kit = text.startsWith('{') ? parseKit(text) : undefined;
  if (text.startsWith('{') && !kit)
    return unreadable(
      'unknown',
      'The file is JSON, but not an offline kit with a certificate in it.',
      on,
      today,
    );
  const token = kit ? kit.credential.trim() : text;
  const read = readToken(token);
  if (!read.ok)
    return unreadable(NOT_WHAT_IT_SAYS.has(read.code) ? 'no' : 'unknown', read.sentence, on, today);
  const parsed = parseCertificateCredential(read.token.payload);
  if (!parsed.ok) {
    const types = ownMember(read.token.payload, 'type');
    const meant = Array.isArray(types) && types.includes(CERTIFICATE_TYPE);
    const sentences = parsed.problems.slice(0, 5).map(problem => problem.sentence);
    return unreadable(
      meant ? 'no' : 'unknown',
      `It is not a complete certificate. ${sentences.join(' ')}`,
      on,
      today,
    );
  }
  const certificate = parsed.value;
  const did = certificate.issuer.id;
  const paper = digestOf(token);
  const body = await bodyDocument(did, {
    trustedDocuments: options.trustedDocuments,
    resolveDid: options.resolveDid,
    seenDocument: options.seenDocument,
    kitDocument: kit?.didDocument,
  });
  const fitting = await checkSignature(read.token, certificate, body);
  const log = await logQuestion(
    certificate,
    {
      proofs: [...(kit?.logProofs ?? []), ...(options.logProofs ?? [])],
      policy: options.logPolicy,
      paper,
      // As with status lists: an address from a document whose signer is not known is not called.
      fetchProof: options.logPolicy && fitting.key.answer === 'yes' ? options.fetchProof : undefined,
    },
    { on, today },
  );
  const signature = settledByLog(fitting, log);
  const questions: AnsweredQuestion[] = [
    ...(await accreditationQuestions(
      certificate,
      await accreditationSources(certificate, signature, paper, kit, options),
      { on, today },
    )),
    { id: 'document-genuine', question: GENUINE, ...signature.genuine, asOf: today },
    {
      id: 'key-is-the-bodys',
      question: `Is the key that of ${certificate.issuer.name}?`,
      asOf: today,
      ...signature.key,
    },
    ...acceptance(did, options),
    withinDates(certificate, on),
    ...(await statusQuestions(certificate, signature, kit, options, on)),
    log,
    ...readersQuestions(certificate, today),
  ];
  return {
    overall: overallOf(questions, [
      ...(options.logPolicy ? (['in-the-log'] as const) : []),
      ...(options.accreditors && options.accreditationDecides !== false
        ? (['body-accredited'] as const)
        : []),
    ]),
    on,
    questions,
    notChecked: notChecked(questions, on, today, options.logPolicy?.quorum !== 0),
    certificate,
  };
}
