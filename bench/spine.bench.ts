/** The spine: what the table of operations, the transaction and the event log cost, side by side; memory; start; first page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../e2e/browser.ts';
import { founder } from '../e2e/founder.ts';
import { newDataFolder, NODE, ROOT, type Server, startServer } from '../e2e/server.ts';
import { direct, type Measured } from './direct.ts';
import { type Load, loaded } from './load.ts';
import type { Table } from './run.ts';

const CONNECTIONS = 16;
const SECONDS = 5;
/** The bare route in a process of its own. */
function bareRoute(): Promise<{ port: number; child: ChildProcess }> {
  const child = spawn(NODE, [join(ROOT, 'bench', 'bare-route.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise(resolve => {
    child.stdout?.once('data', said => resolve({ child, port: Number(String(said).match(/\d+/)?.[0]) }));
  });
}

const kilobytes = (text: string, name: string): number =>
  Number(text.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
const resident = (pid: number): number =>
  kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmRSS') / 1024;

/** Memory of the database: what each of its processes has for itself, and its share of what they have together (PSS). */
function databaseMemory(postmaster: number): number {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  const family = pids.filter(pid => {
    try {
      return (
        Number(pid) === postmaster ||
        kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'PPid') === postmaster
      );
    } catch {
      return false;
    }
  });
  return (
    family.reduce(
      (sum, pid) => sum + kilobytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss'),
      0,
    ) / 1024
  );
}

/** Starts the program and waits for its first page. @returns milliseconds */
async function firstPage(dataFolder: string): Promise<{ ms: number; server: Server }> {
  const started = performance.now();
  const server = await startServer({ dataFolder, env: { CERTWRIGHT_RATE_PER_MINUTE: '0' } });
  await (await fetch(server.url)).text();
  return { ms: performance.now() - started, server };
}

/** What a browser receives for a page, packed with gzip, in kB: scripts, and style sheets. */
async function sent(url: string, cookie: string, path: string): Promise<{ js: number; css: number }> {
  const browser = await openBrowser();
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
  await context.addCookies(
    cookie.split('; ').map(pair => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, value, url };
    }),
  );
  const page = await context.newPage();
  const files = new Set<string>();
  page.on('response', response => files.add(response.url()));
  await page.goto(url + path);
  await page.waitForLoadState('networkidle');
  await browser.close();
  const size = async (ending: string): Promise<number> => {
    let bytes = 0;
    for (const file of [...files].filter(one => new URL(one).pathname.endsWith(ending))) {
      const { length } = await fetchPacked(file);
      bytes += length;
    }
    return bytes / 1000;
  };
  return { js: await size('.js'), css: await size('.css') };
}

/** The content as it travels: fetch would unpack it. */
async function fetchPacked(url: string): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

const figure = (value: number, digits = 0): string => value.toFixed(digits);

export async function spine(): Promise<Table> {
  const dataFolder = newDataFolder();
  const cold = await firstPage(dataFolder);
  await cold.server.stop();
  const { ms: warm, server } = await firstPage(dataFolder);
  const postmaster = Number(
    readFileSync(join(dataFolder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  const memory = { app: resident(server.pid), database: databaseMemory(postmaster) };

  const bare = await bareRoute();
  const { headers, person, org } = await founder(server.url, 'Bench');
  const base = { headers, connections: CONNECTIONS, seconds: SECONDS };
  const inOrg = `${server.url}/api/organizations/${org}`;
  const raise = JSON.stringify({
    source: 'process',
    statement: 'A gauge was past its date.',
    evidence: 'Gauge G-114',
  });
  const measure = async (load: Pick<Load, 'url' | 'method'> & { body?: string }): Promise<Measured> => {
    const answer = await loaded({ ...base, ...load });
    if (answer.failed > 0) throw new Error(`${load.url}: ${answer.failed} requests failed`);
    return answer;
  };
  const bareAnswer = await measure({ url: `http://127.0.0.1:${bare.port}/`, method: 'GET' });
  bare.child.kill();
  const read = await measure({ url: `${inOrg}/profile`, method: 'GET' });
  const write = await measure({ url: `${inOrg}/nonconformities`, method: 'POST', body: raise });
  const sql = await direct({ dataFolder, org, person }, CONNECTIONS, SECONDS);
  const weight = {
    welcome: await sent(server.url, headers.cookie ?? '', '/'),
    today: await sent(server.url, headers.cookie ?? '', `/o/${org}/today`),
  };
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });

  const row = (name: string, { perSecond, p50, p99 }: Measured): string[] => [
    name,
    figure(perSecond),
    figure(p50, 2),
    figure(p99, 2),
    figure(perSecond / bareAnswer.perSecond, 3),
  ];
  return {
    title: 'Spine',
    head: ['what', 'per second', 'p50 ms', 'p99 ms', 'to the bare route'],
    rows: [
      row('bare route, no database', bareAnswer),
      row('read through the table of operations (party.get)', read),
      row('the same statements directly, in one transaction', sql.read),
      row('write through the table of operations (nonconformity.raise)', write),
      row('append of one event directly, in one transaction', sql.append),
    ],
    notes: [
      `${CONNECTIONS} connections for ${SECONDS} s each, one after the other; requests are sent by a process of its own on the same machine`,
      `the read through the table is ${figure(read.perSecond / sql.read.perSecond, 2)} of the same statements directly; the write ${figure(write.perSecond / sql.append.perSecond, 2)} of an append`,
      `idle after start: app ${figure(memory.app)} MB resident (aim: under 200), database ${figure(memory.database)} MB (PSS of all its processes; aim: under 250)`,
      `from start to first page: ${figure(cold.ms)} ms with an empty data folder and the web app built, ${figure(warm)} ms the second time (aim: under 3000)`,
      `sent for the first page, gzip: ${figure(weight.welcome.js, 1)} kB of JavaScript and ${figure(weight.welcome.css, 1)} kB of CSS; for Today inside an organization ${figure(weight.today.js, 1)} kB and ${figure(weight.today.css, 1)} kB (aim for JavaScript: under 230)`,
    ],
  };
}
