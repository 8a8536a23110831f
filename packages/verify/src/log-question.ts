// Answers whether a certificate stands in the register's public log, and whether the log knows of something later.

import { type CertificateCredential, editionOf, type Establishment } from './certificate-credential.ts';
import { ownMember } from './json-reader.ts';
import { type LogPolicy, type LogRefusal, parseCheckpoint, type Witnessed } from './log-checkpoint.ts';
import { entryOfProof, type ProvedEntry, spelled } from './log-entry.ts';
import { parseLogProof, verifyLogProof } from './log-proof.ts';
import { isIncluded, leafHash } from './merkle-tree.ts';
import { parseNote } from './signed-note.ts';
import { oneLine } from './stated-facts.ts';
import type { AnsweredQuestion } from './verification.ts';

export type LogSources = {
  /** Texts of proof files that came along. */
  readonly proofs: readonly string[];
  /** Whom the reader trusts; without it an entry is never more than claimed. */
  readonly policy?: LogPolicy | undefined;
  /** Fetches the register's newest proof; absent: offline. */
  readonly fetchProof?: ((url: string) => Promise<string>) | undefined;
  /** The digest of the certificate's credential, as the code on its paper carries it. */
  readonly paper?: string | undefined;
};

const REGISTERED = /^(https?:\/\/[^/?#]+)\/certificates\/([0-9a-f-]{36})(?:[?#]|$)/;

/** Where the register that a certificate names keeps its files, and under which id. */
export function registeredAt(
  address: string | undefined,
): { readonly certification: string; readonly files: string } | undefined {
  const [, origin, certification] = REGISTERED.exec(address ?? '') ?? [];
  if (origin === undefined || certification === undefined) return undefined;
  return { certification, files: `${origin}/api/public/certificates/${certification}` };
}

export type Checked = ProvedEntry & {
  readonly index: number;
  readonly size: number;
  readonly origin: string;
  readonly witnessed: readonly Witnessed[];
};
export type Look = Checked | LogRefusal;

/** Without a policy: the path has to fit the head that lies beside it, whoever signed that. */
async function unsigned(text: string, entry: ProvedEntry): Promise<Look> {
  const proof = parseLogProof(text);
  const note = proof && parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  const inside =
    proof && checkpoint
      ? await isIncluded({
          ...checkpoint,
          index: proof.index,
          path: proof.path,
          leaf: await leafHash(entry.bytes),
        })
      : false;
  if (!proof || !checkpoint || !inside)
    return { ok: false, reason: 'broken', sentence: 'The proof does not fit the head that it carries.' };
  const { size, origin } = checkpoint;
  return { ...entry, index: proof.index, size, origin, witnessed: [] };
}

export async function look(text: string, entry: ProvedEntry, policy: LogPolicy | undefined): Promise<Look> {
  if (!policy) return unsigned(text, entry);
  const answer = await verifyLogProof(text, entry.bytes, policy);
  if (!answer.ok) return answer;
  const { index, checkpoint, witnessed } = answer;
  return { ...entry, index, size: checkpoint.size, origin: checkpoint.origin, witnessed };
}

/** The proofs that are about this certification, each with what is to be held of it. */
async function looks(certification: string, sources: LogSources): Promise<readonly Look[]> {
  const found: Look[] = [];
  for (const text of sources.proofs) {
    const proof = parseLogProof(text);
    const entry = proof && (await entryOfProof(proof));
    if (entry?.entry.certification !== certification) continue;
    const seen = await look(text, entry, sources.policy);
    if ('ok' in seen || entry.fits) found.push(seen);
    else
      found.push({
        ok: false,
        reason: 'broken',
        sentence: 'What lies beside the entry is not what the entry commits to.',
      });
  }
  return found;
}

const samePlace = (a: Establishment, b: unknown): boolean =>
  oneLine(a) ===
  [ownMember(b, 'name'), ownMember(b, 'address'), ownMember(b, 'city'), ownMember(b, 'country')]
    .filter(part => part !== '')
    .join(', ');

/** The first fact in which certificate and entry differ, in words; undefined when they say the same. */
export function differing(certificate: CertificateCredential, opening: unknown): string | undefined {
  const { credentialSubject: facts, issuer } = certificate;
  const told = ownMember(opening, 'certificate');
  const sites = ownMember(told, 'sites');
  const same: readonly (readonly [string, boolean])[] = [
    ['holder', samePlace(facts.holder, ownMember(told, 'holder'))],
    [
      'standard',
      ownMember(told, 'edition') === editionOf(facts) && ownMember(told, 'standard') === facts.standard.name,
    ],
    ['scope', ownMember(told, 'scope') === facts.scope],
    ['sites', spelled(sites) === spelled(facts.sites)],
    ['certification body', ownMember(ownMember(told, 'body'), 'name') === issuer.name],
    ['day of decision', ownMember(told, 'decidedOn') === facts.decidedOn],
    ['first day', ownMember(told, 'effectiveOn') === facts.effectiveOn],
    ['last day', ownMember(told, 'expiresOn') === facts.expiresOn],
  ];
  return same.find(([, alike]) => !alike)?.[0];
}

export const ENDING: Readonly<Record<string, string>> = {
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  'transferred-out': 'transferred to another body',
  'expired-noted': 'expired',
};
const revisionOf = ({ opening }: Checked): unknown => ownMember(opening, 'revision');

const LAST_SECOND = 253_402_300_800;
type Parts = Pick<AnsweredQuestion, 'answer' | 'evidence' | 'asOf' | 'since' | 'recordedAt'>;

export function seenBy(entries: readonly Checked[], today: string): { said: string; asOf: string } {
  const newest = entries.toSorted((a, b) => a.size - b.size).at(-1);
  // Of witnesses whom the reader trusts; a date beyond what a calendar holds is none.
  const times = newest?.witnessed.map(({ time }) => time).filter(time => time < LAST_SECOND) ?? [];
  const asOf = times.length === 0 ? today : new Date(Math.max(...times) * 1000).toISOString();
  const names = newest?.witnessed.map(({ name }) => name).join(', ');
  const who = names
    ? `seen by ${names}`
    : 'seen by no witness that you trust, so that others may be shown another log';
  return { said: `entry ${newest?.index} of ${newest?.size} in ${newest?.origin}, ${who}`, asOf };
}

/** What entries that hold say about this certificate. */
function weigh(
  certificate: CertificateCredential,
  entries: readonly Checked[],
  on: string,
  today: string,
): Parts {
  const { said, asOf } = seenBy(entries, today);
  const no = (evidence: string): Parts => ({ answer: 'no', evidence: `${evidence} (${said}).`, asOf });
  const inOrder = entries.toSorted((a, b) => a.index - b.index);
  const inForce = inOrder.filter(({ entry }) => (entry.effectiveOn ?? '') <= on);
  const last = inForce.at(-1);
  const { revision } = certificate.credentialSubject;
  const newer = inForce.find(one => Number(revisionOf(one) ?? 0) > revision);
  if (newer)
    return no(
      `The log holds revision ${String(revisionOf(newer))}, in force from ${newer.entry.effectiveOn}; this is revision ${revision}`,
    );
  const ended = last && ENDING[last.entry.kind];
  if (ended !== undefined) {
    const since = last?.entry.effectiveOn;
    return { ...no(`The log says that it was ${ended} from ${since}`), since };
  }
  const own = inOrder.findLast(one => revisionOf(one) === revision);
  if (own) {
    const other = differing(certificate, own.opening);
    if (other !== undefined) return no(`Revision ${revision} stands in the log with another ${other}`);
    const { recordedAt } = own.entry;
    const evidence = `The log says the same of revision ${revision}: ${said}.`;
    return { answer: 'yes', evidence, asOf, recordedAt };
  }
  const erased = inOrder.some(({ opening }) => opening === undefined);
  const kinds = inOrder.map(({ entry }) => entry.kind).join(', ');
  return {
    answer: 'unknown',
    evidence: erased
      ? `What the entry said was erased or is kept confidential, so that nothing can be compared: ${said}.`
      : `The log holds of this certification: ${kinds} (${said}); the entry of revision ${revision} did not come along.`,
    asOf,
  };
}

async function obtained(address: string, sources: LogSources): Promise<readonly string[]> {
  const { fetchProof, paper } = sources;
  const proof = fetchProof && (await fetchedAbout(`${address}/certificate.tlog-proof`, paper, fetchProof));
  return proof === undefined ? sources.proofs : [...sources.proofs, proof];
}

/** A file of the register about a certificate; one that is kept confidential opens to who has the credential. */
export async function fetchedAbout(
  file: string,
  paper: string | undefined,
  fetchFile: (url: string) => Promise<string>,
): Promise<string | undefined> {
  for (const shown of ['', ...(paper === undefined ? [] : [`?paper=${paper}`])]) {
    try {
      return await fetchFile(`${file}${shown}`);
    } catch {
      // There is none, the register does not answer, or it shows it to nobody without the paper.
    }
  }
  return undefined;
}

async function answered(
  certificate: CertificateCredential,
  sources: LogSources,
  { on, today }: { readonly on: string; readonly today: string },
): Promise<Parts> {
  const open = (evidence: string): Parts => ({ answer: 'unknown', evidence, asOf: today });
  const place = registeredAt(certificate.id);
  if (!place) return open('The certificate names no register that keeps a log.');
  const seen = await looks(place.certification, { ...sources, proofs: await obtained(place.files, sources) });
  if (seen.length === 0)
    return open('No proof of its entry came along (certificate.tlog-proof of the register).');
  const broken = seen.find(one => 'ok' in one && one.reason === 'broken');
  if (broken && 'ok' in broken) return { answer: 'no', evidence: broken.sentence, asOf: today };
  const held = seen.filter((one): one is Checked => !('ok' in one));
  const refused = seen.find(one => 'ok' in one);
  if (held.length === 0) return open(refused && 'ok' in refused ? refused.sentence : '');
  const weighed = weigh(certificate, held, on, today);
  if (sources.policy || weighed.answer === 'no') return weighed;
  const claimed = weighed.answer === 'yes' ? 'claimed' : weighed.answer;
  return {
    ...weighed,
    answer: claimed,
    evidence: `${weighed.evidence} You gave no policy with the log's key, so that nobody's signature was checked.`,
  };
}

/** The question of a relying party, with its evidence. Never throws. */
export const logQuestion = async (
  certificate: CertificateCredential,
  sources: LogSources,
  days: { readonly on: string; readonly today: string },
): Promise<AnsweredQuestion> => ({
  id: 'in-the-log',
  question: 'Does the public log, which never forgets, say the same?',
  ...(await answered(certificate, sources, days)),
});
