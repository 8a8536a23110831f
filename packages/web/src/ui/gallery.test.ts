// The kit in a real browser: no violation of accessibility on any page, keys do what they say, nothing needs a
// loosened content policy.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOn } from '../../../../e2e/axe.ts';
import { openGallery, type Opened } from '../../gallery.browser.ts';

const PAGES = ['thing', 'controls', 'fields', 'lists', 'pictures', 'sheet'];

let opened: Opened;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  opened = await openGallery();
}, 90_000);

afterAll(async () => {
  await opened.close();
});

beforeEach(async () => {
  page = await opened.browser.newPage({ viewport: { width: 1280, height: 860 } });
  complaints = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
});

const visit = async (name: string): Promise<void> => {
  await page.goto(`${opened.address}gallery?page=${name}`);
  await page.waitForSelector('h1');
};

describe.each([
  { width: 1280, scheme: 'light' as const },
  { width: 1280, scheme: 'dark' as const },
  { width: 390, scheme: 'light' as const },
])('at $width pixels, $scheme', ({ width, scheme }) => {
  test.each(PAGES)(
    'no rule of accessibility is broken on %s, and the page fits its width',
    async name => {
      await page.setViewportSize({ width, height: 860 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await visit(name);
      expect(await violationsOn(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    },
    30_000,
  );
});

describe('keys', () => {
  test('arrow keys move between the rows of a table and Enter opens one', async () => {
    await visit('lists');
    const rows = page.locator('table', { hasText: 'Findings beside one' });
    await rows.locator('[data-row-act]', { hasText: 'NC-2026-003' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('region', { name: 'Finding' }).locator('h3').textContent()).toContain(
      'NC-2026-005',
    );
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('NC-2026-006');
  }, 30_000);

  test('a table is one stop in the order of focus', async () => {
    await visit('lists');
    const stops = page
      .locator('table', { hasText: 'Findings beside one' })
      .locator('[data-row-act][tabindex="0"]');
    expect(await stops.count()).toBe(1);
  }, 30_000);

  test('Ctrl K opens the palette, a few letters find a page, Enter goes there', async () => {
    await visit('thing');
    await page.keyboard.press('Control+k');
    const typing = page.getByRole('combobox');
    await typing.waitFor();
    await typing.pressSequentially('gall pict');
    expect(await page.getByRole('option').count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gallery?page=pictures');
  }, 30_000);

  test('a question mark shows the keys, Escape gives the focus back', async () => {
    await visit('thing');
    await page.getByRole('button', { name: 'Assess' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Assess');
  }, 30_000);

  test('a menu opens by key, moves by arrows and closes by Escape', async () => {
    await visit('controls');
    await page.getByRole('button', { name: 'More acts' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('History');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('More acts');
  }, 30_000);

  test('a limit of the cycle says its clause when it has the focus', async () => {
    await visit('pictures');
    const limit = page.getByRole('button', { name: /^Expiry, 19 March 2028/ });
    await limit.focus();
    expect(await page.locator('figcaption').first().textContent()).toContain('ISO/IEC 17021-1 9.1.3.2');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('figcaption').first().textContent()).toContain('Suspension ends');
  }, 30_000);
});

describe('forms', () => {
  const fill = async () => {
    await page.getByLabel('Title').fill('Orders without review');
    await page.getByLabel('Audit time').fill('1.5');
    await page.getByLabel('Grade').selectOption('minor');
    await page.getByRole('combobox', { name: 'Owner' }).fill('sor');
    await page.keyboard.press('Enter');
  };

  test('what native constraints forbid is said at the field, and the first such field has the focus', async () => {
    await visit('fields');
    await page.getByRole('button', { name: 'Record the finding' }).click();
    expect(await page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title');
    expect(await page.getByRole('form', { name: 'Finding' }).getByText('This is needed.').count()).toBe(4);
    expect(await violationsOn(page)).toEqual([]);
  }, 30_000);

  test('a refusal of the server goes to its field, the rest stands above, and what was typed stays', async () => {
    await visit('fields');
    await fill();
    await page.getByRole('button', { name: 'Record the finding' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'cannot be recorded yet' });
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('client: The client is not in this programme.');
    expect(await refusal.textContent()).toContain('ISO/IEC 17021-1 9.4.5.3');
    expect(await page.getByText('Title says nothing about the requirement').isVisible()).toBe(true);
    expect(await page.getByLabel('Title').inputValue()).toBe('Orders without review');
    expect(await violationsOn(page)).toEqual([]);
  }, 30_000);

  test('the values are those that an operation takes', async () => {
    await visit('fields');
    await fill();
    await page
      .getByLabel('Evidence')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Record the finding' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(JSON.parse((await page.locator('[data-sent]').textContent()) ?? '')).toEqual({
      title: 'Orders without review',
      days: 1.5,
      grade: 'minor',
      owner: 'mila',
      readers: ['iris', 'jon'],
      standards: ['iso-9001'],
      evidence: [{}],
      told: false,
    });
  }, 30_000);

  test('a draft survives a reload and can be dropped', async () => {
    await visit('fields');
    await fill();
    await page.reload();
    await page.getByText('Your draft from before is here again.').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Orders without review');
    expect(await page.getByRole('combobox', { name: 'Owner' }).inputValue()).toBe('Mila Sörensen');
    await page.getByRole('button', { name: 'Start empty' }).click();
    expect(await page.getByLabel('Title').inputValue()).toBe('');
  }, 30_000);
});

describe('acts', () => {
  test('an act that is not possible yet can be reached, does nothing and says why', async () => {
    await visit('controls');
    const blocked = page.getByRole('button', { name: 'Grant certification' }).last();
    await blocked.focus();
    expect(await blocked.getAttribute('aria-disabled')).toBe('true');
    const reason = await blocked.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${reason ?? ''}"]`).textContent()).toContain(
      'One major nonconformity is not verified.',
    );
  }, 30_000);

  test('a chosen theme is kept across a reload', async () => {
    await visit('thing');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  }, 30_000);

  test('a certificate prints on one sheet of A4', async () => {
    await visit('sheet');
    await page.emulateMedia({ media: 'print' });
    // As wide as the text on A4 with its margins: what narrow screens get must not come on paper.
    await page.setViewportSize({ width: 673, height: 960 });
    const columns = await page
      .locator('dl')
      .first()
      .evaluate(dates => getComputedStyle(dates).gridTemplateColumns);
    expect(columns.split(' ')).toHaveLength(3);
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  }, 30_000);
});
