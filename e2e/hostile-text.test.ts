/** Attack: script and endless words in every text that an organization writes, opened on every page that shows it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const PATIENCE_MS = 240_000;
const MARK = 'ranFromText';
/** Each closes another context: text, attribute, script, style, template, link. */
const PAYLOADS = [
  `<img src=x onerror="window.${MARK}=1">`,
  `"><svg onload="window.${MARK}=1">`,
  `</script><script>window.${MARK}=1</script>`,
  `</title></textarea><iframe srcdoc="<script>parent.${MARK}=1</script>">`,
  `[click](javascript:window.${MARK}=1) javascript:window.${MARK}=1`,
  `{{constructor.constructor('window.${MARK}=1')()}}`,
];
/** Short texts take one payload, long ones all of them. */
const short = (n: number): string => PAYLOADS[n % PAYLOADS.length] ?? '';
/** Without a place where a line could break. */
const ENDLESS = 'Bandwurmwort'.repeat(9);
const titled = (n: number): string => `${short(n)} ${ENDLESS}`;
const LONG = [ENDLESS, ...PAYLOADS].map(one => `# ${one}\n- ${one}\n\n${one}`).join('\n\n');
const WIDTHS = [390, 1280] as const;

type Input = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, string>>;
type Path = Record<string, { operationId: string }>;

let server: Server;
let browser: Browser;
let context: BrowserContext;
let slug: string;
const ids: Record<string, string> = {};

/** Calls operations by their id, with the cookies of the browser. */
async function doorOf(own: BrowserContext, url: string) {
  const { paths } = (await (await own.request.get(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, Path>;
  };
  const routes = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, { path, method }] as const),
    ),
  );
  return async (id: string, organization: string, input: Input = {}): Promise<Answer> => {
    const route = routes.get(id);
    if (!route) throw new Error(`there is no operation ${id}`);
    const given: Input = { organization, ...input };
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(given[name])),
    );
    const response = await own.request.fetch(url + path, {
      method: route.method,
      headers: { origin: url },
      ...(route.method === 'get' ? {} : { data: input }),
    });
    if (!response.ok()) throw new Error(`${id}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
}

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { url } = server;
  const account = { name: short(0), email: 'hostile@example.org', password: 'a phrase of many words' };
  const made = await context.request.post(`${url}/api/auth/sign-up/email`, {
    data: account,
    headers: { origin: url },
  });
  if (!made.ok()) throw new Error(await made.text());
  const person = ((await made.json()) as { user: { id: string } }).user.id;
  const call = await doorOf(context, url);
  const founded = await call('party.found', '', {
    name: short(1),
    kind: 'organization',
    address: short(2),
    city: short(3),
  });
  slug = founded.slug ?? '';
  const roles = ['manager', 'top-management', 'process-owner', 'internal-auditor'];
  await call('party.setRoles', slug, { person, roles });
  await call('standard.adopt', slug, { edition: 'iso-9001-2015', scope: LONG });
  const clause = { edition: 'iso-9001-2015', key: '4.1' };
  const said = { note: LONG, strengths: LONG, gaps: LONG, state: 'partly' };
  await call('requirement.assess', slug, { ...clause, ...said });
  const document = { number: short(1), title: titled(0), kind: 'procedure', text: LONG };
  ids.document = (await call('document.draft', slug, document)).id ?? '';
  const uploaded = await context.request.post(
    `${url}/api/organizations/${slug}/files?name=${encodeURIComponent(`${short(1)}.txt`)}`,
    { data: Buffer.from(LONG), headers: { origin: url, 'content-type': 'application/octet-stream' } },
  );
  ids.file = ((await uploaded.json()) as { id: string }).id;
  const evidence = { file: ids.file, title: titled(3), standsFor: '2026-01-05' };
  ids.evidence = (await call('evidence.attach', slug, { ...evidence, requirements: [clause] })).id ?? '';
  const righted = { id: ids.evidence, ...evidence, title: titled(2), why: LONG };
  await call('evidence.revise', slug, righted);
  await call('evidence.makePack', slug, { title: titled(1), from: '2026-01-01', to: '2026-01-31' });
  const raised = { source: 'process', statement: LONG, evidence: LONG };
  ids.nonconformity = (await call('nonconformity.raise', slug, raised)).id ?? '';
  const demand = {
    standard: short(0),
    who: short(1),
    kind: 'customer',
    source: short(2),
    demandedOn: '2026-01-05',
  };
  await call('demand.record', slug, demand);
  const { inputs } = (await call('management-review.inputs', slug)) as unknown as {
    inputs: { key: string }[];
  };
  const review = {
    participants: [person],
    inputs: Object.fromEntries(inputs.map(({ key }) => [key, LONG])),
    decisions: [{ text: LONG }],
  };
  ids.review = (await call('management-review.record', slug, review)).id ?? '';
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const pages = (): readonly string[] => [
  '/today',
  '/choose',
  '/choose/demands',
  '/choose/standards/iso-9001-2015',
  '/implement',
  '/implement/requirements',
  '/implement/requirements/iso-9001-2015/4.1',
  '/implement/documents',
  `/implement/documents/${ids.document}`,
  '/implement/evidence',
  `/implement/evidence/${ids.evidence}`,
  '/implement/evidence/packs',
  '/implement/nonconformities',
  `/implement/nonconformities/${ids.nonconformity}`,
  '/implement/management-reviews',
  `/implement/management-reviews/${ids.review}`,
  '/audit/applications/new',
  '/settings/people',
  '/settings/trail',
];

describe('script in a text', () => {
  test(
    'is shown as text on every page that shows it, never runs, and no word leaves the page',
    async () => {
      const page = await context.newPage();
      const told: string[] = [];
      page.on('dialog', dialog => {
        told.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', event => {
          (globalThis as { violated?: string }).violated = event.violatedDirective;
        });
      });
      for (const path of pages()) {
        await page.goto(`${server.url}/o/${slug}${path}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const beyond = await page.evaluate(
            () => document.documentElement.scrollWidth - globalThis.innerWidth,
          );
          if (beyond > 0) told.push(`${path} is ${beyond} pixels wider than ${width}`);
        }
        const found = await page.evaluate(mark => {
          const root = globalThis as unknown as Record<string, unknown>;
          return {
            ran: root[mark] ?? null,
            violated: root.violated ?? null,
            pictures: document.querySelectorAll('img[src="x"], iframe[srcdoc], svg[onload]').length,
            links: document.querySelectorAll('a[href^="javascript:" i]').length,
          };
        }, MARK);
        if (Object.values(found).some(Boolean)) told.push(`${path}: ${JSON.stringify(found)}`);
      }
      expect(told).toEqual([]);
      // The texts were there: otherwise nothing was tried.
      await page.goto(`${server.url}/o/${slug}/implement/documents/${ids.document}`);
      await page
        .getByText(PAYLOADS[0] ?? '', { exact: false })
        .first()
        .waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );

  test('in an uploaded file comes back as a download of its own type, and is not shown by the browser', async () => {
    const answer = await context.request.get(`${server.url}/api/organizations/${slug}/files/${ids.file}`);
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  });
});
