/** Headers that every answer carries; scripts and styles come from us alone. */
import type { MiddlewareHandler } from 'hono';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const ALWAYS = [
  ['content-security-policy', POLICY],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()'],
] as const;

/** A year, as browsers ask for. */
const ONLY_ENCRYPTED = ['strict-transport-security', 'max-age=31536000'] as const;

/** @param baseUrl of this server: where it is https, browsers are told never to come another way */
export function securityHeaders(baseUrl: string): MiddlewareHandler {
  const headers = baseUrl.startsWith('https:') ? [...ALWAYS, ONLY_ENCRYPTED] : ALWAYS;
  return async (c, next) => {
    await next();
    // Set on the answer itself: `c.header` would build the answer anew for each of them.
    try {
      for (const [name, value] of headers) c.res.headers.set(name, value);
    } catch (error) {
      // The headers of an answer that was fetched cannot be changed.
      if (!(error instanceof TypeError)) throw error;
      c.res = new Response(c.res.body, c.res);
      for (const [name, value] of headers) c.res.headers.set(name, value);
    }
  };
}
