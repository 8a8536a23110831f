/** Which addresses may stand as evidence, and which of them nobody should be able to click. */
import { describe, expect, test } from 'vitest';
import { leadsInside, linkAddress } from './link-address.ts';

describe('an address is refused', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)//https://example.com',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'http://example.com/',
    'ftp://example.com/',
    '//example.com/',
    'https:example.com',
    'https:///example.com',
    'https://user:secret@example.com/',
    'https://example.com@evil.example.net/',
    'https://exa mple.com/',
    'https://example.com/\nnext',
    'https://example.com/\u202Egnp.exe',
    'https://example.com\\@evil.net/',
    'https://',
    'https://[::1',
    `https://example.com/${'a'.repeat(2_000)}`,
    '',
  ])('%j', text => {
    expect(linkAddress(text)).toBeUndefined();
  });
});

test('an https address is kept in its plain spelling', () => {
  expect(linkAddress(' HTTPS://Files.Example.COM/Records?year=2026#p3 ')).toBe(
    'https://files.example.com/Records?year=2026#p3',
  );
  expect(linkAddress('https://аpple.com/')).toMatch(/^https:\/\/xn--/);
});

describe('an address of the own network is shown as text', () => {
  test.each([
    ['https://localhost/admin', true],
    ['https://localhost./', true],
    ['https://127.0.0.1:8443/', true],
    ['https://0x7f.1/', true],
    ['https://2130706433/', true],
    ['https://169.254.169.254/latest/meta-data/', true],
    ['https://[::1]/', true],
    ['https://[::ffff:10.0.0.1]/', true],
    ['https://intranet/records', true],
    ['https://nas.local/', true],
    ['https://git.corp.internal/', true],
    ['https://records.example.com/2026', false],
    ['https://xn--bcher-kva.example.org/', false],
  ])('%s: %s', (address, inside) => {
    const kept = linkAddress(address);
    expect(kept && leadsInside(kept)).toBe(inside);
  });
});
