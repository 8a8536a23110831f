/** Writes down what was chosen for an evidence pack: each piece with its content, its days and who had it in hands. */
import { Readable } from 'node:stream';
import { endingOf, packName } from '@certwright/core/evidence/pack-name';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { type FileOf, filesOf } from './evidence.reading.ts';
import type { PackEntry, PackFile } from './pack.manifest.ts';
import type { Chosen, ChosenPiece, ChosenVersion } from './pack.selection.ts';
import { type Reference, referred } from './referred.ts';

export type Gathered = {
  readonly entries: readonly PackEntry[];
  /** Contents that were written for it. */
  readonly written: readonly string[];
};

/** Gives contents their names; one file that stands as several pieces lies in the pack once. */
function namesFor(act: Act) {
  const numbers = new Map<string, number>();
  const taken = new Map<string, PackFile>();
  const written: string[] = [];
  const named = (folder: string, words: string, ending: string): string => {
    const number = (numbers.get(folder) ?? 0) + 1;
    numbers.set(folder, number);
    return packName(folder, number, words, ending);
  };
  return {
    written,
    async text(folder: string, words: string, text: string): Promise<PackFile> {
      const { sha256, size } = await act.files.put(Readable.from([Buffer.from(text)]));
      written.push(sha256);
      return { path: named(folder, words, '.txt'), sha256, size, mediaType: 'text/plain' };
    },
    file(words: string, { id, sha256, size, mediaType, name }: NonNullable<ReturnType<FileOf>>): PackFile {
      const before = taken.get(id);
      if (before) return before;
      const one = { path: named('evidence', words, endingOf(name)), sha256, size, mediaType };
      taken.set(id, one);
      return one;
    },
  };
}

type Names = ReturnType<typeof namesFor>;

/** A record written out; null when it is gone or not for the maker's eyes: its name stays in the manifest. */
async function recordFile(
  act: Act,
  ref: Reference & { label: string },
  names: Names,
): Promise<PackFile | null> {
  try {
    const { text } = await referred(act, ref);
    return await names.text('records', ref.label, text);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

type Known = { readonly names: Names; readonly file: FileOf; readonly person: (id: string) => Named };

async function pieceEntry(act: Act, { row, shows }: ChosenPiece, known: Known): Promise<PackEntry> {
  const { state } = row;
  const { names, file, person } = known;
  const kept = file(state.file);
  const record = state.record ? await recordFile(act, state.record, names) : null;
  return {
    kind: 'evidence',
    id: row.id,
    title: state.title,
    standsFrom: state.from ?? null,
    standsFor: state.standsFor,
    expiresOn: state.expiresOn,
    content: kept ? names.file(state.title, kept) : record,
    link: state.link ?? null,
    record: state.record ?? null,
    handedIn: { by: person(state.attachedBy).name, on: state.attachedOn },
    collectedBy: state.collectedBy === undefined ? null : person(state.collectedBy).name,
    originalSeen: (state.verified ?? []).map(({ by, on }) => ({ by: person(by).name, on })),
    replacedBy: state.replacedBy ?? null,
    version: null,
    requirements: shows,
  };
}

async function versionEntry(
  act: Act,
  { id, number, since, until, shows }: ChosenVersion,
  names: Names,
): Promise<PackEntry> {
  const { label, text } = await referred(act, { kind: 'document-release', id, number });
  return {
    kind: 'document',
    id,
    title: label,
    standsFrom: null,
    standsFor: null,
    expiresOn: null,
    content: await names.text('documents', label, text),
    link: null,
    record: null,
    handedIn: null,
    collectedBy: null,
    originalSeen: [],
    replacedBy: null,
    version: { number, inForceFrom: since, inForceUntil: until },
    requirements: shows,
  };
}

export async function gather(act: Act, { pieces, versions }: Chosen): Promise<Gathered> {
  const states = pieces.map(one => one.row.state);
  const names = namesFor(act);
  const [file, person] = await Promise.all([
    filesOf(act, states),
    naming(
      act,
      states.flatMap(one => [one.attachedBy, one.collectedBy, ...(one.verified ?? []).map(seen => seen.by)]),
    ),
  ]);
  const entries: PackEntry[] = [];
  for (const one of versions) entries.push(await versionEntry(act, one, names));
  for (const one of pieces) entries.push(await pieceEntry(act, one, { names, file, person }));
  return { entries, written: names.written };
}
