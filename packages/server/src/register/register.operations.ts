/** The public register: search, and the answer about one certificate for any day as it was known at any moment. */
import { answerSentence } from '@certwright/core/register/answer';
import {
  RegisterAnswer,
  RegisterQuery,
  RegisterRow,
  SearchQuery,
} from '@certwright/core/register/register.schema';
import { didWebAddress } from '@certwright/verify/did-web';
import { statusOn, statusPeriods } from '@certwright/verify/status-history';
import { z } from 'zod';
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';
import { accreditationStanding } from '../accreditor/accreditor.reading.ts';
import { issuerOf } from '../certificate/certificate.reading.ts';
import { isPaper } from '../certificate/shown.ts';
import { bodyDid } from '../certificate/did.ts';
import { standardUrn } from '../certificate/standard-urn.ts';
import { organizationById } from '../party/party.reading.ts';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { publicOperation } from '../platform/http/operation.ts';
import type { PublicAct } from '../platform/http/scope.ts';
import { confidentialOne } from './confidential.store.ts';
import {
  byNumber,
  historiesOf,
  historyOf,
  type Published,
  registryRow,
  searchRegistry,
  searchText,
} from './register.store.ts';

const search = publicOperation({
  id: 'register.search',
  method: 'get',
  path: '/register',
  summary: 'Search certificates by number, holder, place or standard; no account needed',
  cost: 2,
  input: SearchQuery,
  output: z.object({ rows: z.array(RegisterRow), next: z.string().nullable() }),
  run: ({ shell, today, at }, { q, ...query }) =>
    scoped(shell.db, { role: 'app_public', readOnly: true }, async tx => {
      const words = searchText(q)
        .split(/\s+/)
        .filter(word => word !== '')
        .slice(0, 8);
      const found = await searchRegistry(tx, { words, ...query });
      const rows = found.slice(0, query.limit);
      const histories = await historiesOf(
        tx,
        rows.map(row => row.certification),
      );
      const last = rows.at(-1);
      return {
        rows: rows.map(row => ({
          ...row,
          state: statusOn(histories.get(row.certification) ?? [], { on: today, knownAt: at }).state,
        })),
        next: found.length > query.limit && last ? `${last.holder}\u0000${last.certification}` : null,
      };
    }),
});

const UUID = /^[0-9a-f-]{36}$/;

async function findCertification(tx: Tx, id: string): Promise<string> {
  if (UUID.test(id)) return id;
  const rows = await byNumber(tx, id);
  // Two bodies may use the same number; then only the id is unambiguous.
  if (rows.length !== 1 || !rows[0]) throw new NotFound('certificate');
  return rows[0].certification;
}

/** The end of a day, when only the day was said. */
const moment = (known: string): string => (known.length === 10 ? `${known}T23:59:59.999Z` : known);

/** The certificate that was in the holder's hands: the newest revision published by then. */
const revisionKnown = (history: readonly Published[], known: string): Published | undefined =>
  history.findLast(entry => entry.facts.certificate !== undefined && entry.recordedAt <= known) ??
  history.find(entry => entry.facts.certificate !== undefined);

/** A name with a path is hosted by somebody else than the body: here. */
const hostOf = (did: string): 'body' | 'register' =>
  didWebAddress(did)?.onPath === false ? 'body' : 'register';

type Query = z.output<typeof RegisterQuery>;
type Answer = z.input<typeof RegisterAnswer>;

