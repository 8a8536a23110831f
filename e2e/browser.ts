/** A headless browser for journeys and pictures: Debian's chromium when it is there, else the one that npm carries. */
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** What keeps a headless browser quiet and local; the package's own arguments end it when a page closes. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of one address share a process, which keeps what it has compiled: a tenth less of the machine.
  '--process-per-site',
  '--disable-site-isolation-trials',
  '--disable-software-rasterizer',
];

/** Unpacks npm's browser into a folder of this user: another user's copy in the common folder could not be run. */
export async function carriedBrowser(): Promise<string> {
  const before = process.env.TMPDIR;
  const own = join(tmpdir(), `certwright-browser-${userInfo().uid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = own;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = INSTALLED.find(path => existsSync(path)) ?? (await carriedBrowser());
  return driver.launch({ executablePath, args: ARGS, headless: true });
}
