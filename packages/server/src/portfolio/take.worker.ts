/** The job that takes a portfolio over: some rows at a time, each piece with its progress in one transaction, so that a killed process goes on where it was. */
import { type Made, NOTHING_MADE, type Portfolio } from '@certwright/core/portfolio/portfolio.decider';
import { type PortfolioPlan, rowKey } from '@certwright/core/portfolio/plan';
import { PORTFOLIO } from '../body-aggregates.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import type { Kept } from '../platform/events/kept.ts';
import { enterOrg } from '../platform/http/enter-org.ts';
import type { Shell } from '../platform/http/scope.ts';
import { takeCertification, takePerson } from './carry-out.ts';
import { plannedPortfolio, requirePortfolio } from './planned.ts';
import { startedBy } from './portfolio.store.ts';

/** Rows of one piece. */
const PIECE = 25;

const added = (a: Made, b: Made): Made => ({
  clients: a.clients + b.clients,
  certifications: a.certifications + b.certifications,
  findings: a.findings + b.findings,
  audits: a.audits + b.audits,
  people: a.people + b.people,
  qualifications: a.qualifications + b.qualifications,
});

/** @returns whether there is more to do */
async function takePiece(act: Act, { id, state }: Kept<Portfolio>, plan: PortfolioPlan): Promise<boolean> {
  const run = { id, fileName: state.fileName };
  const people = new Map(plan.people.map(one => [rowKey(one.origin), one]));
  const certifications = new Map(plan.certifications.map(one => [rowKey(one.origin), one]));
  const rows = plan.order.slice(state.done, state.done + PIECE);
  let made = NOTHING_MADE;
  for (const row of rows) {
    const [person, certification] = [people.get(row), certifications.get(row)];
    if (person) made = added(made, await takePerson(act, run, person));
    if (certification) made = added(made, await takeCertification(act, run, certification));
  }
  const done = state.done + rows.length;
  await handle(act, PORTFOLIO, id, { type: 'Advance', done, made, by: act.person, on: act.today });
  return done < plan.order.length;
}

/** Goes on with a run until it is over; done twice it does nothing the second time. */
export async function takePortfolio(
  shell: Shell,
  org: string,
  portfolio: string,
  { pieces = Number.POSITIVE_INFINITY }: { readonly pieces?: number } = {},
): Promise<void> {
  const person = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
    startedBy(tx, portfolio),
  );
  if (person === undefined) return;
  const inOrg = <T>(work: (act: Act) => Promise<T>): Promise<T> =>
    scoped(shell.db, { role: 'app_tenant', org, person }, async tx =>
      work(
        await enterOrg(shell, tx, {
          org,
          person,
          only: undefined,
          inside: true,
          permissions: ['certification:decide'],
          operation: 'portfolio.start',
          requestId: `portfolio ${portfolio}`,
        }),
      ),
    );
  const plan = await inOrg(async act => {
    const kept = await requirePortfolio(act, portfolio);
    return kept.state.phase === 'running' ? plannedPortfolio(act, kept) : undefined;
  });
  if (!plan) return;
  for (let piece = 0; piece < pieces; piece += 1) {
    const more = await inOrg(async act => {
      const kept = await requirePortfolio(act, portfolio);
      return kept.state.phase === 'running' && takePiece(act, kept, plan);
    });
    if (!more) return;
  }
}

export const takePortfolios = (shell: Shell): Promise<void> =>
  shell.jobs.work('portfolio.take', ({ org, portfolio }) => takePortfolio(shell, org, portfolio));
