/** A copy of a document that leaves the system: on each page it says which version it is, and that it is a copy. */
import { type Block, picturesIn } from '@certwright/core/kernel/blocks';
import type { DocumentView, ReleaseView } from '@certwright/core/document/document.schema';
import { blocksOf } from '@certwright/core/document/text-blocks';
import { findEdition } from '@certwright/standards/library';
import { buffer } from 'node:stream/consumers';
import type { z } from 'zod';
import { filesNamed } from '../evidence/file.reading.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Files } from '../platform/files/files.ts';
import type { Flowing, Picture } from '../platform/pdf/flowing.ts';

type Release = z.infer<typeof ReleaseView>;
type Document = z.infer<typeof DocumentView>;
type Facts = Flowing['facts'];

/** What a copy shows, before its pictures are fetched; the hashes of those by the ids of their files. */
export type Copy = Omit<Flowing, 'pictures'> & {
  readonly images: ReadonlyMap<string, { readonly sha256: string; readonly mediaType: Picture['mediaType'] }>;
  /** Without ending. */
  readonly name: string;
};

/** Larger pictures are told by their words. */
const LARGEST = 12 * 1024 * 1024;

async function imagesOf(act: Act, blocks: readonly Block[]): Promise<Copy['images']> {
  const files = await filesNamed(act, [...new Set(picturesIn(blocks))]);
  return new Map(
    files.flatMap(({ id, sha256, size, mediaType }) =>
      size <= LARGEST && (mediaType === 'image/png' || mediaType === 'image/jpeg')
        ? [[id, { sha256, mediaType }] as const]
        : [],
    ),
  );
}

const serves = (refs: Release['requirements']): Facts =>
  refs.length === 0
    ? []
    : [
        [
          'Serves',
          refs.map(({ edition, key }) => `${findEdition(edition)?.name ?? edition} ${key}`).join(', '),
        ],
      ];

const content = (file: Release['file']): Facts =>
  file === null ? [] : [['Content', `${file.name}, SHA-256 ${file.sha256}`]];

async function copied(
  act: Act,
  of: { number: string; title: string; version: string; text: string; across: string | null },
  facts: Facts,
): Promise<Copy> {
  const blocks = blocksOf(of.text);
  const [images, person] = await Promise.all([imagesOf(act, blocks), naming(act, [act.person])]);
  const copying: Facts = [['Copy', `of ${act.today}, for ${person(act.person).name}; not kept up to date`]];
  return {
    over: `${of.number} · ${of.version}`,
    title: of.title,
    facts: [...facts, ...copying],
    blocks,
    images,
    foot: `${of.number} · ${of.version} · copy of ${act.today}, not kept up to date`,
    across: of.across,
    author: person(act.person).name,
    name: `${of.number} ${of.title}, ${of.version}`,
  };
}

/** @param ended whether the document is obsolete */
export function releaseCopy(act: Act, one: Release, ended: boolean): Promise<Copy> {
  const facts: Facts = [
    ['Written by', one.author.name],
    one.onPaper === null
      ? ['Released', `on ${one.releasedOn} by ${one.approvedBy.name}`]
      : ['Approved on paper', `on ${one.releasedOn} by ${one.onPaper}`],
    ...(one.change === '' ? [] : ([['What changed', one.change]] as const)),
    ...serves(one.requirements),
    ...content(one.file),
    ...(one.hash === null ? [] : ([['SHA-256', one.hash]] as const)),
  ];
  const version = `version ${one.number}${one.label ? ` (${one.label})` : ''}`;
  const across = one.inForce ? null : ended ? 'OBSOLETE' : 'NOT IN FORCE';
  return copied(
    act,
    { number: one.documentNumber, title: one.title, version, text: one.text, across },
    facts,
  );
}

export function draftCopy(act: Act, one: Document): Promise<Copy> {
  const facts: Facts = [
    ['Written by', `${one.author.name}, ${one.draftedOn}`],
    ...(one.change === '' ? [] : ([['What changes', one.change]] as const)),
    ...serves(one.requirements),
    ...content(one.file),
  ];
  const version = `draft of version ${one.releases.length + 1}`;
  return copied(act, { ...one, version, across: 'DRAFT' }, facts);
}

/** A copy with its pictures: what is drawn. */
export async function pictured(files: Files, { images, ...copy }: Copy): Promise<Flowing> {
  const fetched = [...images].map(async ([id, { sha256, mediaType }]) => {
    const picture: Picture = { content: await buffer(await files.get(sha256)), mediaType };
    return [id, picture] as const;
  });
  return { ...copy, pictures: new Map(await Promise.all(fetched)) };
}