/** @throws NotFound where there is none, or none that whoever asks may see */
async function answer(
  { shell, today, at }: PublicAct,
  { id, on = today, known }: Omit<Query, 'paper'>,
  tx: Tx,
): Promise<Answer> {
  const certification = await findCertification(tx, id);
  const [row, history] = await Promise.all([registryRow(tx, certification), historyOf(tx, certification)]);
  const knownAt = moment(known ?? at);
  const revision = revisionKnown(history, knownAt);
  const body = row && (await organizationById(tx, row.org));
  if (!row || !revision || !body) throw new NotFound('certificate');
  const facts = revision.facts.certificate as CertificateFacts & { effectiveOn: string };
  const did =
    (await issuerOf(tx, certification, revision.revision ?? 1)) ?? bodyDid(shell.config.baseUrl, body.slug);
  const status = statusOn(history, { on, knownAt });
  const scope = history.findLast(e => e.scope !== undefined && e.recordedAt <= knownAt)?.scope ?? facts.scope;
  const expiresOn = history.findLast(e => e.expiresOn !== undefined && e.recordedAt <= knownAt)?.expiresOn;
  const { edition, standard, sites, decidedOn, accreditation } = facts;
  const claiming = {
    issuer: { id: did, name: facts.body.name },
    credentialSubject: {
      standard: { id: standardUrn(facts), name: standard, edition },
      sites,
      decidedOn,
      ...(accreditation ? { accreditation: { ...accreditation, claimed: true as const } } : {}),
    },
  };
  return {
    certification,
    number: row.number,
    revision: revision.revision ?? 1,
    confidential: row.confidential,
    holder: facts.holder,
    sites: [...facts.sites],
    edition: facts.edition,
    standard: facts.standard,
    scope,
    body: { ...facts.body, id: body.id, slug: body.slug, did, keysHostedBy: hostOf(did) },
    accreditation: await accreditationStanding(tx, claiming, { org: row.org, on, today }),
    statementOfApplicability: facts.statementOfApplicability ?? null,
    originalOn: facts.originalOn,
    decidedOn: facts.decidedOn,
    effectiveOn: facts.effectiveOn,
    expiresOn: expiresOn ?? facts.expiresOn,
    asked: { on, known: knownAt },
    answer: {
      state: status.state,
      since: status.since ?? null,
      until: status.until ?? null,
      sentence: answerSentence(facts.body.name, status.state, on, today),
    },
    periods: statusPeriods(history, knownAt).map(p => ({
      state: p.state,
      since: p.since,
      until: p.until ?? null,
    })),
    history: history
      .filter(entry => entry.recordedAt <= knownAt)
      .map(({ act, effectiveOn, recordedAt }) => ({ act, effectiveOn, recordedAt })),
  };
}

/** That there is one, whose and in which state; not who it is about. */
const withheld = (full: Answer): Answer => ({
  ...full,
  holder: null,
  sites: [],
  scope: null,
  statementOfApplicability: null,
  // What lies outside of an accreditation could be the country of a site.
  accreditation: full.accreditation && { ...full.accreditation, sentence: 'Kept confidential.' },
});

/** One that is kept confidential: all of it to who has shown a paper of it. */
async function confidentialAnswer(act: PublicAct, { paper, ...query }: Query): Promise<Answer | undefined> {
  const { db } = act.shell;
  const asked = UUID.test(query.id) ? { certification: query.id } : { number: query.id };
  const id = await scoped(db, { role: 'app_platform', readOnly: true }, tx => confidentialOne(tx, asked));
  if (id === undefined) return undefined;
  const inside = { role: 'app_public', readOnly: true, paper: id } as const;
  const full = await scoped(db, inside, tx => answer(act, { ...query, id }, tx));
  return paper !== undefined && (await isPaper(act.shell, id, paper)) ? full : withheld(full);
}

async function get(act: PublicAct, query: Query): Promise<Answer> {
  try {
    return await scoped(act.shell.db, { role: 'app_public', readOnly: true }, tx => answer(act, query, tx));
  } catch (error) {
    const found = error instanceof NotFound ? await confidentialAnswer(act, query) : undefined;
    if (!found) throw error;
    return found;
  }
}

const one = publicOperation({
  id: 'register.get',
  method: 'get',
  path: '/register/{id}',
  summary: 'One certificate: its status today, on any day, and as it was published on any day',
  input: RegisterQuery,
  output: RegisterAnswer,
  run: get,
});

export const REGISTER_OPERATIONS = [search, one] as const;
