/** What is said of keys on screens, and what the server says of them. */
import type { Output } from '../api/client.ts';

export type SigningKeys = Output<'signing-key.list'>;
export type SigningKey = SigningKeys['rows'][number];

export const USE_WORDS = { certificate: 'certificates', 'status-list': 'status lists' } as const;
export const usesOf = (signs: readonly (keyof typeof USE_WORDS)[]): string =>
  signs.map(use => USE_WORDS[use]).join(' and ');
