/** A take-over with its file read and planned: the same file with the same choices gives the same plan again. */
import {
  guessSheet,
  missingFields,
  type SheetMapping,
  type SheetRead,
} from '@certwright/core/portfolio/mapping';
import { plainTitle } from '@certwright/core/portfolio/field.table';
import { planPortfolio, type PortfolioContext, type PortfolioPlan } from '@certwright/core/portfolio/plan';
import type { Portfolio } from '@certwright/core/portfolio/portfolio.decider';
import { refuse } from '@certwright/core/kernel/decider';
import { timesHere } from '../body/body.reading.ts';
import { clientNamesOf } from '../engagement/engagement.ts';
import { sheetsOf } from '../exchange/table.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { policyOf } from '../qualification/policy.reading.ts';
import { numbersHere, peopleTakenOver, portfolioById } from './portfolio.store.ts';

/** How long a qualification holds where the body has chosen nothing. */
const MONTHS = 36;

/** @throws NotFound */
export async function requirePortfolio(act: Pick<Act, 'tx' | 'org'>, id: string): Promise<Kept<Portfolio>> {
  const kept = await portfolioById(act.tx, act.org, id);
  if (!kept) throw new NotFound('take-over');
  return kept;
}

/** What was chosen for each sheet, and for the others the guess. */
export const mappingsOf = (
  sheets: readonly SheetRead[],
  { sheets: chosen, known }: Portfolio,
): readonly SheetMapping[] =>
  sheets.map(sheet => chosen.find(one => one.sheet === sheet.name) ?? guessSheet(sheet, known));

async function contextOf(act: Act, run: string): Promise<PortfolioContext> {
  const [numbers, clients, members, policy, own, times] = await Promise.all([
    numbersHere(act.tx, act.org, run),
    clientNamesOf(act),
    membersOf(act),
    policyOf(act),
    peopleTakenOver(act.tx, run),
    timesHere(act),
  ]);
  // Who came with this run is no stranger to it: it may go on after it was killed.
  const came = new Set(own.map(one => one.person));
  return {
    today: act.today,
    numbers,
    clients: new Set(clients),
    people: new Set(members.filter(one => !came.has(one.id)).map(one => plainTitle(one.name))),
    mayKeepPeople: act.can('people:govern') && act.can('competence:keep'),
    qualificationMonths: policy?.qualificationMonths ?? MONTHS,
    times,
  };
}

/** @throws NotFound, Refused when the file cannot be read */
export async function readPortfolio(act: Act, state: Portfolio): Promise<readonly SheetRead[]> {
  const sheets = await sheetsOf(act, state.file);
  const full = sheets.filter(one => one.rows.length > 0);
  if (full.length === 0) throw new Refused(refuse('portfolio-empty'));
  return full;
}

/** @throws NotFound, Refused when the file cannot be read or a needed column is not known */
export async function plannedPortfolio(act: Act, { id, state }: Kept<Portfolio>): Promise<PortfolioPlan> {
  const sheets = await readPortfolio(act, state);
  const mappings = mappingsOf(sheets, state);
  const missing = mappings.flatMap(one => missingFields(one).map(field => `${one.sheet}: ${field}`));
  if (mappings.every(one => one.kind === null))
    throw new Refused(refuse('portfolio-not-mapped', [], { fields: ['certifications'] }));
  if (missing.length > 0)
    throw new Refused(refuse('portfolio-not-mapped', [], { fields: missing.slice(0, 20) }));
  return planPortfolio(sheets, mappings, state.choices, await contextOf(act, id));
}
