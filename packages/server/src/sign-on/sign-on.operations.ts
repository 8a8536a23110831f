/** Identity providers of an organization: added, changed, ended; the directory behind one; what its groups may. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { RoleSchema } from '@certwright/core/party/party.schema';
import {
  ClaimedDomain,
  Domain,
  domainOf,
  NewProvider,
  OidcSettings,
  Provider,
  SamlSettings,
} from '@certwright/core/sign-on/sign-on.schema';
import { z } from 'zod';
import { memberWay, setMemberWay } from '../party/joining.ts';
import { requireOwnKind } from '../party/place.ts';
import { hashOf, newToken } from '../platform/auth/token.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { MetadataFault, readIdpMetadata } from '../platform/sign-on/idp-metadata.ts';
import { domainView } from './domain.operations.ts';
import { answersTo, metadataAt, secretPlace, startAt } from './provider.ts';
import {
  changeGroup,
  changeProvider,
  domainsOf,
  groupsIn,
  insertProvider,
  providersOf,
  providersOfDomain,
} from './sign-on.store.ts';
import { syncPlaces } from './sync.ts';

const MOST_PROVIDERS = 10;
const Roles = z.array(RoleSchema).max(12);

type Row = Awaited<ReturnType<typeof providersOf>>[number];
const view = (act: Pick<Act, 'baseUrl'>, row: Row, required: string | null): z.input<typeof Provider> => ({
  id: row.id,
  name: row.name,
  kind: row.kind as 'oidc',
  of:
    row.kind === 'oidc' ? OidcSettings.parse(row.settings).issuer : SamlSettings.parse(row.settings).entityId,
  newcomers: row.newcomers as z.input<typeof Provider>['newcomers'],
  required: required === row.id,
  directory: row.directoryBy !== null,
  people: row.people ?? 0,
  answersTo: answersTo(act.baseUrl, row),
  metadata: row.kind === 'saml' ? metadataAt(act.baseUrl, row.id) : null,
  start: startAt(act.baseUrl, row.id),
  madeAt: row.madeAt,
});

async function providerHere(act: Act, id: string): Promise<Row> {
  const found = (await providersOf(act.tx, act.org)).find(row => row.id === id);
  if (!found) throw new NotFound('identity provider');
  return found;
}

const get = operation({
  id: 'sign-on.get',
  method: 'get',
  path: '/sign-on',
  summary: 'Domains, identity providers, and the groups of directories with what they may here',
  permission: 'party:manage',
  input: z.object({}),
  output: z.object({
    domains: z.array(ClaimedDomain),
    providers: z.array(Provider),
    groups: z.array(
      z
        .object({
          id: Id,
          name: z.string(),
          of: z.string(),
          provider: Id,
          roles: Roles,
          people: z.number().int(),
        })
        .meta({ id: 'DirectoryGroup' }),
    ),
    directoryAt: z.string(),
  }),
  run: async act => {
    const [domains, providers, groups, required] = await Promise.all([
      domainsOf(act.tx, act.org),
      providersOf(act.tx, act.org),
      groupsIn(act.tx, act.org),
      memberWay(act),
    ]);
    return {
      domains: domains.map(domainView),
      providers: providers.map(row => view(act, row, required)),
      groups: groups.map(({ members, roles, ...row }) => ({
        ...row,
        roles: roles as z.input<typeof Roles>,
        people: members.length,
      })),
      directoryAt: `${act.baseUrl}/api/scim/v2`,
    };
  },
});

/** @throws Refused */
function samlSettings(metadata: string): z.input<typeof SamlSettings> {
  try {
    return SamlSettings.parse(readIdpMetadata(metadata));
  } catch (error) {
    if (error instanceof MetadataFault || error instanceof z.ZodError) {
      const why =
        error instanceof MetadataFault ? error.message : 'An address or a certificate in it is not usable.';
      throw new Refused(refuse('metadata-not-usable', [], { why }));
    }
    throw error;
  }
}

const add = operation({
  id: 'sign-on.add-provider',
  method: 'post',
  path: '/sign-on/providers',
  summary: 'Let people come in through an identity provider of yours (OpenID Connect or SAML 2.0)',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['metadata-not-usable', 'too-many-providers', 'role-of-another-kind'],
  input: NewProvider,
  output: z.object({ id: Id }),
  run: async (act, input) => {
    requireOwnKind(act, input.newcomers);
    if ((await providersOf(act.tx, act.org)).length >= MOST_PROVIDERS) {
      throw new Refused(refuse('too-many-providers', [], { most: MOST_PROVIDERS }));
    }
    const id = randomUUID();
    const settings = input.kind === 'oidc' ? OidcSettings.parse(input) : samlSettings(input.metadata);
    const secret =
      input.kind === 'oidc'
        ? await act.secrets.seal(secretPlace({ org: act.org, id }), input.clientSecret)
        : null;
    const { kind, name, newcomers } = input;
    await insertProvider(act.tx, {
      id,
      org: act.org,
      name,
      kind,
      settings,
      secret_sealed: secret,
      newcomers,
      made_at: act.at,
    });
    await recordEvent(act, `org:${act.org}`, { type: 'ProviderAdded', provider: id, kind, name, newcomers });
    return { id };
  },
});

