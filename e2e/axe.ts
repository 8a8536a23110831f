/** What axe finds on a page, as text. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Without the selectors of all that is right, which cost more than the rules themselves. */
const RUN = `axe.run({ resultTypes: ['violations'] }).then(found =>
  found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 160)).join(' | ')))`;

/** Evaluated by the debugger, which the content policy of the page does not concern; read once a document. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(RUN);
}
