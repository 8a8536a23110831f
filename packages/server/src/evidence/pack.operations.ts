/** Evidence packs: made for an audit and a period, kept with their manifest, found again. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { MAKE_GUARDS, type PackAsked, PERIOD_GUARDS } from '@certwright/core/evidence/pack.decider';
import { MakePackInput, PackView } from '@certwright/core/evidence/pack.schema';
import { firstRefusal, refusalsOf } from '@certwright/core/kernel/decider';
import { assessableOf } from '@certwright/core/requirement/edition-parts';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { designation } from '@certwright/standards/edition';
import { EVIDENCE_PACK } from '../organization-aggregates.ts';
import { naming, ownName } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { adoptedEditions, requireAdopted, requireRequirements } from '../standard/adopted.ts';
import { gather } from './pack.contents.ts';
import {
  filesIn,
  indexText,
  type Manifest,
  manifestCsv,
  manifestJson,
  type Naming,
  sumsText,
} from './pack.manifest.ts';
import { choose, type Chosen } from './pack.selection.ts';
import { packPage } from './pack.store.ts';

/** Names of requirements, and those that were asked for in the order of their standards. */
async function reading(
  act: Act,
  asked: PackAsked,
  { pieces, versions }: Chosen,
): Promise<{ naming: Naming; order: readonly RequirementRef[] }> {
  const adopted = await adoptedEditions(act);
  const titles = new Map(
    adopted.flatMap(({ edition }) =>
      assessableOf(edition).map(one => [
        `${edition.id} ${one.key}`,
        `${designation(edition)} ${one.key} ${one.title}`,
      ]),
    ),
  );
  const nameOf = ({ edition, key }: RequirementRef): string => `${edition} ${key}`;
  const shown = [...pieces, ...versions].flatMap(one => one.shows);
  // Requirements of a standard that was dropped since come last, under their number.
  const wanted = new Map([...asked.requirements, ...shown].map(ref => [nameOf(ref), ref]));
  const places = new Map([...titles.keys()].map((name, i) => [name, i]));
  const place = (ref: RequirementRef): number => places.get(nameOf(ref)) ?? places.size;
  return {
    naming: ref => titles.get(nameOf(ref)) ?? nameOf(ref),
    order: [...wanted.values()].toSorted((a, b) => place(a) - place(b)),
  };
}

/** @throws NotFound, Refused `edition-not-adopted` */
async function requireAsked(act: Act, { editions, requirements }: PackAsked): Promise<void> {
  for (const edition of editions) await requireAdopted(act, edition);
  await requireRequirements(act, requirements);
}

async function make(act: Act, asked: PackAsked, on: string) {
  const chosen = await choose(act, asked);
  const evidence = chosen.pieces.map(one => one.row.id);
  const documents = chosen.versions.map(({ id, number }) => ({ id, number }));
  // Before anything is written for it.
  const refused = firstRefusal(MAKE_GUARDS, undefined, { ...asked, evidence, documents });
  if (refused) throw new Refused(refused);
  const { entries, written: texts } = await gather(act, chosen);
  const [organization, person, { naming: named, order }] = await Promise.all([
    ownName(act),
    naming(act, [act.person]),
    reading(act, asked, chosen),
  ]);
  const { title, from, to, editions, requirements } = asked;
  const manifest: Manifest = {
    format: 'certwright-evidence-pack/1',
    organization,
    title,
    period: { from, to },
    asked: { editions, requirements },
    madeBy: person(act.person).name,
    madeOn: on,
    entries,
  };
  const kept = async (name: string, text: string) => {
    const { sha256, size } = await act.files.put(Readable.from([Buffer.from(text)]));
    return { name, sha256, size };
  };
  const contents = filesIn(manifest);
  const listings = [
    await kept('index.txt', indexText(manifest, order, named)),
    await kept('manifest.json', manifestJson(manifest)),
    await kept('manifest.csv', manifestCsv(manifest, named)),
  ];
  const listed = listings.map(({ name: path, sha256 }) => ({ path, sha256 }));
  const sums = await kept('SHA256SUMS', sumsText([...listed, ...contents]));
  return {
    manifest: listings[1]?.sha256 ?? '',
    listings: [...listings, sums],
    written: texts,
    evidence,
    documents,
    files: contents.length,
    bytes: contents.reduce((sum, one) => sum + one.size, 0),
  };
}

const makePack = operation({
  id: 'evidence.makePack',
  method: 'post',
  path: '/evidence-packs',
  summary:
    'Make an evidence pack for a period: what stands for its days, documents in the versions in force then; what the caller may see and no more',
  permission: 'requirement:read',
  refusals: [...refusalsOf(MAKE_GUARDS), 'edition-not-adopted', 'dated-in-the-future'],
  input: MakePackInput,
  output: Written.extend({ manifest: PackView.shape.manifest }),
  run: async (act, { on, ...asked }) => {
    const day = happenedOn(act, on);
    const reversed = firstRefusal(PERIOD_GUARDS, undefined, asked);
    if (reversed) throw new Refused(reversed);
    await requireAsked(act, asked);
    const held = await make(act, asked, day);
    const command = { type: 'Make', ...asked, ...held, by: act.person, on: day } as const;
    const handled = await begin(act, EVIDENCE_PACK, randomUUID(), command);
    return { ...written(handled), manifest: held.manifest };
  },
});

const packs = operation({
  id: 'evidence.packs',
  method: 'get',
  path: '/evidence-packs',
  summary: 'Evidence packs that were made, newest first; a guest with limits sees his own',
  permission: 'requirement:read',
  input: PageQuery,
  output: pageOf(PackView),
  run: async (act, page) => {
    const { rows, next } = paged(await packPage(act.tx, act.org, page), page.limit);
    const person = await naming(
      act,
      rows.map(row => row.state.by),
    );
    const views = rows.map(({ id, version, state }) => ({
      id,
      version,
      title: state.title,
      from: state.from,
      to: state.to,
      editions: [...state.editions],
      requirements: [...state.requirements],
      madeBy: person(state.by),
      madeOn: state.on,
      manifest: state.manifest,
      evidence: state.evidence.length,
      documents: state.documents.length,
      files: state.files,
      bytes: state.bytes,
    }));
    return { rows: views, next };
  },
});

export const PACK_OPERATIONS = [makePack, packs] as const;
