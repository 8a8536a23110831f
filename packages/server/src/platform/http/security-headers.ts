/** Headers that every answer carries; scripts and styles come from us alone. */
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  const nonce = randomBytes(16).toString('base64url');
  c.set('nonce', nonce);
  await next();
  c.header('content-security-policy', policy(nonce));
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'same-origin');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
};
