/** Engagements: where a client and its certification body meet. */
import type { Tx } from '../platform/db/scoped.ts';

export const engagementOf = (tx: Tx, cbOrg: string, clientOrg: string) =>
  tx
    .selectFrom('engagement')
    .selectAll()
    .where('cb_org', '=', cbOrg)
    .where('client_org', '=', clientOrg)
    .executeTakeFirst();

/** A client without an account of its own. */
export const engagementNamed = (tx: Tx, cbOrg: string, name: string) =>
  tx
    .selectFrom('engagement')
    .select('id')
    .where('cb_org', '=', cbOrg)
    .where('client_org', 'is', null)
    .where('client_name', '=', name)
    .executeTakeFirst();

export const engagementById = (tx: Tx, id: string) =>
  tx
    .selectFrom('engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'engagement.id',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
      'engagement.created_at',
    ])
    .where('engagement.id', '=', id)
    .executeTakeFirst();

export const engagementsHere = (tx: Tx) =>
  tx
    .selectFrom('engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'engagement.id',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
    ])
    .orderBy('engagement.client_name')
    .limit(1_000)
    .execute();

export const insertEngagement = (
  tx: Tx,
  row: { id: string; cb_org: string; client_org: string | null; client_name: string; created_at: string },
) => tx.insertInto('engagement').values(row).execute();

/** The newest application of each engagement. */
export const newestApplications = (tx: Tx) =>
  tx
    .selectFrom('application')
    .distinctOn('engagement')
    .select(['id', 'engagement', 'phase'])
    .orderBy('engagement')
    .orderBy('pos', 'desc')
    .execute();

/** How many audits of each engagement have no report yet. */
export const openAudits = (tx: Tx) =>
  tx
    .selectFrom('audit')
    .select(['engagement', tx.fn.countAll<number>().as('count')])
    .where('phase', '!=', 'reported')
    .groupBy('engagement')
    .execute();

/** How many nonconformities of each engagement somebody has to treat: unanswered, unjudged, or majors not verified. */
export const openFindings = (tx: Tx) =>
  tx
    .selectFrom('finding')
    .innerJoin('certification', 'certification.id', 'finding.certification')
    .select(['certification.engagement', tx.fn.countAll<number>().as('count')])
    .where('finding.grade', 'in', ['major', 'minor'])
    .where(eb =>
      eb.or([
        eb('finding.phase', 'in', ['open', 'answered', 'returned']),
        eb.and([eb('finding.phase', '=', 'accepted'), eb('finding.grade', '=', 'major')]),
      ]),
    )
    .groupBy('certification.engagement')
    .execute();

export const certificationStates = (tx: Tx) =>
  tx.selectFrom('certification').select(['id', 'org', 'engagement', 'state']).orderBy('pos').execute();

/** A client that comes with a take-over; asked for again it is there already. */
export const insertTakenOver = (
  tx: Tx,
  row: { id: string; cb_org: string; client_name: string; created_at: string; taken_over: string },
) =>
  tx
    .insertInto('engagement')
    .values({ ...row, client_org: null })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst();

/** The contract was made elsewhere, on this day at the latest. */
export const noteContractElsewhere = (tx: Tx, id: string, on: string) =>
  tx
    .updateTable('engagement')
    .set({ contract_elsewhere: on })
    .where('id', '=', id)
    .where('contract_elsewhere', 'is', null)
    .execute();

export const engagementsTakenOver = (tx: Tx, run: string) =>
  tx
    .selectFrom('engagement')
    .select(['id', 'client_name', 'client_org'])
    .where('taken_over', '=', run)
    .execute();

export const markUndone = (tx: Tx, run: string) =>
  tx.updateTable('engagement').set({ undone: true }).where('taken_over', '=', run).execute();

export const namesOfClients = (tx: Tx, org: string) =>
  tx.selectFrom('engagement').select('client_name').where('cb_org', '=', org).limit(50_000).execute();
