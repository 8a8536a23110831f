/** A headless browser for journeys and pictures: Debian's chromium when it is there, else the one that npm carries. */
import { existsSync } from 'node:fs';
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
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = INSTALLED.find(path => existsSync(path)) ?? (await chromium.executablePath());
  return driver.launch({ executablePath, args: ARGS, headless: true });
}
