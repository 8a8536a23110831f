/** Issuing the certificate: the document, its number, its credential, its line in the public register. */
import { sitesNow } from '../change/change.reading.ts';
import { accreditationsHere, practiceHere } from '../body/body.reading.ts';
import { CERTIFICATE, CERTIFICATION } from '../body-aggregates.ts';
import { accreditedFor, claimed } from '@certwright/core/body/accreditation.decider';
import { writeNumber } from '@certwright/core/body/numbering';
import {
  certificate as decider,
  ISSUE_GUARDS,
  type CertificateFacts,
  type Place,
} from '@certwright/core/certificate/certificate.decider';
import { IssueInput } from '@certwright/core/decision/certification.schema';
import { type Certification, isExpired } from '@certwright/core/decision/certification.state';
import { findEdition } from '@certwright/standards/library';
import { z } from 'zod';
import { type Organization, organizationById } from '../party/party.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, loadRow, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { violates } from '../platform/events/event.store.ts';
import { refuse } from '@certwright/core/kernel/decider';
import { iso17021 } from '@certwright/core/kernel/citation';
import { operation } from '../platform/http/operation.ts';
import { publishCertificate } from '../register/publish.ts';
import { requireEngagement, type Engagement } from '../engagement/engagement.ts';
import { certificatesIssued, insertCredential } from './certificate.store.ts';
import { signCredential } from './credential.ts';
import { bodyDid } from './did.ts';
import { issuerName } from './issuer-name.ts';
import { ensurePaperKey } from './paper-key.ts';
import { certificateSigner } from './signing-key.ts';
import { whileAvailable } from './signing-key.operations.ts';
import { takeStatusBit } from './status-shard.ts';
import type { Certificate } from '@certwright/core/certificate/certificate.decider';
import { Id } from '@certwright/core/kernel/schema';

type NamedAccreditation = NonNullable<CertificateFacts['accreditation']>;

const placeOf = (org: Organization): Place => ({
  name: org.name,
  address: org.address,
  city: org.city,
  country: org.country,
});

/** The accreditation that covers the certificate; what the organization says of itself only where no register is kept. */
async function accreditationFor(
  act: Act,
  { accreditation }: Organization,
  { edition, cycle }: Certification,
  sites: readonly { readonly country: string }[],
): Promise<Pick<CertificateFacts, 'accreditation'> & { readonly accredited: boolean }> {
  const held = await accreditationsHere(act);
  if (held.length === 0)
    return {
      accredited: false,
      ...(accreditation ? { accreditation: accreditation as NamedAccreditation } : {}),
    };
  const countries = [...new Set(sites.map(site => site.country))];
  const on = cycle?.decidedOn ?? act.today;
  const one = claimed(held, { edition, countries, on });
  return {
    accredited: accreditedFor(held, edition, on),
    ...(one && { accreditation: { body: one.accreditedBy, number: one.number } }),
  };
}

/** What the document prints, from the certification, the sites as they stand and the two parties. */
async function factsOf(
  act: Act,
  state: Certification,
  engagement: Engagement,
  statementOfApplicability: string,
): Promise<{ facts: CertificateFacts; slug: string; accredited: boolean }> {
  const body = await organizationById(act.tx, act.org);
  const sites = await sitesNow(act, state.engagement);
  if (sites.length === 0 || !body) throw new NotFound('accepted application');
  const client = engagement.client_org ? await organizationById(act.tx, engagement.client_org) : undefined;
  const places = sites.map(({ name, address, city, country }) => ({
    name,
    address,
    city,
    country,
  }));
  const first = places[0] ?? { name: engagement.client_name, address: '', city: '', country: '' };
  const holder =
    client && client.address !== '' ? placeOf(client) : { ...first, name: engagement.client_name };
  const edition = findEdition(state.edition);
  const { accredited, ...covered } = await accreditationFor(act, body, state, sites);
  const facts: CertificateFacts = {
    holder,
    sites: places,
    edition: state.edition,
    standard: edition ? `${edition.standard}:${edition.year}` : state.edition,
    scope: state.scope,
    body: placeOf(body),
    ...covered,
    ...(statementOfApplicability ? { statementOfApplicability } : {}),
    originalOn: state.originalOn ?? '',
    decidedOn: state.cycle?.decidedOn ?? '',
    expiresOn: state.cycle?.expiresOn ?? '',
  };
  return { facts, slug: body.slug, accredited };
}

