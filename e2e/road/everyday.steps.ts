/** Everyday work: a spreadsheet taken in, two people at once, a document through its whole life, an evidence pack. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GAP_COLUMNS } from '@certwright/core/exchange/gap';
import { addDays } from '@certwright/rules/calendar-date';
import { workbook } from '@certwright/server/platform/xlsx/workbook';
import { contentsOf } from '@certwright/server/platform/zip/contents';
import { expect } from 'vitest';
import { QUALITY, SECURITY } from './application.steps.ts';
import { accept, DIRECTOR, invite, MANAGER } from './people.steps.ts';
import { beginning, comeBackTo, fill, follow, formOf, heading, press, read, sees, walkTo } from './person.ts';
import type { Step, Walk } from './walk.ts';

const SECOND = 'Petra Sund';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function spreadsheetIsTakenIn(walk: Walk, step: Step): void {
  const handIn = async (rows: readonly (readonly string[])[]) => {
    const { page } = walk.person(MANAGER);
    const columns = GAP_COLUMNS.map(title => ({ title, width: 20 }));
    const lines = rows.map(row => GAP_COLUMNS.map((_, i) => row[i] ?? ''));
    const buffer = await workbook('Gaps', columns, lines);
    await page
      .getByLabel(/^Filled in spreadsheet/)
      .setInputFiles({ name: 'gaps.xlsx', mimeType: XLSX, buffer });
    await press(page, 'See what would change');
  };
  const right = [
    [QUALITY, '8.4.1', '', 'partly', 'Suppliers are asked once a year'],
    [QUALITY, '8.6', '', 'in place', 'Release is signed on the order'],
    [SECURITY, '8.2', '', 'effective', 'Assessed each quarter'],
  ];

  step('a gap assessment in a spreadsheet is compared first, and refused while a row is wrong', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Implement', 'Import and export');
    await handIn([...right, [QUALITY, '99.9', '', 'perfect', '=1+1']]);
    await sees(manager, 'gaps.xlsx: 4 rows; 3 would change, 0 stay as they are, 1 has an error.');
    const take = manager.page.getByRole('button', { name: beginning('Take over') });
    expect(await take.getAttribute('aria-disabled')).toBe('true');
  });

  step('put right, it is taken over', async () => {
    const manager = walk.person(MANAGER);
    await handIn(right);
    await press(manager.page, 'Take over 3 changes');
    await heading(manager.page, 'Taken over').waitFor();
    await follow(manager.page, 'Look at the requirements');
    const row = manager.page
      .getByRole('row')
      .filter({ has: manager.page.getByRole('link', { name: '8.6', exact: true }) });
    await row.filter({ hasText: 'in place' }).waitFor();
  });
}

export function twoWorkAtOnce(walk: Walk, step: Step): void {
  const answer = async (name: string, words: string) => {
    const form = formOf(walk.person(name), 'Our answer');
    await form.getByRole('radio', { name: 'partly' }).check();
    await fill(form, { 'Our answer': words });
    return form;
  };

  step('two people open the same requirement; the second sees what the first has saved', async () => {
    const manager = walk.person(MANAGER);
    const second = await walk.arrive(SECOND);
    await accept(second, await invite(manager, second.email, ['Management-system manager']));
    for (const person of [manager, second]) {
      await walkTo(person, 'Implement', 'Requirements');
      await follow(person.page, '8.6');
    }
    await press(await answer(MANAGER, 'Errors are kept in a list'), 'Save our answer');
    await manager.page
      .getByRole('row')
      .filter({ has: manager.page.getByRole('link', { name: '8.6', exact: true }) })
      .filter({ hasText: 'partly' })
      .waitFor();
    await press(await answer(SECOND, 'Errors are told at the morning round'), 'Save our answer');
    const alert = second.page.getByRole('alert');
    const said = await read(alert);
    expect(said).toContain('Errors are kept in a list');
    expect(said).toContain('Errors are told at the morning round');
    await press(alert, 'Save yours over it');
    await alert.waitFor({ state: 'detached' });
  });

  step('nothing is lost: both answers stand in the history of the requirement', async () => {
    const manager = walk.person(MANAGER);
    await manager.page.reload();
    await follow(manager.page, 'Open with evidence and history');
    await manager.page.getByRole('complementary').getByRole('button', { name: 'Show' }).first().click();
    const dialog = manager.page.getByRole('dialog');
    await dialog.getByText('Errors are told at the morning round').first().waitFor();
    expect(await read(dialog)).toContain('Errors are kept in a list');
    await manager.page.keyboard.press('Escape');
  });
}

export function documentLives(walk: Walk, step: Step): void {
  const reader = 'Nils Late';

  step('an employee reads version 1 and says so', async () => {
    const employee = walk.person(reader);
    await employee.page.goto('/o/northlight-instruments/today');
    await walkTo(employee, 'Implement', 'Documents');
    await follow(employee.page, 'QP-07');
    await press(employee.page, 'I have read and understood version 1');
    await employee.page
      .getByRole('button', { name: beginning('I have read and understood') })
      .waitFor({ state: 'detached' });
  });

  step(
    'the next version is written while the first stays in force; a comment asks, an answer settles',
    async () => {
      const [manager, director] = [walk.person(MANAGER), walk.person(DIRECTOR)];
      await comeBackTo(manager, 'Implement', 'Documents');
      await follow(manager.page, 'QP-07');
      await press(manager.page, 'Begin the next version');
      const form = formOf(manager, 'Document');
      await fill(form, {
        Text: '# Purpose\nEach gauge carries its due date. The workshop withdraws it a week before.',
        'What changes': 'A week instead of a day',
      });
      await press(form, 'Save as draft of version 2');
      await sees(manager, /in force.*version 1/);
      await comeBackTo(director, 'Implement', 'Documents');
      await follow(director.page, 'QP-07');
      const aside = director.page.getByRole('complementary');
      await aside.getByRole('button', { name: beginning('Comment') }).click();
      await fill(formOf(director, 'Comment'), { Comment: 'A week for every gauge?' });
      await press(aside, 'Say it');
      await aside.getByText('A week for every gauge?').waitFor();
      await manager.page.reload();
      await press(manager.page.getByRole('complementary'), 'Answer');
      await fill(formOf(manager, 'Answer'), { Answer: 'For each, the bureau needs it' });
      await press(formOf(manager, 'Answer'), 'Answer');
      await manager.page.getByText('For each, the bureau needs it').waitFor();
      await press(manager.page.getByRole('complementary'), 'Settle');
      await manager.page.getByText('1 settled.').waitFor();
    },
  );

  step('who releases it sees what changes; a copy is fetched; in the end it is obsolete', async () => {
    const [manager, director] = [walk.person(MANAGER), walk.person(DIRECTOR)];
    await press(manager.page, 'Submit for approval');
    await director.page.reload();
    await follow(director.page, 'Against version 1');
    await sees(director, 'A week instead of a day');
    await press(director.page, 'Release version 2');
    await sees(director, 'QP-07 · version 2 · released by Jonas Brandt');
    const copy = director.page.getByRole('complementary').getByRole('link', { name: 'PDF' });
    const file = await director.page.request.get((await copy.getAttribute('href')) ?? '');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await manager.page.reload();
    await press(manager.page, 'Make obsolete');
    const dialog = manager.page.getByRole('dialog');
    await fill(dialog, { 'Why it is no longer needed': 'The bureau calibrates now' });
    await press(dialog, 'Make obsolete');
    await sees(manager, 'The bureau calibrates now');
  });
}

export function packIsHandedOver(walk: Walk, step: Step): void {
  step('an evidence pack of the year is made, downloaded, and each of its hashes holds', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Implement', 'Evidence');
    await follow(manager.page, 'Evidence packs');
    await press(manager.page, 'Make a pack');
    const dialog = manager.page.getByRole('dialog', { name: 'Make an evidence pack' });
    await fill(dialog, { 'What for': 'Initial audit', From: addDays(walk.today, -365), To: walk.today });
    await press(dialog, 'Make the pack');
    await dialog.waitFor({ state: 'detached' });
    const coming = manager.page.waitForEvent('download');
    await follow(manager.page, 'Download');
    const archive = await contentsOf(await readFile(await (await coming).path()));
    const sums = (archive.get('SHA256SUMS')?.toString() ?? '').trim().split('\n');
    expect(sums).toHaveLength(archive.size - 1);
    for (const line of sums) {
      const content = archive.get(line.slice(66)) ?? Buffer.alloc(0);
      expect(createHash('sha256').update(content).digest('hex'), line).toBe(line.slice(0, 64));
    }
    const index = archive.get('index.txt')?.toString() ?? '';
    for (const held of ['Calibration list', 'QP-07']) expect(index).toContain(held);
  });
}
