/** Who of a body is able for a scope, from its competence records: who may lead, and which codes nobody holds. */
import type { SectorCode } from '@certwright/core/body/accreditation.decider';
import { areaCode } from '@certwright/core/qualification/areas';
import { membersOf, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { ability } from '../qualification/able.reading.ts';
import { areasHeld } from '../qualification/areas-held.ts';
import { standardOf } from '../qualification/standard-of.ts';

export type Able = {
  /** Names of those who may lead an audit of all these standards for this client; null where no competence is recorded. */
  readonly able: readonly string[] | null;
  readonly unheld: readonly string[];
  readonly auditors: number;
};

type Scope = {
  readonly engagement: string;
  readonly editions: readonly string[];
  readonly codes: readonly SectorCode[];
};

/** As competence records write a code: IAF 17, FSMS CII, others in their own words. */
const PREFIX: Partial<Record<SectorCode['system'], string>> = { iaf: 'IAF ', nace: 'NACE ', food: 'FSMS ' };
const areaOf = ({ system, code }: SectorCode): string => areaCode(`${PREFIX[system] ?? ''}${code}`);

export async function whoIsAble(
  act: Pick<Act, 'tx' | 'org' | 'today'>,
  { engagement, editions, codes }: Scope,
): Promise<Able> {
  const needs = editions.map(edition => ({ standard: standardOf(edition), areas: [] }));
  const [members, known] = await Promise.all([
    membersOf(act),
    ability(act, { engagement, from: act.today, to: act.today, needs }),
  ]);
  const auditors = members.filter(one => one.roles.includes('auditor')).length;
  if (!known.policy) return { able: null, unheld: [], auditors };
  const leaders = [...known.records.keys()].filter(one => known.whyNot(one, 'lead-audit').length === 0);
  const person = await naming(act, leaders);
  const held = areasHeld(known.records.values(), act.today);
  return {
    able: leaders.map(one => person(one).name),
    unheld: codes.map(areaOf).filter(area => !held.has(area)),
    auditors,
  };
}