const change = operation({
  id: 'sign-on.change-provider',
  method: 'put',
  path: '/sign-on/providers/{id}',
  summary: 'What newcomers may, and whether members come in through this provider alone',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['role-of-another-kind', 'domain-needed'],
  input: z.object({ id: Id, newcomers: Roles, required: z.boolean() }),
  output: z.object({ id: Id }),
  run: async (act, { id, newcomers, required }) => {
    await providerHere(act, id);
    requireOwnKind(act, newcomers);
    if (required && !(await domainsOf(act.tx, act.org)).some(row => row.confirmedAt !== null)) {
      throw new Refused(refuse('domain-needed'));
    }
    await changeProvider(act.tx, { org: act.org, id }, { newcomers });
    const now = await memberWay(act);
    if (required !== (now === id)) await setMemberWay(act, required ? id : null);
    await recordEvent(act, `org:${act.org}`, { type: 'ProviderChanged', provider: id, newcomers, required });
    return { id };
  },
});

const end = operation({
  id: 'sign-on.end-provider',
  method: 'post',
  path: '/sign-on/providers/{id}/end',
  summary: 'Let nobody in through this provider any more; sessions opened through it end',
  permission: 'party:manage',
  stepUp: true,
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  run: async (act, { id }) => {
    await providerHere(act, id);
    if ((await memberWay(act)) === id) await setMemberWay(act, null);
    await changeProvider(
      act.tx,
      { org: act.org, id },
      { ended_at: act.at, directory_hash: null, directory_by: null },
    );
    await act.jobs.send(act.tx, 'sign-on.close', { provider: id });
    await recordEvent(act, `org:${act.org}`, { type: 'ProviderEnded', provider: id });
    return { id };
  },
});

const directory = operation({
  id: 'sign-on.open-directory',
  method: 'post',
  path: '/sign-on/providers/{id}/directory',
  summary:
    'Make the token by which your directory brings people and groups (SCIM 2.0); an older one holds no longer',
  permission: 'party:manage',
  stepUp: true,
  secret: true,
  input: z.object({ id: Id }),
  output: z.object({ token: z.string(), address: z.string() }),
  run: async (act, { id }) => {
    await providerHere(act, id);
    const token = newToken();
    const opened = { directory_hash: hashOf(token), directory_by: act.person };
    await changeProvider(act.tx, { org: act.org, id }, opened);
    await recordEvent(act, `org:${act.org}`, { type: 'DirectoryOpened', provider: id });
    return { token, address: `${act.baseUrl}/api/scim/v2` };
  },
});

const closeDirectory = operation({
  id: 'sign-on.close-directory',
  method: 'post',
  path: '/sign-on/providers/{id}/directory/close',
  summary: 'Take nothing more from the directory; people stay what they are',
  permission: 'party:manage',
  stepUp: true,
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  run: async (act, { id }) => {
    await providerHere(act, id);
    await changeProvider(act.tx, { org: act.org, id }, { directory_hash: null, directory_by: null });
    await recordEvent(act, `org:${act.org}`, { type: 'DirectoryClosed', provider: id });
    return { id };
  },
});

const mapGroup = operation({
  id: 'sign-on.map-group',
  method: 'put',
  path: '/sign-on/groups/{id}',
  summary: 'What the members of a directory’s group may here',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['role-of-another-kind'],
  input: z.object({ id: Id, roles: Roles }),
  output: z.object({ id: Id }),
  run: async (act, { id, roles }) => {
    const group = (await groupsIn(act.tx, act.org)).find(row => row.id === id);
    if (!group) throw new NotFound('group');
    requireOwnKind(act, roles);
    await changeGroup(act.tx, id, { roles, changed_at: act.at });
    await recordEvent(act, `org:${act.org}`, { type: 'GroupMapped', group: id, name: group.name, roles });
    const provider = await providerHere(act, group.provider);
    await syncPlaces(act, provider, group.members);
    return { id };
  },
});

const ways = publicOperation({
  id: 'sign-on.ways',
  method: 'get',
  path: '/sign-in-ways',
  summary: 'Through which identity providers people of a domain come in',
  input: z.object({ email: z.string().max(254) }),
  output: z.object({ providers: z.array(z.object({ id: Id, name: z.string() })) }),
  run: async ({ shell }, { email }) => {
    const domain = Domain.safeParse(domainOf(email));
    if (!domain.success) return { providers: [] };
    return {
      providers: await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
        providersOfDomain(tx, domain.data),
      ),
    };
  },
});

export const SIGN_ON_OPERATIONS = [get, add, change, end, directory, closeDirectory, mapGroup, ways] as const;
