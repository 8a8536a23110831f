// did:web names and the addresses they stand for.
import { expect, test } from 'vitest';
import { didOfKey, didWebAddress } from './did-web.ts';

test.each([
  ['did:web:cb.example', 'https://cb.example/.well-known/did.json'],
  ['did:web:CB.Example', 'https://cb.example/.well-known/did.json'],
  ['did:web:cb.example%3A8443', 'https://cb.example:8443/.well-known/did.json'],
  ['did:web:register.example:bodies:7', 'https://register.example/bodies/7/did.json'],
  ['did:web:register.example%3a3000:user:alice', 'https://register.example:3000/user/alice/did.json'],
  ['did:web:xn--mnchen-3ya.example', 'https://xn--mnchen-3ya.example/.well-known/did.json'],
  ['did:web:localhost%3A8420:bodies:7', 'http://localhost:8420/bodies/7/did.json'],
])('%s is published at %s', (did, url) => {
  expect(didWebAddress(did)?.url).toBe(url);
});

test('a name with a path is vouched for by the host', () => {
  expect(didWebAddress('did:web:register.example:bodies:7')).toMatchObject({
    host: 'register.example',
    onPath: true,
  });
  expect(didWebAddress('did:web:cb.example')).toMatchObject({ onPath: false });
});

test.each([
  'did:key:z6Mk',
  'did:web:',
  'did:web:127.0.0.1',
  'did:web:10.0.0.1%3A80:x',
  'did:web:0x7f000001',
  'did:web:2130706433',
  'did:web:[::1]',
  'did:web:cb.example%3A0',
  'did:web:cb.example%3A99999',
  'did:web:cb.example%3A80%3A80',
  'did:web:user@cb.example',
  'did:web:cb.example%2Fevil',
  'did:web:cb.example/evil',
  'did:web:cb.example?x',
  'did:web:cb.example#key',
  'did:web:cb.example:..:etc',
  'did:web:cb.example:.',
  'did:web:cb.example:',
  'did:web:cb.example::x',
  'did:web:cb.example:a%2Fb',
  'did:web:-cb.example',
  'did:web:cb_.example',
  'did:web:münchen.example',
  `did:web:${'a.'.repeat(600)}example`,
])('%s stands for no address', did => {
  expect(didWebAddress(did)).toBeUndefined();
});

test('the owner of a key stands in front of its fragment', () => {
  expect(didOfKey('did:web:cb.example#key-1')).toBe('did:web:cb.example');
  expect(didOfKey('did:web:cb.example#key-1#key-2')).toBe('did:web:cb.example');
  expect(didOfKey('did:web:cb.example')).toBeUndefined();
  expect(didOfKey('#key-1')).toBeUndefined();
  expect(didOfKey('did:web:cb.example#')).toBeUndefined();
});
