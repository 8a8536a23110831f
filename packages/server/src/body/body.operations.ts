/** What a body offers, what it is accredited for, what its work costs: three registers. */
import {
  AccreditationInput,
  AccreditationView,
  PriceListInput,
  PriceListView,
  SchemeInput,
  SchemeView,
} from '@certwright/core/body/body.schema';
import { recognizedUnder } from '@certwright/core/body/accreditation.decider';
import { holdsOn } from '@certwright/core/body/scheme.decider';
import { refuse } from '@certwright/core/kernel/decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { knowsUnannounced } from '@certwright/core/planning/unannounced.table';
import { editionRefusal } from '@certwright/core/standard/edition-choice';
import { findEdition } from '@certwright/standards/library';
import { behindAccreditations } from '../accreditor/accreditor.reading.ts';
import { ACCREDITATION, PRICE_LIST, SCHEME } from '../body-aggregates.ts';
import { logged } from '../log/publish.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { violates } from '../platform/events/event.store.ts';
import { Refused } from '../platform/events/outcome.ts';
import { registerOperations } from '../platform/http/register.ts';
import { standardOf } from '../qualification/standard-of.ts';
import { accreditationsOf, priceListsOf, schemesOf } from './body.store.ts';

type Dated = { readonly from: string; readonly until: string | null };

/** Lines of a register with names in the place of ids, and whether each holds today. */
async function lines<C extends Dated, M extends object>(
  act: Act,
  rows: readonly Kept<Recorded<C>>[],
  more: (content: C, id: string) => M,
) {
  const person = await naming(
    act,
    rows.flatMap(({ state }) => [state.written.by, state.ended?.by]),
  );
  return rows.map(({ id, version, state: { content, phase, written, ended } }) => ({
    ...content,
    id,
    version,
    phase: phase === 'ended' ? ('ended' as const) : ('current' as const),
    written: { by: person(written.by), on: written.on },
    ended: ended && { ...ended, by: person(ended.by) },
    inForce: phase === 'current' && holdsOn(content, act.today),
    ...more(content, id),
  }));
}

/** @throws Refused for an edition that bodies do not certify to */
function requireEditions(editions: readonly string[]): void {
  const refusal = editionRefusal(editions);
  if (refusal) throw new Refused(refusal);
}

const nameOf = (edition: string): string => findEdition(edition)?.name ?? edition;

const schemes = registerOperations({
  name: 'scheme',
  path: '/body/schemes',
  one: 'a standard that the body offers certification to',
  many: 'Standards that the body offers certification to, with their texts',
  aggregate: SCHEME,
  read: 'body:read',
  write: 'body:set-up',
  refusals: ['ends-before-it-begins', 'unknown-edition', 'edition-not-certifiable', 'scheme-offered-already'],
  content: SchemeInput,
  view: SchemeView,
  kept: act => schemesOf(act.tx, act.org),
  views: (act, rows) =>
    lines(act, rows, ({ edition, unannounced }) => ({
      name: nameOf(edition),
      unannounced: knowsUnannounced(standardOf(edition), unannounced),
    })),
  judge: async (_, { edition }) => requireEditions([edition]),
  clash: error =>
    violates(error, 'scheme_offered_once')
      ? refuse('scheme-offered-already', [], { name: 'This standard' })
      : undefined,
});

const accreditations = registerOperations({
  name: 'accreditation',
  path: '/body/accreditations',
  one: 'an accreditation',
  many: 'Accreditations of the body with their scope',
  aggregate: ACCREDITATION,
  read: 'body:read',
  write: 'body:set-up',
  refusals: ['ends-before-it-begins', 'unknown-edition', 'edition-not-certifiable'],
  content: AccreditationInput,
  view: AccreditationView,
  kept: act => accreditationsOf(act.tx, act.org),
  views: async (act, rows) => {
    const behind = await behindAccreditations(act.tx, act.org);
    return lines(act, rows, (_, id) => ({ recognized: recognizedUnder(act.today), ...behind(id) }));
  },
  judge: async (_, { editions }) => requireEditions(editions),
  // What the body said of its accreditation, and when, stays provable beside the certificates that rest on it.
  changed: (act, id, content) =>
    logged(
      act,
      {
        kind: content ? 'accreditation' : 'accreditation-ended',
        org: act.org,
        certification: null,
        effectiveOn: content?.from ?? act.today,
        recordedAt: act.at,
      },
      { accreditation: id, ...content },
    ),
});

const prices = registerOperations({
  name: 'price-list',
  path: '/body/price-lists',
  one: 'a price list',
  many: 'Price lists of the body',
  aggregate: PRICE_LIST,
  read: 'body:read',
  write: 'body:set-up',
  refusals: ['ends-before-it-begins', 'amount-not-of-currency'],
  content: PriceListInput,
  view: PriceListView,
  kept: act => priceListsOf(act.tx, act.org),
  views: (act, rows) => lines(act, rows, () => ({})),
});

export const BODY_OPERATIONS = [...schemes, ...accreditations, ...prices] as const;
