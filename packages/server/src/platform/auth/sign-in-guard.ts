/**
 * Slows down whoever guesses passwords, and nobody else: wrong passwords count for the account together with the
 * address that they came from, so the account's own person at another address is never kept out.
 */
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WRONG_MOST = 10;
const WINDOW_S = 15 * 60;

export type SignInGuard = {
  /** @returns seconds to wait, or 0 */
  wait(email: string, address: string): Promise<number>;
  failed(email: string, address: string): Promise<void>;
  succeeded(email: string, address: string): Promise<void>;
};

export function signInGuard(): SignInGuard {
  const limiter = new RateLimiterMemory({ points: WRONG_MOST, duration: WINDOW_S });
  const keyOf = (email: string, address: string): string =>
    createHash('sha256').update(`${email.trim().toLowerCase()} ${address}`).digest('base64url');
  return {
    async wait(email, address) {
      const found = await limiter.get(keyOf(email, address));
      return found && found.consumedPoints >= WRONG_MOST ? Math.ceil(found.msBeforeNext / 1000) : 0;
    },
    async failed(email, address) {
      await limiter.consume(keyOf(email, address)).catch((error: unknown) => {
        if (!(error instanceof RateLimiterRes)) throw error;
      });
    },
    async succeeded(email, address) {
      await limiter.delete(keyOf(email, address));
    },
  };
}
