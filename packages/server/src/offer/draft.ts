/** The terms of an offer, from the accepted application, the determined audit time, the price list and the body's practice. */
import { randomUUID } from 'node:crypto';
import { nextNumber } from '@certwright/core/body/numbering';
import { priceListOn } from '@certwright/core/body/price-list.decider';
import { iso17021 } from '@certwright/core/kernel/citation';
import { refuse } from '@certwright/core/kernel/decider';
import type { OfferTerms } from '@certwright/core/offer/offer.decider';
import { offerLines, totalOf } from '@certwright/core/offer/offer-lines';
import type { DraftInput } from '@certwright/core/offer/offer.schema';
import { personsIn } from '@certwright/core/application/content';
import { addDays } from '@certwright/rules/calendar-date';
import { findEdition } from '@certwright/standards/library';
import type { z } from 'zod';
import { acceptedApplicationOf } from '../application/application.reading.ts';
import { auditTimeOf } from '../audit-time/audit-time.acts.ts';
import { practiceHere, priceListsHere, schemesHere } from '../body/body.reading.ts';
import { sitesNow } from '../change/change.reading.ts';
import type { Engagement } from '../engagement/engagement.ts';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { latestOffer, offerNumbers } from './offer.store.ts';

const nameOf = (edition: string): string => findEdition(edition)?.name ?? edition;

/** Which row the draft goes to, under which number, as which version. */
async function place(act: Act, engagement: string, pattern: string, on: string) {
  const latest = await latestOffer(act.tx, engagement);
  if (latest?.phase === 'drafted')
    return { id: latest.id, number: latest.number ?? '', issue: latest.issue ?? 1 };
  if (latest && latest.phase !== 'accepted')
    return { id: randomUUID(), number: latest.number ?? '', issue: (latest.issue ?? 1) + 1 };
  const number = nextNumber(pattern, await offerNumbers(act.tx, act.org), { on });
  return { id: randomUUID(), number, issue: 1 };
}

/** @throws Refused where something that an offer rests on is missing */
export async function draftedTerms(
  act: Act,
  engagement: Engagement,
  input: z.output<typeof DraftInput>,
  on: string,
): Promise<{ readonly id: string; readonly terms: OfferTerms }> {
  const [application, sites, time, lists, practice, schemes] = await Promise.all([
    acceptedApplicationOf(act, engagement.id),
    sitesNow(act, engagement.id),
    auditTimeOf(act, engagement.id),
    priceListsHere(act),
    practiceHere(act),
    schemesHere(act),
  ]);
  if (!application) throw new Refused(refuse('offer-without-application', [iso17021('9.1.2')]));
  const answer = time?.state.answer;
  if (!time || !answer) throw new Refused(refuse('offer-without-audit-time', [iso17021('9.1.4')]));
  if (time.state.reopened)
    throw new Refused(refuse('audit-time-reopened', [iso17021('9.1.4'), iso17021('8.5.3')]));
  const list = priceListOn(lists, on, input.currency);
  if (!list) throw new Refused(refuse('offer-without-price-list', [], { on }));
  const { id, number, issue } = await place(act, engagement.id, practice.numbering.offer, on);
  const { editions, scope } = application;
  const { stage1 = 0, stage2 = answer.days, surveillance, recertification, sample } = answer;
  const cycle = { stage1, stage2, surveillance };
  const lines = offerLines({ list, editions, name: nameOf, time: cycle, extra: input.extra });
  const terms: OfferTerms = {
    engagement: engagement.id,
    application: application.id,
    client: engagement.client_name,
    editions,
    scope,
    number,
    issue,
    currency: list.currency,
    lines,
    total: totalOf(lines, list.currency),
    travel: list.travel,
    validUntil: input.validUntil ?? addDays(on, practice.deadlines.offerValidDays),
    basis: {
      ...cycle,
      recertification,
      timeVersion: time.state.revision,
      determinedOn: time.state.on,
      sites: sites.length,
      visited: sample ? sample.length + 1 : sites.length,
      persons: personsIn(sites),
    },
    opening: input.opening ?? practice.texts.offerOpening,
    closing: input.closing ?? practice.texts.offerClosing,
    notes: schemes.flatMap(one => (editions.includes(one.edition) && one.offer !== '' ? [one.offer] : [])),
  };
  return { id, terms };
}
