/** When a page has all that it asked for: sooner than the driver's own idle, which waits half a second whatever happens. */
import type { Page } from 'playwright-core';

const QUIET_MS = 120;
const PATIENCE_MS = 30_000;

/** Opens an address and waits until all that it asked for is there. @throws after half a minute */
export const openSettled = (page: Page, address: string): Promise<void> =>
  settledAfter(page, address, () => page.goto(address));

/** The same from a page of the app, as a link within it goes: nothing is loaded anew. @throws after half a minute */
export const goSettled = (page: Page, address: string): Promise<void> =>
  settledAfter(page, address, () =>
    page.evaluate(to => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address),
  );

/** Waits, from the going on, until nothing has been asked for in a moment and the heading stands. */
async function settledAfter(page: Page, address: string, go: () => Promise<unknown>): Promise<void> {
  let open = 0;
  let last = performance.now();
  const change = (by: number) => () => {
    open += by;
    last = performance.now();
  };
  const heard = [
    ['request', change(1)],
    ['requestfinished', change(-1)],
    ['requestfailed', change(-1)],
  ] as const;
  for (const [event, listener] of heard) page.on(event as 'request', listener);
  try {
    await go();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    for (const until = performance.now() + PATIENCE_MS; ; await page.waitForTimeout(20)) {
      if (open <= 0 && performance.now() - last > QUIET_MS) return;
      if (performance.now() > until)
        throw new Error(`${address} still asks for something after half a minute`);
    }
  } finally {
    for (const [event, listener] of heard) page.off(event as 'request', listener);
  }
}
