// `certwright standards check [--json] [FILE...]`: checks data files of editions and says what they amount to. Node only.

import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEditionText } from './check-edition.ts';
import type { Edition } from './edition.ts';
import { EDITIONS, loadEdition } from './library.ts';
import { reportEditions, reportText } from './report.ts';
import type { Fault } from './shape.ts';

export type CommandIo = {
  /** Writes one text to standard output; a line end is the callee's to add. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

export const USAGE = `certwright standards check [--json] [FILE...]

Checks the data files of editions: shape, completeness, wording. Without a file, the whole library.
  --json    the figures and the faults as JSON
Ends with 0 when there is no fault, 1 when there is one, 2 when the command was not understood.`;

const FOLDER = new URL('editions/', import.meta.url);

type Source = { readonly file: string; readonly text: string } | { readonly faults: readonly Fault[] };

const open = (file: string, place: string | URL): Source => {
  try {
    return { file, text: readFileSync(place, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { faults: [{ file, path: '', reason: `cannot be read (${code})` }] };
  }
};

const shipped = (): readonly Source[] =>
  readdirSync(FOLDER)
    .filter(name => name.endsWith('.json'))
    .toSorted()
    .map(name => open(`editions/${name}`, new URL(name, FOLDER)));

const readAll = (sources: readonly Source[]): { readonly editions: Edition[]; readonly faults: Fault[] } => {
  const editions: Edition[] = [];
  const faults: Fault[] = [];
  for (const source of sources) {
    const read = 'text' in source ? readEditionText(source.text, source.file) : source;
    if ('edition' in read) editions.push(read.edition);
    else faults.push(...read.faults);
  }
  return { editions, faults };
};

const library = (but: readonly Edition[]): Promise<readonly Edition[]> =>
  Promise.all(EDITIONS.filter(one => !but.some(own => own.id === one.id)).map(one => loadEdition(one.id)));

type Asked = { readonly json: boolean; readonly files: readonly string[] };

const understood = (args: readonly string[]): Asked | undefined => {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [word, ...files] = positionals;
    return word === 'check' ? { json: values.json, files } : undefined;
  } catch {
    return undefined;
  }
};

/** @returns the exit code: 0 sound, 1 faults, 2 not understood */
export const main = async (args: readonly string[], { out, err }: CommandIo): Promise<0 | 1 | 2> => {
  const asked = understood(args);
  if (!asked) {
    err(USAGE);
    return 2;
  }
  const own = asked.files.length > 0;
  const { editions, faults } = readAll(own ? asked.files.map(file => open(file, file)) : shipped());
  const report = { editions: reportEditions(editions, own ? await library(editions) : []), faults };
  out(asked.json ? JSON.stringify(report, null, 2) : reportText(report));
  return faults.length === 0 ? 0 : 1;
};
