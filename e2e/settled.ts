/** When a page has all that it asked for: sooner than the driver's own idle, which waits half a second whatever happens. */
import type { Page } from 'playwright-core';

const QUIET_MS = 120;
const PATIENCE_MS = 30_000;

/**
 * Opens an address and waits until nothing has been asked for in a moment and the heading stands.
 * @throws after half a minute
 */
export async function openSettled(page: Page, address: string): Promise<void> {
  let open = 0;
  let last = performance.now();
  const change = (by: number) => () => {
    open += by;
    last = performance.now();
  };
  page.on('request', change(1));
  page.on('requestfinished', change(-1));
  page.on('requestfailed', change(-1));
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (const until = performance.now() + PATIENCE_MS; ; await page.waitForTimeout(20)) {
    if (open <= 0 && performance.now() - last > QUIET_MS) return;
    if (performance.now() > until) throw new Error(`${address} still asks for something after half a minute`);
  }
}