/** In the body's own way of writing, else `NC-9001-2026-0007`: its initials, the standard's number, the year, a count. */
async function nextNumber(act: Act, state: Certification, bodyName: string): Promise<string> {
  const initials = bodyName
    .split(/\s+/)
    .map(word => word[0]?.toUpperCase() ?? '')
    .filter(letter => /[A-Z]/.test(letter))
    .join('')
    .slice(0, 4);
  const standard = findEdition(state.edition)?.standard.match(/\d+/)?.[0] ?? '0';
  const count = (await certificatesIssued(act.tx, act.org)) + 1;
  const { certificate: pattern } = (await practiceHere(act)).numbering;
  if (pattern !== '')
    return writeNumber(pattern, count, { on: state.cycle?.decidedOn ?? act.today, standard });
  const year = (state.cycle?.decidedOn ?? act.today).slice(0, 4);
  return `${initials || 'CB'}-${standard}-${year}-${String(count).padStart(4, '0')}`;
}

const issue = operation({
  id: 'certificate.issue',
  method: 'post',
  path: '/certifications/{id}/certificate',
  summary:
    'Issue the certificate or a new revision of it, sign its credential, publish it (ISO/IEC 17021-1, 8.2)',
  permission: 'certificate:issue',
  stepUp: true,
  refusals: [
    ...ISSUE_GUARDS.map(guard => guard.refused),
    'certificate-number-taken',
    'dated-in-the-future',
    'signing-key-unavailable',
  ],
  cost: 20,
  input: IssueInput,
  output: z.object({ id: Id, version: z.number().int(), number: z.string(), revision: z.number().int() }),
  run: async (act, { id, on, effectiveOn, number, statementOfApplicability, unaccredited }) => {
    const { state } = await stateOf(act, CERTIFICATION, id);
    const engagement = await requireEngagement(act, state.engagement);
    const before = (await loadRow(act, 'certificate', id))?.state as Certificate | undefined;
    const { facts, slug, accredited } = await factsOf(act, state, engagement, statementOfApplicability);
    const day = happenedOn(act, on);
    const command = {
      type: 'Issue',
      by: act.person,
      on: day,
      number:
        number ??
        before?.number ??
        state.takenOver?.number ??
        (await nextNumber(act, state, facts.body.name)),
      effectiveOn: effectiveOn ?? state.cycle?.effectiveOn ?? day,
      cycle: state.cycle,
      valid: state.phase === 'certified' && !isExpired(state, day),
      facts,
      accredited,
      ...(unaccredited === undefined ? {} : { unaccredited }),
    } as const;
    const placement = { org: engagement.cb_org, client: engagement.client_org, shared: true };
    const handled = await beginNumbered(act, id, command, placement);
    await whileAvailable(() => publish(act, id, handled.state, state, slug));
    return { id, version: handled.version, number: handled.state.number, revision: handled.state.revision };
  },
});

async function beginNumbered(
  act: Act,
  id: string,
  command: Parameters<typeof decider.decide>[0],
  placement: { org: string; client: string | null; shared: boolean },
) {
  try {
    return await begin(act, CERTIFICATE, id, command, placement);
  } catch (error) {
    if (!violates(error, 'certificate_number_unique')) throw error;
    throw new Refused(refuse('certificate-number-taken', [iso17021('8.2.2')], { number: command.number }));
  }
}

async function publish(
  act: Act,
  id: string,
  issued: Certificate,
  state: Certification,
  slug: string,
): Promise<void> {
  const { facts, number, revision, effectiveOn } = issued;
  if (!facts) throw new Error(`certificate ${id} was issued without facts`);
  const { baseUrl } = act;
  const hosted = bodyDid(baseUrl, slug);
  const name = await issuerName(act, hosted);
  const signer = await certificateSigner(act, hosted, name);
  const status = await takeStatusBit(act, name.did, { certification: id, revision });
  const parts = {
    certification: id,
    number,
    revision,
    effectiveOn,
    facts,
    did: name.did,
    baseUrl,
    slug,
    status,
    at: act.at,
  };
  const token = await signCredential(signer, parts);
  await ensurePaperKey(act, facts.body);
  await insertCredential(act.tx, {
    certification: id,
    org: act.org,
    revision,
    kid: signer.kid,
    token,
    pdf_sha256: null,
    confidential: state.confidence !== undefined,
    layout: (await practiceHere(act)).layout,
  });
  const { expiresOn } = state.cycle ?? {};
  const { scope } = state;
  await publishCertificate(act, {
    certification: id,
    number,
    revision,
    effectiveOn,
    facts,
    expiresOn,
    scope,
    confidential: state.confidence !== undefined,
  });
  await act.jobs.send(act.tx, 'certificate.render', { org: act.org, certificate: id });
}

export const CERTIFICATE_OPERATIONS = [issue] as const;
