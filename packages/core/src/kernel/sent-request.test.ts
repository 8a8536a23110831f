/** Inputs on their way to the server. */
import { expect, test } from 'vitest';
import { sentRequest } from './sent-request.ts';

const TEMPLATE = '/api/organizations/{organization}/things/{id}';

test('parameters go into the path, escaped, and the rest of what is read into the query', () => {
  const op = { method: 'get', template: TEMPLATE };
  expect(sentRequest(op, 'north light', { id: 'a/b', q: 'x&y', limit: 5, state: undefined })).toEqual({
    method: 'GET',
    path: '/api/organizations/north%20light/things/a%2Fb?q=x%26y&limit=5',
  });
});

test('what is written travels as JSON, without its parameters', () => {
  const op = { method: 'post', template: TEMPLATE };
  expect(sentRequest(op, 'o', { id: 7, name: 'ä', gone: undefined })).toEqual({
    method: 'POST',
    path: '/api/organizations/o/things/7',
    body: '{"name":"ä"}',
  });
});

test('the input stays as it was', () => {
  const input = Object.freeze({ id: '1', q: 'x' });
  sentRequest({ method: 'get', template: TEMPLATE }, 'o', input);
  expect(input).toEqual({ id: '1', q: 'x' });
});
