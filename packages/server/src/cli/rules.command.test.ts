/** The rules from the command line: JSON in, JSON or sentences out, 1 with all refusals on bad input. */
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { certwright } from '../testing/program.ts';

async function fileOf(content: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'rules-')), 'asked.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const ASKED = {
  event: 'initial',
  on: '2026-11-23',
  standards: [
    { standard: 'ISO 9001', personnel: 55, factors: [{ id: 'D3', percent: -10, reason: 'mature' }] },
  ],
};

describe('audit-time', () => {
  test('answers as JSON without server, database and data folder', async () => {
    const { code, stdout, data } = await certwright('audit-time', await fileOf(ASKED), '--json');
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      days: 4.5,
      stage1: 1.5,
      stage2: 3,
      surveillance: 1.5,
      recertification: 3,
    });
    expect(existsSync(data)).toBe(false);
  });

  test('says the same in sentences, each step with its source', async () => {
    const { stdout } = await certwright('audit-time', await fileOf(ASKED));
    expect(stdout).toContain('4.5 days');
    expect(stdout).toMatch(/Table QMS 1, 46 to 65 persons: 5 days\. \[IAF MD 5, .*; two or more sources\]/);
  });

  test('takes --json before the file too', async () => {
    const { code, stdout } = await certwright('audit-time', '--json', await fileOf(ASKED));
    expect([code, (JSON.parse(stdout) as { days: number }).days]).toEqual([0, 4.5]);
  });

  test('ends with 1 and every refusal on bad input', async () => {
    const bad = { on: '2026-02-30', standards: [{ standard: 'ISO 9001', personnel: -1 }] };
    const { code, stdout } = await certwright('audit-time', await fileOf(bad), '--json');
    const { refusals } = JSON.parse(stdout) as { refusals: { text: string }[] };
    expect(code).toBe(1);
    expect(refusals.map(one => one.text.split(':')[0])).toEqual(['on', 'standards[0].personnel']);
  });

  test.each([
    ['a file that is no JSON', () => fileOf('{nope'), 'no-json'],
    ['a file that is not there', () => Promise.resolve('/nowhere/asked.json'), 'no-json'],
  ])('ends with 1 for %s', async (_, file, refused) => {
    const { code, stdout } = await certwright('audit-time', await file(), '--json');
    const { refusals } = JSON.parse(stdout) as { refusals: { refused: string }[] };
    expect([code, refusals[0]?.refused]).toEqual([1, refused]);
  });

  test('without a file says what it needs', async () => {
    const { code, stderr } = await certwright('audit-time');
    expect([code, stderr]).toEqual([1, 'Name a JSON file, or - to read it from standard input.\n']);
  });
});

describe('sampling', () => {
  test('counts the sites and draws with a seed, the same each time', async () => {
    const args = ['sampling', '--sites', '26', '--event', 'initial', '--seed', '7', '--json'];
    const [one, other] = await Promise.all([certwright(...args), certwright(...args)]);
    expect(JSON.parse(one.stdout)).toMatchObject({ sample: 6, random: 2, central: true, seed: '7' });
    expect(one.stdout).toBe(other.stdout);
  });

  test.each([['--sites', '0'], ['--sites', 'many'], ['--json'], ['--sites', '3', '--event', 'party']])(
    'refuses %s %s',
    async (...args) => {
      const { code, stdout } = await certwright('sampling', ...args, '--json');
      expect(code).toBe(1);
      expect((JSON.parse(stdout) as { refusals: unknown[] }).refusals).not.toEqual([]);
    },
  );
});

describe('deadlines', () => {
  test('gives every date with its rule', async () => {
    const { code, stdout } = await certwright(
      'deadlines',
      await fileOf({ decision: '2024-02-29' }),
      '--json',
    );
    const { deadlines } = JSON.parse(stdout) as { deadlines: { date: string; rule: { document: string } }[] };
    expect([code, deadlines[0]?.date, deadlines[0]?.rule.document]).toEqual([
      0,
      '2025-02-28',
      'ISO/IEC 17021-1',
    ]);
  });

  test('ends with 1 where nothing was said', async () => {
    expect((await certwright('deadlines', await fileOf({}), '--json')).code).toBe(1);
  });
});
