/** Publishing: an act on a certification that has a certificate becomes a line of the public register, in the same transaction. */
import type { Certification } from '@certwright/core/decision/certification.state';
import type { StatusAct } from '@certwright/verify/status-history';
import type { Act } from '../platform/events/act.ts';
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';
import { logged, setWithheld } from '../log/publish.ts';
import { headOfRegister } from '../log/register-entry.ts';
import { markConfidential } from './confidential.store.ts';
import { insertEntry, type PublishedFacts, putRegistryRow, registryRow } from './register.store.ts';

/** Nothing is public before the first certificate was issued. */
export async function publishAct(
  act: Act,
  certification: string,
  published: StatusAct,
  effectiveOn: string,
  state: Certification,
): Promise<void> {
  const row = await registryRow(act.tx, certification);
  if (!row) return;
  const facts: PublishedFacts = {};
  if (published === 'renewed' || published === 'restored')
    Object.assign(facts, { expiresOn: state.cycle?.expiresOn });
  if (published === 'extended' || published === 'reduced') Object.assign(facts, { scope: state.scope });
  await keep(act, {
    certification,
    org: row.org,
    act: published,
    effective_on: effectiveOn,
    recorded_at: act.at,
    facts,
    confidential: state.confidence !== undefined,
  });
}

/** A line of the register and its leaf in the log, both or neither. */
async function keep(act: Act, line: Parameters<typeof insertEntry>[1]): Promise<void> {
  const registryPos = await insertEntry(act.tx, line);
  await logged(act, headOfRegister(line), line.facts, { registryPos, confidential: line.confidential });
}

/** Everything that was published about a certification goes out of everybody's sight, or is shown again. */
export async function setConfidential(
  act: Pick<Act, 'tx'>,
  certification: string,
  confidential: boolean,
): Promise<void> {
  await markConfidential(act.tx, certification, confidential);
  await setWithheld(act, certification, confidential);
}

type Sheet = {
  readonly certification: string;
  readonly number: string;
  readonly revision: number;
  readonly effectiveOn: string;
  readonly facts: CertificateFacts;
  /** Of the cycle that the certification is in. */
  readonly expiresOn: string | undefined;
  readonly scope: string;
  readonly confidential: boolean;
};

/** A certificate was issued: the register finds it from now on, and keeps what this revision says. */
export async function publishCertificate(act: Act, sheet: Sheet): Promise<void> {
  const { certification, number, revision, effectiveOn, facts, expiresOn, scope, confidential } = sheet;
  const known = await registryRow(act.tx, certification);
  const { holder, standard, body } = facts;
  await putRegistryRow(act.tx, {
    certification,
    org: act.org,
    number,
    holder: holder.name,
    city: holder.city,
    country: holder.country,
    standard,
    body: body.name,
    published_at: act.at,
    confidential,
  });
  const published: StatusAct = known ? 'reissued' : 'granted';
  await keep(act, {
    certification,
    org: act.org,
    act: published,
    effective_on: effectiveOn,
    recorded_at: act.at,
    facts: {
      ...(expiresOn === undefined ? {} : { expiresOn }),
      revision,
      scope,
      certificate: { ...facts, effectiveOn },
    },
    confidential,
  });
}
