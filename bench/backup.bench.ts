/** The restore drill: an installation is backed up while people write, restored elsewhere, and compared with what was acknowledged. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { decrypting, openingBy } from '@certwright/server/platform/backup/sealing';
import { folderStore } from '@certwright/server/platform/object-store/folder';
import { founder } from '../e2e/founder.ts';
import { type Server, startServer } from '../e2e/server.ts';
import { compare } from './drill/compare.ts';
import { fillFiles, fillRecords, keepWriting, ORGANIZATIONS } from './drill/fill.ts';
import type { Ledger } from './drill/ledger.ts';
import { type Watched, watched } from './drill/watched.ts';
import type { Settings, Table } from './run.ts';

const MOST_MEMORY_MB = 400;
const MB = 1_000_000;
const figure = (value: number, digits = 1): string => value.toFixed(digits);
const amount = (value: number): string => value.toLocaleString('en-GB');

async function timed(work: Promise<void>): Promise<number> {
  const began = performance.now();
  await work;
  return (performance.now() - began) / 1000;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** The moment that a backup says it is of, in milliseconds. */
async function momentOf(place: string, run: string, passphrase: string | undefined): Promise<number> {
  const store = folderStore(place);
  const opening = passphrase === undefined ? ('none' as const) : await openingBy(store, passphrase);
  const content = await store.get(`runs/${run}/manifest.json`);
  const manifest = await text(decrypting(opening)?.(content) ?? content);
  return Date.parse((JSON.parse(manifest) as { at: string }).at);
}

/** The numbers in a sentence that the program prints. */
const numbers = (said: string): number[] => [...said.matchAll(/(?<![\w-])\d+(?![\w-])/g)].map(Number);

async function drill(root: string, settings: Settings, running: Server[]) {
  const records = Number(settings.get('records') ?? 50_000);
  const bytes = Number(settings.get('files-mb') ?? 5_000) * MB;
  const folder = (name: string): string => join(root, name);
  const limits = { CERTWRIGHT_RATE_PER_MINUTE: '0', CERTWRIGHT_QUOTA_MB: '0' };
  const env = { CERTWRIGHT_DATA: folder('first'), ...limits };
  const phrase = folder('phrase');
  writeFileSync(phrase, 'seven words that nobody would ever guess\n');
  const place = folder('place');
  const plain = settings.has('plain');

  const server = await startServer({ dataFolder: folder('first'), env });
  running.push(server);
  const owners = [];
  for (let i = 0; i < ORGANIZATIONS; i += 1) owners.push(await founder(server.url, `Drill ${i}`));
  const ledger: Ledger = { owners, records: [], files: [] };
  const filling = {
    records: await timed(fillRecords(ledger, server.url, folder('first'), records)),
    files: 0,
  };
  filling.files = await timed(fillFiles(ledger, server.url, bytes));
  const filled = { records: ledger.records.length, files: [...ledger.files] };

  let going = true;
  const writing = keepWriting(ledger, server.url, () => going);
  const key = plain ? ['--plain'] : ['--passphrase-file', phrase];
  let made: Watched;
  try {
    made = await watched(['backup', '--to', place, ...key], env);
  } finally {
    going = false;
    await writing;
  }
  const run = made.output.split(' ', 1)[0] ?? '';
  const size = sizeOf(place);
  const again = await watched(['backup', '--to', place, ...key], env);
  await server.stop();

  const elsewhere = { CERTWRIGHT_DATA: folder('second'), ...limits };
  const back = ['restore', '--from', place, '--run', run, ...(plain ? [] : ['--passphrase-file', phrase])];
  const restored = await watched(back, elsewhere);
  if (plain) {
    writeFileSync(join(folder('second'), 'master.key'), readFileSync(join(folder('first'), 'master.key')));
  }
  const second = await startServer({ dataFolder: folder('second'), env: elsewhere });
  running.push(second);
  const point = await momentOf(place, run, plain ? undefined : readFileSync(phrase, 'utf8').trim());
  const began = performance.now();
  const compared = await compare(ledger, second.url, point);
  const reading = (performance.now() - began) / 1000;
  await second.stop();
  const load = loadavg()[0] ?? 0;
  const fsck = await watched(['fsck'], elsewhere);
  const rebuild = await watched(['rebuild', '--check'], elsewhere);
  return {
    filling,
    filled,
    ledger,
    made,
    again,
    size,
    restored,
    compared,
    reading,
    fsck,
    rebuild,
    plain,
    load,
  };
}

