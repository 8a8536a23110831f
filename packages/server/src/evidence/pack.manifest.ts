/** The listings of an evidence pack: manifest.json and manifest.csv, an index to read, SHA256SUMS to check with. */
import type { ReferredRecord } from '@certwright/core/evidence/evidence.state';
import type { PackAsked } from '@certwright/core/evidence/pack.decider';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { csvLine } from '../platform/csv/csv-line.ts';

export type PackFile = {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
};

export type PackEntry = {
  readonly kind: 'evidence' | 'document';
  readonly id: string;
  readonly title: string;
  /** The first day of an observed period; the day, or the last of the period. Of evidence alone. */
  readonly standsFrom: string | null;
  readonly standsFor: string | null;
  readonly expiresOn: string | null;
  /** null: a link, or a record that is not here to be written out. */
  readonly content: PackFile | null;
  readonly link: string | null;
  readonly record: ReferredRecord | null;
  readonly handedIn: { readonly by: string; readonly on: string } | null;
  readonly collectedBy: string | null;
  readonly originalSeen: readonly { readonly by: string; readonly on: string }[];
  readonly replacedBy: string | null;
  /** Of a document: the version, and the days on which it was in force. */
  readonly version: {
    readonly number: number;
    readonly inForceFrom: string;
    readonly inForceUntil: string | null;
  } | null;
  readonly requirements: readonly RequirementRef[];
};

export type Manifest = {
  readonly format: 'certwright-evidence-pack/1';
  readonly organization: string;
  readonly title: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly asked: Pick<PackAsked, 'editions' | 'requirements'>;
  readonly madeBy: string;
  readonly madeOn: string;
  readonly entries: readonly PackEntry[];
};

/** A requirement as people name it: `ISO 9001:2015 7.2 Competence`. */
export type Naming = (ref: RequirementRef) => string;

/** Contents that lie in the pack, each once. */
export const filesIn = ({ entries }: Pick<Manifest, 'entries'>): readonly PackFile[] => [
  ...new Map(entries.flatMap(({ content }) => (content ? [[content.path, content] as const] : []))).values(),
];

export const manifestJson = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`;

const HEADS = [
  'Path',
  'Kind',
  'Title',
  'Stands from',
  'Stands for',
  'Expires',
  'Version',
  'In force from',
  'In force until',
  'SHA-256',
  'Bytes',
  'Link',
  'Record',
  'Handed in by',
  'Handed in on',
  'Collected by',
  'Original seen by',
  'Shows',
];

const seenBy = ({ originalSeen }: PackEntry): string =>
  originalSeen.map(({ by, on }) => `${by} ${on}`).join('; ');

/** With the mark of UTF-8, so that a spreadsheet reads every script. */
export const manifestCsv = ({ entries }: Pick<Manifest, 'entries'>, naming: Naming): string =>
  `\uFEFF${csvLine(HEADS)}${entries
    .map(one =>
      csvLine([
        one.content?.path ?? '',
        one.kind,
        one.title,
        one.standsFrom ?? '',
        one.standsFor ?? '',
        one.expiresOn ?? '',
        one.version ? String(one.version.number) : '',
        one.version?.inForceFrom ?? '',
        one.version?.inForceUntil ?? '',
        one.content?.sha256 ?? '',
        one.content ? String(one.content.size) : '',
        one.link ?? '',
        one.record?.label ?? '',
        one.handedIn?.by ?? '',
        one.handedIn?.on ?? '',
        one.collectedBy ?? '',
        seenBy(one),
        one.requirements.map(naming).join('; '),
      ]),
    )
    .join('')}`;

const daysOf = ({ version, standsFrom, standsFor }: PackEntry): string => {
  if (version) {
    const { number, inForceFrom, inForceUntil } = version;
    const until = inForceUntil === null ? 'still in force' : `until ${inForceUntil}`;
    return `version ${number}, in force since ${inForceFrom}, ${until}`;
  }
  return standsFrom === null
    ? `stands for ${standsFor ?? ''}`
    : `stands for ${standsFrom} to ${standsFor ?? ''}`;
};

const whereOf = ({ content, link, record }: PackEntry): readonly string[] => {
  if (content) return [`    ${content.path}`, `    SHA-256 ${content.sha256}`];
  if (link !== null) return [`    at ${link} (not fetched)`];
  return [`    kept in the system: ${record?.label ?? 'the file is not for the maker of this pack'}`];
};

/** @param order the requirements that were asked for, in the order of their standards */
export function indexText(manifest: Manifest, order: readonly RequirementRef[], naming: Naming): string {
  const nameOf = ({ edition, key }: RequirementRef): string => `${edition} ${key}`;
  const shownBy = new Map<string, PackEntry[]>();
  for (const entry of manifest.entries)
    for (const ref of entry.requirements)
      shownBy.set(nameOf(ref), [...(shownBy.get(nameOf(ref)) ?? []), entry]);
  const block = (one: PackEntry): string => [`  ${one.title}, ${daysOf(one)}`, ...whereOf(one)].join('\n');
  const parts = order.map(ref => {
    const shown = shownBy.get(nameOf(ref)) ?? [];
    const body = shown.length === 0 ? '  nothing in this period' : shown.map(block).join('\n');
    return `${naming(ref)}\n${body}`;
  });
  const others = manifest.entries.filter(one => one.requirements.length === 0);
  if (others.length > 0) parts.push(`Without a requirement\n${others.map(block).join('\n')}`);
  const head = [
    manifest.title,
    `${manifest.organization}: what stands for ${manifest.period.from} to ${manifest.period.to}`,
    `Made on ${manifest.madeOn} by ${manifest.madeBy}`,
    'Check every file in this folder: sha256sum -c SHA256SUMS',
  ].join('\n');
  return `${head}\n\n${parts.join('\n\n')}\n`;
}

/** For `sha256sum -c`; names hold neither backslash nor line break. */
export const sumsText = (files: readonly Pick<PackFile, 'path' | 'sha256'>[]): string =>
  files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
