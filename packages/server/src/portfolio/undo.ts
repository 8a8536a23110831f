/** Undoing a take-over as a whole: what was built on it is said by name, and while there is any nothing is undone. */
import { AUDIT, CERTIFICATION, COMPETENCE, FINDING, PORTFOLIO } from '../body-aggregates.ts';
import { broughtBy, hideBrought } from '../engagement/engagement.ts';
import { naming } from '../party/people.ts';
import { cameIn, withdraw } from '../party/withdraw.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import {
  auditsOf,
  bookedAmong,
  certificationsOf,
  findingsOf,
  issuedAmong,
  madeInEngagements,
  peopleTakenOver,
  showUndone,
} from './portfolio.store.ts';

export type Built = {
  readonly what: string;
  readonly id: string;
  readonly name: string;
  readonly why: string;
};

/** What a record that a run made looks like when nobody has touched it since. */
const FRESH = { certification: 1, finding: 1, audit: 2, competence: 1 } as const;

async function madeBy(act: Act, run: string) {
  const [certifications, findings, audits, people, clients] = await Promise.all([
    certificationsOf(act.tx, run),
    findingsOf(act.tx, run),
    auditsOf(act.tx, run),
    peopleTakenOver(act.tx, run),
    broughtBy(act, run),
  ]);
  return { certifications, findings, audits, people, clients };
}
type MadeRecords = Awaited<ReturnType<typeof madeBy>>;

async function builtOn(act: Act, made: MadeRecords): Promise<readonly Built[]> {
  const { certifications, findings, audits, people, clients } = made;
  const persons = people.map(one => one.person);
  const ids = certifications.map(one => one.id);
  const but = { audits: audits.map(one => one.id), certifications: ids };
  const [others, issued, booked, here, person] = await Promise.all([
    madeInEngagements(
      act.tx,
      clients.map(one => one.id),
      but,
    ),
    issuedAmong(act.tx, ids),
    bookedAmong(act.tx, persons),
    cameIn(act, { invitations: [], people: persons }),
    naming(act, persons),
  ]);
  const number = new Map(certifications.map(one => [one.id, one.number]));
  const client = new Map(clients.map(one => [one.id, one.client_name]));
  const withIssued = new Set(issued.map(one => one.id));
  return [
    ...certifications
      .filter(one => one.version > FRESH.certification || withIssued.has(one.id))
      .map(one => ({
        what: 'certification',
        id: one.id,
        name: one.number,
        why: 'was decided on or issued since',
      })),
    ...findings
      .filter(one => one.version > FRESH.finding)
      .map(one => ({
        what: 'finding',
        id: one.id,
        name: number.get(one.certification ?? '') ?? '',
        why: 'was answered or judged since',
      })),
    ...audits
      .filter(one => one.version > FRESH.audit || one.phase !== 'planned')
      .map(one => ({
        what: 'audit',
        id: one.id,
        name: client.get(one.engagement ?? '') ?? '',
        why: 'was moved, staffed or held since',
      })),
    ...others.map(one => ({
      what: one.what,
      id: one.id,
      name: client.get(one.engagement) ?? '',
      why: 'was made since',
    })),
    ...clients
      .filter(one => one.client_org !== null)
      .map(one => ({ what: 'engagement', id: one.id, name: one.client_name, why: 'the client has come in' })),
    ...people
      .filter(one => one.version > FRESH.competence)
      .map(one => ({
        what: 'competence',
        id: one.id,
        name: person(one.person).name,
        why: 'the record was kept since',
      })),
    ...booked.map(one => ({
      what: 'audit',
      id: one.audit,
      name: person(one.person).name,
      why: 'is on the team of an audit',
    })),
    ...[...here].map(([id, name]) => ({ what: 'person', id, name, why: 'has come in' })),
  ].slice(0, 500);
}

/** @returns what stands in the way; empty when it is undone. @throws NotFound, Refused */
export async function undoPortfolio(act: Act, id: string): Promise<readonly Built[]> {
  const made = await madeBy(act, id);
  const built = await builtOn(act, made);
  if (built.length > 0) return built;
  const { person: by, today: on } = act;
  await handle(act, PORTFOLIO, id, { type: 'Undo', by, on });
  // The version that the caller had in front of him was that of the run.
  const { expected: _, ...whole } = act;
  await showUndone(act.tx);
  const command = { type: 'UndoTakeOver', by, on } as const;
  for (const one of made.audits) await handle(whole, AUDIT, one.id, command);
  for (const one of made.findings) await handle(whole, FINDING, one.id, command);
  for (const one of made.certifications)
    await handle(whole, CERTIFICATION, one.id, { ...command, built: false });
  for (const one of made.people) await handle(whole, COMPETENCE, one.id, command);
  await withdraw(act, { invitations: [], people: made.people.map(one => one.person) });
  await hideBrought(act, id);
  return [];
}