type Drilled = Awaited<ReturnType<typeof drill>>;

function faultsOf({ compared, made, restored, filled }: Drilled): string[] {
  const faults = [...compared.faults];
  for (const [what, { peak }] of [['backup', made] as const, ['restore', restored] as const]) {
    if (peak > MOST_MEMORY_MB) faults.push(`the ${what} took ${figure(peak, 0)} MB`);
  }
  if (compared.records < filled.records) faults.push('not every record of before the backup was compared');
  return faults;
}

function tableOf(done: Drilled): Table {
  const { filling, filled, ledger, made, again, size, restored, compared, reading, fsck, rebuild } = done;
  const sent = filled.files.reduce((sum, one) => sum + one.size, 0);
  const contents = new Map(filled.files.map(one => [one.sha256, one.size]));
  const different = [...contents.values()].reduce((a, b) => a + b, 0);
  const speed = (bytes: number, seconds: number): string => figure(bytes / MB / seconds, 0);
  const [rows = 0, , stored = 0] = numbers(made.output.slice(made.output.lastIndexOf(': ')));
  const [, events = 0] = numbers(rebuild.output);
  const faults = faultsOf(done);
  const wrong = amount(compared.faults.length);
  const files = amount(filled.files.length);
  const row = (what: string, one: Watched, volume: number, cells: readonly string[]): string[] => [
    what,
    figure(one.seconds),
    volume > 0 ? speed(volume, one.seconds) : '',
    figure(one.peak, 0),
    ...cells,
  ];
  return {
    title: 'Backup and restore',
    head: ['what', 'seconds', 'MB/s', 'peak MB', 'records', 'files', 'differences'],
    rows: [
      ['filled: records', figure(filling.records), '', '', amount(filled.records), '', ''],
      ['filled: files, over the API', figure(filling.files), speed(sent, filling.files), '', '', files, ''],
      row('backup, while people write', made, size, [`${amount(rows)} rows`, amount(stored), '']),
      row('backup again, contents are there', again, 0, ['', '', '']),
      row('restore elsewhere, with its proof', restored, size, [`${amount(rows)} rows`, amount(stored), '']),
      [
        'read back over the API of the restored one',
        figure(reading),
        '',
        '',
        amount(compared.records),
        amount(compared.files),
        wrong,
      ],
      row('fsck', fsck, 0, ['', '', '0']),
      row('rebuild --check', rebuild, 0, [`${amount(events)} events`, '', '0']),
    ],
    notes: [
      `records are nonconformities and issues, 60 % of them in one of ${ORGANIZATIONS} organizations; one of ten is written over the API, the rest by the same decider and the same event and row, a hundred in a transaction; files are random bytes of 20 kB to 40 MB and one of 190 MB: ${figure(different / 1e9, 2)} GB of ${amount(contents.size)} contents, ${amount(filled.files.length - contents.size)} uploads repeat one of them`,
      `the backup is ${done.plain ? 'not encrypted' : 'encrypted with a passphrase (age)'} and takes ${figure(size / 1e9, 2)} GB`,
      `while it was made, ${amount(ledger.records.length - filled.records)} records and ${amount(ledger.files.length - filled.files.length)} files were written; of what was acknowledged after its moment, ${compared.laterThere} are in it and ${compared.laterAbsent} are not`,
      `every record and file acknowledged before its moment is compared: lost or different ${wrong}; fsck: ${fsck.output}; rebuild --check: ${rebuild.output}`,
      `peak MB: highest resident memory of the command itself (aim: under ${MOST_MEMORY_MB}); restore reads files, loads the database, recomputes every chain and replays every event`,
      `processes that wanted one of the cores while it ran (load average at its end): ${figure(done.load, 0)}`,
    ],
    faults,
  };
}

/** `--records=50000 --files-mb=5000 --plain` */
export async function backup(settings: Settings): Promise<Table> {
  const root = mkdtempSync(join(tmpdir(), 'certwright-drill-'));
  // Run by root, the database has another user, who has to come through here.
  chmodSync(root, 0o711);
  const running: Server[] = [];
  try {
    return tableOf(await drill(root, settings, running));
  } finally {
    // Those of a drill that broke off; one that has ended is not ended twice.
    for (const server of running) await server.stop().catch(() => undefined);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
