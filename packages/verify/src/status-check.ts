// Asks the body's status lists whether a certificate was revoked or suspended, and for which days a list may answer.

import { dayAfter } from './calendar-day.ts';
import { type BodyDocument, checkSignature } from './body-key.ts';
import type { CertificateCredential, StatusListEntry, StatusPurpose } from './certificate-credential.ts';
import { readToken } from './compact-token.ts';
import type { KitStatusList } from './offline-kit.ts';
import { parseStatusList, type StatusList, statusBit } from './status-list.ts';
import type { AnsweredQuestion } from './verification.ts';

export type StatusSources = {
  readonly fetchStatus?: ((url: string) => Promise<string>) | undefined;
  readonly kitLists?: readonly KitStatusList[] | undefined;
};

/** A credential that names its lists. */
type Stated = Pick<CertificateCredential, 'issuer' | 'credentialStatus'>;

export type StatusAnswerParts = Pick<AnsweredQuestion, 'answer' | 'evidence' | 'asOf'>;

type Obtained = { readonly text: string; readonly fetched: boolean };

/** Plain http only to the same machine. */
export function isStatusListAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
}

async function obtain(url: string, sources: StatusSources): Promise<Obtained | undefined> {
  if (sources.fetchStatus && isStatusListAddress(url)) {
    try {
      return { text: await sources.fetchStatus(url), fetched: true };
    } catch {
      // Not reachable: an older list that came along can still answer for its own days.
    }
  }
  const kept = sources.kitLists?.find(list => list.url === url);
  return kept && { text: kept.credential, fetched: false };
}

const writtenDay = (instant: string): string => instant.slice(0, 10);

/**
 * First and last day for which the list answers. A list kept in a file and without an end answers for its own day only.
 * For one fetched now a day either way is granted: the body's calendar and the reader's may lie in different time zones.
 */
function daysOf(list: StatusList, fetched: boolean, today: string): { from: string; to: string } {
  const from = writtenDay(list.validFrom);
  if (!fetched) {
    const until = writtenDay(list.validUntil ?? list.validFrom);
    return { from, to: until < today ? until : today };
  }
  const until = list.validUntil === undefined ? today : dayAfter(writtenDay(list.validUntil));
  return { from: from === dayAfter(today) ? today : from, to: until < today ? until : today };
}

type Reading = { readonly list: StatusList; readonly fetched: boolean; readonly bit: 0 | 1 };

async function readList(
  entry: StatusListEntry,
  certificate: Stated,
  body: BodyDocument,
  sources: StatusSources,
): Promise<Reading | { readonly sentence: string }> {
  const obtained = await obtain(entry.statusListCredential, sources);
  if (typeof obtained?.text !== 'string')
    return { sentence: `The status list ${entry.statusListCredential} was not at hand.` };
  const token = readToken(obtained.text.trim());
  if (!token.ok) return { sentence: `The status list cannot be used: ${token.sentence}` };
  const parsed = parseStatusList(token.token.payload);
  if (!parsed.ok)
    return { sentence: `The status list cannot be used: ${parsed.problems[0]?.sentence ?? ''}` };
  const { list } = parsed;
  if (list.issuer !== certificate.issuer.id)
    return { sentence: 'The status list is not issued by the body that issued the certificate.' };
  if (list.id !== entry.statusListCredential)
    return { sentence: 'The status list is another one than the certificate names.' };
  const issuer = { id: list.issuer, name: certificate.issuer.name };
  const dated = { issuer, validFrom: list.validFrom };
  const { genuine } = await checkSignature(token.token, dated, body, 'status-list');
  if (genuine.answer !== 'yes') return { sentence: `The status list is not genuine. ${genuine.evidence}` };
  const read = await statusBit(list, entry);
  return 'sentence' in read ? read : { list, fetched: obtained.fetched, bit: read.bit };
}

const SET: Readonly<Record<StatusPurpose, string>> = {
  revocation:
    'The body has revoked this document: the certification was withdrawn, or a newer revision replaced it.',
  suspension: 'The body has suspended the certification.',
};
const CLEAR: Readonly<Record<StatusPurpose, string>> = {
  revocation: 'The body had not revoked it.',
  suspension: 'The body had not suspended it.',
};

/** A revocation is final, so it holds for every later day, and its absence for every earlier one; a suspension comes and goes. */
function answerFor(reading: Reading, purpose: StatusPurpose, on: string, today: string): StatusAnswerParts {
  const { from, to } = daysOf(reading.list, reading.fetched, today);
  const asOf = reading.list.validFrom;
  const dated = `(list of ${asOf}, ${reading.fetched ? 'fetched now' : 'kept in the file'})`;
  const [notBefore, notAfter] = [from <= on, on <= to];
  const final = purpose === 'revocation';
  if (reading.bit === 1) {
    if (notBefore && (final || notAfter)) return { answer: 'no', evidence: `${SET[purpose]} ${dated}`, asOf };
    return {
      answer: 'unknown',
      evidence: `${SET[purpose]} ${dated} The list does not tell whether that was so on ${on}.`,
      asOf,
    };
  }
  if (notAfter && (final || notBefore))
    return { answer: 'yes', evidence: `${CLEAR[purpose]} ${dated}`, asOf };
  return {
    answer: 'unknown',
    evidence: `${CLEAR[purpose]} ${dated} The list does not tell about ${on}.`,
    asOf,
  };
}

/** Answers whether the certificate is free of the status; every entry of that purpose has to say so. */
export async function checkStatus(
  purpose: StatusPurpose,
  certificate: Stated,
  body: BodyDocument,
  sources: StatusSources,
  days: { readonly on: string; readonly today: string },
): Promise<StatusAnswerParts> {
  const entries = (certificate.credentialStatus ?? []).filter(entry => entry.statusPurpose === purpose);
  const answers: StatusAnswerParts[] = [];
  for (const entry of entries) {
    const reading = await readList(entry, certificate, body, sources);
    answers.push(
      'sentence' in reading
        ? { answer: 'unknown', evidence: reading.sentence, asOf: days.today }
        : answerFor(reading, purpose, days.on, days.today),
    );
  }
  const worst =
    answers.find(one => one.answer === 'no') ?? answers.find(one => one.answer === 'unknown') ?? answers[0];
  return (
    worst ?? {
      answer: 'unknown',
      evidence: `The certificate names no list for ${purpose}.`,
      asOf: days.today,
    }
  );
}
