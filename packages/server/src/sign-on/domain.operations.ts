/** Domains of an organization: claimed, proved by a record in the DNS or confirmed by the operator, given up. */
import { randomBytes, randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { ClaimedDomain, Domain } from '@certwright/core/sign-on/sign-on.schema';
import { z } from 'zod';
import { scoped } from '../platform/db/scoped.ts';
import { recordEvent, violates } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation, operatorOperation } from '../platform/http/operation.ts';
import { claimsOf, confirmDomain, domainsOf, endDomain, insertDomain } from './sign-on.store.ts';

const RECORD = '_certwright';
const MOST_DOMAINS = 50;

type Row = Awaited<ReturnType<typeof domainsOf>>[number];
export const domainView = ({ confirmedBy, proof, ...row }: Row): z.input<typeof ClaimedDomain> => ({
  ...row,
  record: `${RECORD}.${row.domain}`,
  proof: `certwright=${proof}`,
  confirmedBy: confirmedBy as 'dns' | null,
});

/** Somebody else was faster: a domain belongs to one organization. */
async function confirming<T>(domain: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violates(error, 'email_domain_confirmed'))
      throw new Refused(refuse('domain-of-another', [], { domain }));
    throw error;
  }
}

const claim = operation({
  id: 'sign-on.claim-domain',
  method: 'post',
  path: '/sign-on/domains',
  summary: 'Claim the domain of your addresses; the answer says which record proves it',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['domain-claimed', 'too-many-domains'],
  input: z.object({ domain: Domain }),
  output: ClaimedDomain,
  run: async (act, { domain }) => {
    const claimed = await domainsOf(act.tx, act.org);
    if (claimed.some(row => row.domain === domain))
      throw new Refused(refuse('domain-claimed', [], { domain }));
    if (claimed.length >= MOST_DOMAINS)
      throw new Refused(refuse('too-many-domains', [], { most: MOST_DOMAINS }));
    const id = randomUUID();
    const proof = randomBytes(18).toString('base64url');
    await insertDomain(act.tx, { id, org: act.org, domain, proof, claimed_at: act.at });
    await recordEvent(act, `org:${act.org}`, { type: 'DomainClaimed', domain });
    return domainView({ id, domain, proof, confirmedAt: null, confirmedBy: null });
  },
});

const confirm = operation({
  id: 'sign-on.confirm-domain',
  method: 'post',
  path: '/sign-on/domains/{id}/confirm',
  summary:
    'Look for the record that proves a domain; from then on its people can come in through your provider',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['domain-not-proved', 'domain-of-another'],
  input: z.object({ id: Id }),
  output: ClaimedDomain,
  run: async (act, { id }) => {
    const found = (await domainsOf(act.tx, act.org)).find(row => row.id === id);
    if (!found) throw new NotFound('domain');
    const shown = domainView(found);
    if (found.confirmedAt !== null) return shown;
    if (!(await act.txt(shown.record)).includes(shown.proof)) {
      throw new Refused(refuse('domain-not-proved', [], { record: shown.record }));
    }
    await confirming(found.domain, () => confirmDomain(act.tx, id, 'dns', act.at));
    await recordEvent(act, `org:${act.org}`, { type: 'DomainConfirmed', domain: found.domain, by: 'dns' });
    return { ...shown, confirmedAt: act.at, confirmedBy: 'dns' as const };
  },
});

const end = operation({
  id: 'sign-on.end-domain',
  method: 'post',
  path: '/sign-on/domains/{id}/end',
  summary: 'Give a domain up; its people come in through your provider no longer, unless they came before',
  permission: 'party:manage',
  stepUp: true,
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  run: async (act, { id }) => {
    const domain = await endDomain(act.tx, act.org, id, act.at);
    if (domain === undefined) throw new NotFound('domain');
    await recordEvent(act, `org:${act.org}`, { type: 'DomainEnded', domain });
    return { id };
  },
});

const confirmFor = operatorOperation({
  id: 'sign-on.confirm-for',
  method: 'post',
  path: '/sign-on/confirm',
  summary: 'Confirm a claimed domain by hand, where the DNS is not the organization’s own to change',
  input: z.object({
    domain: Domain,
    claimant: z
      .string()
      .min(1)
      .max(80)
      .meta({ description: 'Short name or id of the organization that claims it' }),
  }),
  output: z.object({ domain: z.string(), claimant: z.string() }),
  run: async ({ shell, at }, { domain, claimant }) =>
    confirming(domain, () =>
      scoped(shell.db, { role: 'app_platform' }, async tx => {
        const found = (await claimsOf(tx, domain)).find(row => row.slug === claimant || row.org === claimant);
        if (!found) throw new NotFound('claim of this domain');
        await confirmDomain(tx, found.id, 'operator', at);
        shell.log.warn({ domain, claimant }, 'the operator confirmed a domain');
        return { domain, claimant: found.slug };
      }),
    ),
});

export const DOMAIN_OPERATIONS = [claim, confirm, end, confirmFor] as const;
