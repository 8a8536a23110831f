/** The calendar: a secret address that holds for its person alone, as long as he is a member; lines as RFC 5545 wants them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';
import { calendarText } from './calendar-text.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const read = (address: string) => world.opened.app.request(new URL(address).pathname);

test('its address is made, made anew and closed by its person', async () => {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  expect((await founder.call('calendar.get', org)).since).toBeNull();
  const { address } = await founder.call('calendar.make', org);
  const answer = await read(address);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  const { address: next } = await founder.call('calendar.make', org);
  expect((await read(address)).status).toBe(404);
  expect((await read(next)).status).toBe(200);
  expect((await founder.call('calendar.get', org)).since).not.toBeNull();
  await founder.call('calendar.end', org);
  expect((await read(next)).status).toBe(404);
});

test('it closes with the membership, and shows what waits until then', async () => {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  const member = await world.member(org, founder, ['process-owner']);
  await member.call('nonconformity.raise', org, {
    source: 'complaint',
    statement: 'Delivered without test record',
    evidence: 'Order 4711',
    on: '2026-11-20',
    owner: member.person,
    dueOn: '2026-12-04',
  });
  const { address } = await member.call('calendar.make', org);
  const text = await (await read(address)).text();
  expect(text).toContain('DTSTART;VALUE=DATE:20261204');
  expect(text).toContain('DTEND;VALUE=DATE:20261205');
  await founder.call('party.end', org, { person: member.person });
  expect((await read(address)).status).toBe(404);
});

test('it holds what is due next year already, and keeps the name of an event when its day nears', async () => {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  await founder.call('task.make', org, { what: 'Renew the insurance', dueOn: '2027-10-01' });
  await founder.call('task.make', org, { what: 'Order the pump', dueOn: '2026-11-30' });
  const { address } = await founder.call('calendar.make', org);
  const text = await (await read(address)).text();
  expect(text).toContain('DTSTART;VALUE=DATE:20271001');
  const names = text.match(/^UID:task~/gm);
  expect(names).toHaveLength(2);
});

test.each(['nonsense', `${'x'.repeat(32)}.ics`, '..%2f..%2fetc.ics'])(
  '%s is nobody’s calendar',
  async file => {
    expect((await world.opened.app.request(`/api/public/calendar/${file}`)).status).toBe(404);
  },
);

describe('the text', () => {
  const item = {
    key: 'due~/x',
    text: `Line\r\nBEGIN:VEVENT; with, signs \\ and ${'ü'.repeat(80)}`,
    detail: '',
    path: '/x',
    due: '2026-12-31',
    for: null,
  };
  const text = calendarText({
    name: 'N',
    base: 'https://c.example/o/n',
    items: [item],
    at: '2026-11-24T09:00:00.000Z',
  });

  test('has lines of at most 75 octets and cuts no sign', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('ü'.repeat(80));
  });

  test('lets no text begin an event of its own', () => {
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(text.replaceAll('\r\n ', '')).toContain('Line BEGIN:VEVENT\\; with\\, signs \\\\ and');
  });

  test('ends a day after it began', () => {
    expect(text).toContain('DTEND;VALUE=DATE:20270101');
    expect(text).toContain('DTSTAMP:20261124T090000Z');
  });
});
