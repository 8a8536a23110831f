/** What stands in the fields of a letter, from the audit or the offer that it is about. */
import type { Audit } from '@certwright/core/audit/audit.state';
import { iso17021 } from '@certwright/core/kernel/citation';
import { refuse } from '@certwright/core/kernel/decider';
import { LETTER_KINDS, type LetterKind, type LetterValues } from '@certwright/core/letter/letter.table';
import { findEdition } from '@certwright/standards/library';
import { AUDIT, OFFER } from '../body-aggregates.ts';
import { sitesNow } from '../change/change.reading.ts';
import { type Engagement, requireEngagement } from '../engagement/engagement.ts';
import { letterParties } from '../engagement/letter-parties.ts';
import { naming } from '../party/people.ts';
import { dateOf } from '../platform/clock.ts';
import type { Act } from '../platform/events/act.ts';
import { loadRow, stateOf } from '../platform/events/aggregate.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { plansWaiting } from '../planning/plan.reading.ts';
import { sampleLine } from '../sampling/sampling.words.ts';

const KINDS: Readonly<Record<Audit['kind'], string>> = {
  initial: 'initial audit',
  surveillance: 'surveillance audit',
  recertification: 'recertification audit',
  special: 'special audit',
  transfer: 'transfer review',
};
const ROLES = {
  lead: 'leads',
  auditor: 'auditor',
  expert: 'technical expert',
  observer: 'observer',
} as const;

const day = (date: string): string =>
  date === ''
    ? ''
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
        dateOf(`${date}T00:00:00Z`),
      );

const standardsOf = (editions: readonly string[]): string =>
  editions.map(one => findEdition(one)?.name ?? one).join(', ');

export type Gathered = {
  readonly engagement: Engagement;
  readonly values: LetterValues;
  /** Of this the client must not hear. */
  readonly unannounced: boolean;
};

async function parties(act: Act, engagement: Engagement): Promise<LetterValues> {
  const [first] = await sitesNow(act, engagement.id);
  const { from, to } = await letterParties(act, engagement, first);
  const person = await naming(act, [act.person]);
  return {
    'body.name': engagement.body_name,
    'body.address': from.slice(1).join(', '),
    client: engagement.client_name,
    'client.address': to.slice(1).join(', '),
    today: day(act.today),
    'written.by': person(act.person).name,
  };
}

async function ofAudit(act: Act, id: string): Promise<Gathered> {
  const { state } = await stateOf(act, AUDIT, id);
  const engagement = await requireEngagement(act, state.engagement);
  const sites = (await sitesNow(act, engagement.id)).map(one => one.name);
  const drawn = await sampleLine(act, id, sites);
  const person = await naming(
    act,
    state.team.map(one => one.person),
  );
  const waits = [
    ...(state.agreed || state.announcement ? [] : ['your agreement to the days']),
    ...((await plansWaiting(act, id)) ? ['your answer to the plan by the hour'] : []),
  ];
  return {
    engagement,
    unannounced: state.announcement !== undefined && state.visit === undefined,
    values: {
      ...(await parties(act, engagement)),
      standards: standardsOf(state.certifications.map(one => one.edition)),
      'audit.kind': KINDS[state.kind],
      'audit.from': day(state.plannedFrom),
      'audit.to': day(state.plannedTo),
      'audit.days': `${state.plannedDays}`,
      'audit.lead': state.team
        .filter(one => one.role === 'lead')
        .map(one => person(one.person).name)
        .join(', '),
      'audit.team': state.team.map(one => `${person(one.person).name} (${ROLES[one.role]})`).join(', '),
      'audit.sites': drawn === '' ? `We visit: ${sites.join(', ')}.` : `We visit ${drawn}`,
      'audit.waits': waits.length === 0 ? 'nothing' : waits.join(' and '),
    },
  };
}

async function ofOffer(act: Act, id: string): Promise<Gathered> {
  const { state } = await stateOf(act, OFFER, id);
  const { terms } = state;
  if (!terms) throw new NotFound('offer');
  const engagement = await requireEngagement(act, terms.engagement);
  return {
    engagement,
    unannounced: false,
    values: {
      ...(await parties(act, engagement)),
      standards: standardsOf(terms.editions),
      'offer.number': terms.number,
      'offer.date': day(state.sent?.on ?? state.drafted?.on ?? ''),
      'offer.total': `${terms.total} ${terms.currency}`,
      'offer.until': day(terms.validUntil),
    },
  };
}

/** @throws NotFound, Refused */
export async function gathered(act: Act, kind: LetterKind, about: string): Promise<Gathered> {
  const table = LETTER_KINDS[kind].about;
  const row = await loadRow(act, table, about);
  if (!row) {
    const other = await loadRow(act, table === 'audit' ? 'offer' : 'audit', about);
    if (other) throw new Refused(refuse('letter-about-nothing', [iso17021('9.2.3')]));
    throw new NotFound(table);
  }
  return table === 'audit' ? ofAudit(act, about) : ofOffer(act, about);
}
