/** What an identity provider says about somebody who comes from it, whatever the protocol. */
import { z } from 'zod';

export const Arrival = z.object({
  /** How the provider names the person for ever. */
  subject: z.string().min(1).max(500),
  email: z.string().max(254).nullable(),
  name: z.string().max(200).nullable(),
  /** When the person proved there who he is, in milliseconds since 1970; null where the provider does not say. */
  provedAt: z.number().nullable(),
});
export type Arrival = z.infer<typeof Arrival>;

/** Why somebody who went to a provider does not come in. */
export class SignOnFault extends Error {
  readonly code:
    | 'provider-unreachable'
    | 'provider-refused'
    | 'answer-not-valid'
    | 'try-over'
    | 'not-proved'
    | 'address-missing'
    | 'address-of-another-domain'
    | 'address-known'
    | 'not-a-member'
    | 'switched-off';
  constructor(code: SignOnFault['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** How old a proof may be where one is asked for, in seconds. */
export const PROOF_SECONDS = 300;
