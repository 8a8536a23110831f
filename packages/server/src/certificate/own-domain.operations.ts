/** A body's own domain: stated, looked at, given up. */
import { randomUUID } from 'node:crypto';
import {
  didOfDomain,
  DomainInput,
  type Found,
  OwnDomainView,
  SeenInput,
  SeenView,
  stillThere,
} from '@certwright/core/certificate/own-domain';
import { refuse } from '@certwright/core/kernel/decider';
import { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { canonical } from '../platform/events/canonical.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { scoped } from '../platform/db/scoped.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { addressOfDid, isDidWeb } from './did.ts';
import { didDocument, hidesCompromise } from './did-document.ts';
import { ownName } from './issuer-name.ts';
import { keepSeen, seenAt } from './look-at-domain.ts';
import {
  currentDomain,
  type DomainRow,
  domainsOf,
  endDomain,
  insertDomain,
  lastSeen,
} from './own-domain.store.ts';
import { handleKeys, making, withoutKey } from './signing-key.ts';
import { hostedName, whileAvailable } from './signing-key.operations.ts';
import { publicKeys } from './signing-key.store.ts';

async function viewOf(act: Act): Promise<z.input<typeof OwnDomainView>> {
  const [{ did: hosted, slug }, rows, keys] = await Promise.all([
    hostedName(act),
    domainsOf(act.tx, act.org),
    publicKeys(act.tx, act.org),
  ]);
  const current = rows.find(row => row.ended_at === null);
  const shown = (row: DomainRow) => ({
    domain: row.domain,
    did: row.did,
    address: addressOfDid(row.did),
    file: `/bodies/${slug}/own-domain/did.json`,
    statedAt: row.stated_at,
    confirmedAt: row.confirmed_at,
    lookedAt: row.looked_at,
    goodAt: row.good_at,
    found: row.found as Found | null,
    detail: row.detail,
    upToDate: row.document !== null && canonical(row.document) === canonical(didDocument(keys, row.did)),
  });
  return {
    issuesUnder: ownName(current, keys, act.at) ? 'own' : 'hosted',
    hosted,
    current: current ? shown(current) : null,
    former: rows.flatMap(({ domain, confirmed_at, ended_at }) =>
      ended_at === null ? [] : [{ domain, confirmed: confirmed_at !== null, endedAt: ended_at }],
    ),
  };
}

const get = operation({
  id: 'own-domain.get',
  method: 'get',
  path: '/body/own-domain',
  summary: 'The domain on which the body hosts its keys itself, and what was found there',
  permission: 'body:read',
  input: z.object({}),
  output: OwnDomainView,
  run: viewOf,
});

const end = async (act: Act, row: DomainRow): Promise<void> => {
  await endDomain(act.tx, act.org, row.id, act.at);
  await recordEvent(act, `body_domain:${row.id}`, { type: 'OwnDomainEnded', domain: row.domain });
};

const state = operation({
  id: 'own-domain.state',
  method: 'post',
  path: '/body/own-domain',
  summary: 'State the domain on which the body will host its keys; the answer says where the file has to lie',
  permission: 'body:set-up',
  stepUp: true,
  refusals: [
    'own-domain-stated',
    'own-domain-no-name',
    'own-domain-is-this-server',
    'signing-key-unavailable',
  ],
  cost: 5,
  input: DomainInput,
  output: OwnDomainView,
  run: async (act, { domain }) => {
    const did = didOfDomain(domain);
    const before = await currentDomain(act.tx, act.org);
    if (before?.did === did) throw new Refused(refuse('own-domain-stated', [], { domain }));
    if (!isDidWeb(did)) throw new Refused(refuse('own-domain-no-name', [], { domain }));
    if (domain === new URL(act.baseUrl).host)
      throw new Refused(refuse('own-domain-is-this-server', [], { domain }));
    if (before) await end(act, before);
    const id = randomUUID();
    await insertDomain(act.tx, { id, org: act.org, domain, did, stated_at: act.at });
    await recordEvent(act, `body_domain:${id}`, { type: 'OwnDomainStated', domain });
    // The file holds keys, so they are made now where there are none.
    const { did: hosted } = await hostedName(act);
    await whileAvailable(() => handleKeys(act, hosted, ring => making(act, withoutKey(ring, act.at))));
    return viewOf(act);
  },
});

/** @throws NotFound */
async function requireDomain(act: Act): Promise<DomainRow> {
  const row = await currentDomain(act.tx, act.org);
  if (!row) throw new NotFound('own domain');
  return row;
}

const look = operation({
  id: 'own-domain.look',
  method: 'post',
  path: '/body/own-domain/look',
  summary: 'Look whether the file lies on the domain; from then on new certificates are issued under it',
  permission: 'body:set-up',
  cost: 10,
  input: z.object({}),
  output: OwnDomainView,
  run: async act => {
    const row = await requireDomain(act);
    await keepSeen(act, row, await seenAt(row.did, act.fetched));
    return viewOf(act);
  },
});

const giveUp = operation({
  id: 'own-domain.end',
  method: 'post',
  path: '/body/own-domain/end',
  summary:
    'Issue under this server’s address again; certificates that were issued keep the domain as their issuer',
  permission: 'body:set-up',
  stepUp: true,
  input: z.object({}),
  output: OwnDomainView,
  run: async act => {
    await end(act, await requireDomain(act));
    return viewOf(act);
  },
});

const seen = publicOperation({
  id: 'own-domain.seen',
  method: 'get',
  path: '/own-domains',
  summary: 'The keys of a body as this server saw them last on the body’s own domain',
  input: SeenInput,
  output: SeenView,
  run: ({ shell, at }, { did }) =>
    scoped(shell.db, { role: 'app_public', readOnly: true }, async tx => {
      const row = await lastSeen(tx, did);
      if (!row?.good_at) throw new NotFound('domain');
      const looked = { found: row.found as Found | null, goodAt: row.good_at };
      // What the body has said here since goes before a file that does not say it yet.
      const silent = hidesCompromise(row.document, await publicKeys(tx, row.org));
      return {
        did,
        document: row.document,
        seenAt: row.good_at,
        current: row.ended_at === null && stillThere(looked, at) && !silent,
      };
    }),
});

export const OWN_DOMAIN_OPERATIONS = [get, state, look, giveUp, seen] as const;
