/** What an uploaded file would bring: an edition or relations, its faults, the difference to what is there; and bringing it. */
import { createHash } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import type { BringInput, BringOutput } from '@certwright/core/standard/own-standard.schema';
import type { About, Brought, Read } from '@certwright/standards/exchange/brought';
import {
  isCisoFramework,
  isCisoMapping,
  readCisoFramework,
  readCisoMapping,
} from '@certwright/standards/exchange/ciso-assistant';
import { difference } from '@certwright/standards/exchange/difference';
import { type ExchangeFault, exchangeFaultText, fault } from '@certwright/standards/exchange/fault';
import {
  type BroughtRelation,
  type MappingRead,
  resolveMapping,
} from '@certwright/standards/exchange/mapping';
import { isOscalCatalog, readOscalCatalog } from '@certwright/standards/exchange/oscal-catalog';
import { isOscalMapping, readOscalMapping } from '@certwright/standards/exchange/oscal-mapping';
import { editionOfUrn } from '@certwright/standards/exchange/oscal-names';
import { readTable } from '@certwright/standards/exchange/table';
import { summarize } from '@certwright/standards/summary';
import type { z } from 'zod';
import { OWN_EDITION } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { Refused } from '../platform/events/outcome.ts';
import { headView } from './edition.view.ts';
import { assessedKeys, keepContent, keepCrosswalk, ownEditionOf } from './own-standard.store.ts';
import { openFile } from './read-file.ts';
import { resolveEdition, sideOf } from './resolve.ts';

type Said = z.output<typeof BringInput>;
type Answer = z.infer<typeof BringOutput>;
type Joined = { readonly from: string; readonly to: string; readonly relations: readonly BroughtRelation[] };
/** What was found, with what an import takes over when there is no fault. */
export type Found = { readonly answer: Answer; readonly brought?: Brought; readonly joined?: Joined };

const about = ({ standard, year, title, discipline }: Said): Partial<About> => ({
  ...(standard === undefined ? {} : { standard }),
  ...(year === undefined ? {} : { year }),
  ...(title === undefined ? {} : { title }),
  ...(discipline === undefined ? {} : { discipline }),
});

const nothing = { edition: null, crosswalk: null, difference: null };

async function asEdition(act: Act, format: Answer['format'], read: Read): Promise<Found> {
  const base = { ...nothing, kind: 'edition' as const, format };
  if ('faults' in read) return { answer: { ...base, faults: [...read.faults] } };
  const { edition } = read;
  const kept = await ownEditionOf(act.tx, act.org, edition.id);
  const before = kept?.state.phase === 'held' ? await resolveEdition(act, edition.id) : undefined;
  const { added, changed, gone, unchanged } = difference(before, edition);
  const assessed = gone.length > 0 ? await assessedKeys(act.tx, act.org, edition.id) : new Set<string>();
  return {
    brought: read,
    answer: {
      ...base,
      edition: headView(summarize(edition)),
      faults: [],
      difference: {
        known: before !== undefined,
        added: [...added],
        changed: changed.map(one => ({ ...one, parts: [...one.parts] })),
        gone: gone.map(one => ({ ...one, assessed: assessed.has(one.key) })),
        unchanged,
      },
    },
  };
}

async function asCrosswalk(
  act: Act,
  format: Answer['format'],
  read: MappingRead,
  said: Said,
): Promise<Found> {
  const base = { ...nothing, kind: 'crosswalk' as const, format };
  if ('faults' in read) return { answer: { ...base, faults: [...read.faults] } };
  const { name, source, target, pairs } = read.mapping;
  const crosswalk = { name, source, target, relations: pairs.length };
  // A file that we wrote names its editions itself.
  const { from = editionOfUrn(source), to = editionOfUrn(target) } = said;
  const faults: ExchangeFault[] = [];
  const [left, right] = [from && (await sideOf(act, from)), to && (await sideOf(act, to))];
  if (!left) faults.push(fault('Source', 'say which edition the sources belong to'));
  if (!right) faults.push(fault('Target', 'say which edition the targets belong to'));
  if (!from || !to || !left || !right) return { answer: { ...base, crosswalk, faults } };
  const resolved = resolveMapping(read.mapping, left, right);
  if ('faults' in resolved) return { answer: { ...base, crosswalk, faults: [...resolved.faults] } };
  const { relations } = resolved;
  return {
    joined: { from, to, relations },
    answer: { ...base, crosswalk: { ...crosswalk, relations: relations.length }, faults: [] },
  };
}

/**
 * Reads the file and compares it; writes nothing.
 * @throws NotFound, Refused `standard-file-too-large`, `standard-file-unreadable`
 */
export async function found(act: Act, said: Said): Promise<Found> {
  const opened = await openFile(act, said.file);
  if (opened.kind === 'rows') {
    const whole = {
      standard: '',
      year: Number.NaN,
      title: said.standard ?? '',
      discipline: 'compliance' as const,
    };
    return asEdition(act, 'table', readTable(opened.rows, { ...whole, ...about(said) }));
  }
  const { document } = opened;
  if (isOscalCatalog(document)) return asEdition(act, 'oscal', readOscalCatalog(document, about(said)));
  if (isCisoFramework(document))
    return asEdition(act, 'ciso-assistant', readCisoFramework(document, about(said)));
  if (isOscalMapping(document)) return asCrosswalk(act, 'oscal-mapping', readOscalMapping(document), said);
  if (isCisoMapping(document))
    return asCrosswalk(act, 'ciso-assistant-mapping', readCisoMapping(document), said);
  const known = 'an OSCAL catalogue or mapping, nor a library of CISO Assistant';
  throw new Refused(refuse('standard-file-unreadable', [], { reason: `It is not ${known}.` }));
}

export const ownEditionStream = (org: string, edition: string): string =>
  contentId('own-edition', org, edition);

async function bringEdition(act: Act, { edition, carried }: Brought): Promise<void> {
  const [content, beside] = [JSON.stringify(edition), JSON.stringify(carried)];
  const sha256 = createHash('sha256').update(content).update(beside).digest('hex');
  const kept = await ownEditionOf(act.tx, act.org, edition.id);
  // The same file a second time changes nothing.
  if (kept?.state.phase === 'held' && kept.state.content === sha256) return;
  await keepContent(act.tx, { org: act.org, sha256, edition: content, carried: beside });
  await begin(act, OWN_EDITION, ownEditionStream(act.org, edition.id), {
    type: 'Bring',
    edition: edition.id,
    head: summarize(edition),
    content: sha256,
    format: carried.format,
    by: act.person,
    on: act.today,
  });
}

async function bringCrosswalk(act: Act, { from, to, relations }: Joined, name: string): Promise<void> {
  const row = { from_edition: from, to_edition: to, name: name || `${from} – ${to}`, relations };
  await keepCrosswalk(act.tx, act.org, row, act.at);
  const stream = `own_crosswalk:${contentId('own-crosswalk', act.org, from, to)}`;
  const brought = { type: 'CrosswalkBrought', from, to, relations: relations.length };
  await recordEvent(act, stream, brought);
}

/**
 * Brings what was found, as a whole or not at all.
 * @throws Refused `standard-has-faults`
 */
export async function bring(act: Act, { answer, brought, joined }: Found): Promise<Answer> {
  const [first] = answer.faults;
  if (first)
    throw new Refused(
      refuse('standard-has-faults', [], { count: answer.faults.length, first: exchangeFaultText(first) }),
    );
  if (brought) await bringEdition(act, brought);
  if (joined) await bringCrosswalk(act, joined, answer.crosswalk?.name ?? '');
  return answer;
}
