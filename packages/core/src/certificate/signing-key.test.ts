/** Keys have one use each, leave a successor behind, and what was said of a compromise only widens. */
import { describe, expect, test } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { given } from '../kernel/given.ts';
import {
  COMPROMISED_GUARDS,
  type KeyCommand,
  type KeyEvent,
  keyRing,
  keyStanding,
  nextFragment,
  RETIRE_GUARDS,
  usableKeys,
} from './signing-key.decider.ts';

const MADE = '2026-01-10T09:00:00.000Z';
const NOW = '2026-03-20T09:00:00.000Z';
const made = (id: string, more: Partial<KeyEvent & { type: 'SigningKeyMade' }> = {}): KeyEvent => ({
  type: 'SigningKeyMade',
  id,
  fragment: `key-2026-${id}`,
  signs: ['certificate'],
  validFrom: MADE,
  ...more,
});
const retired = (id: string, retiredAt: string): KeyEvent => ({ type: 'SigningKeyRetired', id, retiredAt });
const compromised = (id: string, from: string): KeyEvent => ({
  type: 'SigningKeyCompromised',
  id,
  from,
  why: 'A laptop was stolen',
});
const retire: KeyCommand = { type: 'Retire', at: NOW, id: '1', retiredAt: NOW };
const say: KeyCommand = {
  type: 'SayCompromised',
  at: NOW,
  id: '1',
  from: '2026-03-01T00:00:00.000Z',
  why: 'Stolen',
};

type Row = readonly [refused: string, events: readonly KeyEvent[], command: KeyCommand];
const ROWS: readonly Row[] = [
  ['key-not-in-use', [made('1'), made('2'), retired('1', MADE)], retire],
  ['key-not-in-use', [made('1'), made('2'), compromised('1', MADE)], retire],
  ['key-not-in-use', [], retire],
  ['key-retired-in-the-past', [made('1'), made('2')], { ...retire, retiredAt: '2026-03-19T00:00:00.000Z' }],
  ['key-without-successor', [made('1')], retire],
  ['key-without-successor', [made('1'), made('2', { signs: ['status-list'] })], retire],
  ['key-without-successor', [made('1'), made('2'), compromised('2', MADE)], retire],
  [
    'key-without-successor',
    [made('1'), made('2'), retired('2', '2026-05-01T00:00:00.000Z')],
    { ...retire, retiredAt: '2026-06-01T00:00:00.000Z' },
  ],
  ['key-without-successor', [made('1', { signs: ['certificate', 'status-list'] }), made('2')], retire],
  ['key-compromised-in-the-future', [made('1')], { ...say, from: '2026-03-20T09:00:00.001Z' }],
  ['key-compromised-already', [made('1'), compromised('1', MADE)], say],
];

describe('a key of a body', () => {
  test.each(ROWS)('is refused: %s', (refused, events, command) => {
    expect(given(keyRing, ...events).when(command)).toMatchObject({ refused });
  });

  test('has a row for each refusal', () => {
    const rows = new Set(ROWS.map(([refused]) => refused));
    expect(
      [...RETIRE_GUARDS, ...COMPROMISED_GUARDS].map(one => one.refused).filter(one => !rows.has(one)),
    ).toEqual([]);
  });

  test('is counted within its year', () => {
    const ring = fold(keyRing, [
      made('1'),
      made('x', { fragment: 'key-2026-7' }),
      made('y', { fragment: 'key-2025-9' }),
    ]);
    expect(nextFragment(ring, NOW)).toBe('key-2026-8');
    expect(nextFragment(ring, '2027-01-01T00:00:00.000Z')).toBe('key-2027-1');
    expect(
      given(keyRing, made('1')).when({ type: 'Make', at: NOW, id: '2', signs: ['status-list'] }),
    ).toEqual([
      { type: 'SigningKeyMade', id: '2', fragment: 'key-2026-2', signs: ['status-list'], validFrom: NOW },
    ]);
  });

  test('signs until the day on which it is retired, and the newest is asked first', () => {
    const ring = fold(keyRing, [
      made('1'),
      made('2', { validFrom: '2026-02-01T00:00:00.000Z' }),
      made('3', { signs: ['status-list'] }),
      made('4', { validFrom: '2026-09-01T00:00:00.000Z' }),
      retired('1', '2026-04-01T00:00:00.000Z'),
    ]);
    const ids = (use: 'certificate' | 'status-list', at: string) =>
      usableKeys(ring, use, at).map(key => key.id);
    expect(ids('certificate', NOW)).toEqual(['2', '1']);
    expect(ids('certificate', '2026-04-01T00:00:00.000Z')).toEqual(['2']);
    expect(ids('certificate', '2026-09-01T00:00:00.000Z')).toEqual(['4', '2']);
    expect(ids('status-list', NOW)).toEqual(['3']);
  });

  test('that is compromised signs nothing from the moment that this is said, and earlier days can still be added', () => {
    const events = [made('1'), retired('1', MADE), compromised('1', '2026-03-10T00:00:00.000Z')];
    const ring = fold(keyRing, events);
    expect(usableKeys(ring, 'certificate', NOW)).toEqual([]);
    expect(ring.keys.map(key => keyStanding(key, NOW))).toEqual(['compromised']);
    expect(given(keyRing, ...events).after(say).keys[0]?.compromisedFrom).toBe('2026-03-01T00:00:00.000Z');
  });
});
