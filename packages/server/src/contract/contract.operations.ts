/** Contracts: drawn up from an accepted offer, offered by the body, concluded by the client, taken over from paper, ended. */
import { randomUUID } from 'node:crypto';
import { nextNumber } from '@certwright/core/body/numbering';
import { CONTRACT_CLAUSES } from '@certwright/core/contract/clause.table';
import { type ContractTerms, SIGN_GUARDS } from '@certwright/core/contract/contract.decider';
import {
  ContractQuery,
  ContractView,
  DrawUpInput,
  EndContractInput,
  RecordSignatureInput,
  SignInput,
  TakeOverInput,
} from '@certwright/core/contract/contract.schema';
import { iso17021 } from '@certwright/core/kernel/citation';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { OWN_WORD, type Said } from '@certwright/core/kernel/said';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { acceptedApplicationOf } from '../application/application.reading.ts';
import { practiceHere } from '../body/body.reading.ts';
import { CONTRACT, OFFER } from '../body-aggregates.ts';
import { type Engagement, placedIn, requireEngagement } from '../engagement/engagement.ts';
import { sitesNow } from '../change/change.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { violates } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { contractById, contractNumbers, contracts } from './contract.store.ts';
import { contractViews } from './contract.view.ts';

type Command = Parameters<typeof CONTRACT.decider.decide>[0];

/** @throws Refused when somebody took the number just now */
async function begun(act: Act, command: Command, engagement: Engagement, shared: boolean) {
  try {
    return written(await begin(act, CONTRACT, randomUUID(), command, placedIn(engagement, shared)));
  } catch (error) {
    if (!violates(error, 'contract_number_unique')) throw error;
    throw new Refused(refuse('number-taken'));
  }
}

const drawUp = operation({
  id: 'contract.draw-up',
  method: 'post',
  path: '/contracts',
  summary:
    'Draw a contract up from an accepted offer, with the rights and duties that ISO/IEC 17021-1 asks for',
  permission: 'offer:make',
  refusals: ['offer-not-accepted', 'dated-in-the-future'],
  input: DrawUpInput,
  output: Written,
  run: async (act, { offer: id, from, own, on }) => {
    const day = happenedOn(act, on);
    const { state } = await stateOf(act, OFFER, id);
    if (state.phase !== 'accepted' || !state.terms)
      throw new Refused(refuse('offer-not-accepted', [iso17021('5.1.2')], { phase: state.phase }));
    const { engagement: of, client, editions, scope, currency, total } = state.terms;
    const [engagement, sites, practice, taken] = await Promise.all([
      requireEngagement(act, of),
      sitesNow(act, of),
      practiceHere(act),
      contractNumbers(act.tx, act.org),
    ]);
    const terms: ContractTerms = {
      engagement: of,
      offer: id,
      number: nextNumber(practice.numbering.contract, taken, { on: day }),
      client,
      editions,
      scope,
      sites: sites.map(({ name, address, city, country }) =>
        [name, address, city, country].filter(Boolean).join(', '),
      ),
      currency,
      total,
      from: from ?? day,
      until: null,
      clauses: CONTRACT_CLAUSES,
      own: (own ?? practice.texts.contractTerms)
        .split(/\n+/)
        .map(one => one.trim())
        .filter(Boolean),
      elsewhere: '',
    };
    return begun(act, { type: 'DrawUp', terms, by: act.person, on: day }, engagement, false);
  },
});

const takeOver = operation({
  id: 'contract.take-over',
  method: 'post',
  path: '/contracts/taken-over',
  summary: 'Record a contract that was concluded elsewhere, on paper for example',
  permission: 'offer:make',
  refusals: ['number-taken', 'dated-in-the-future'],
  input: TakeOverInput,
  output: Written,
  run: async (act, { engagement: id, number, concludedOn, elsewhere, until }) => {
    const day = happenedOn(act, concludedOn);
    const engagement = await requireEngagement(act, id);
    const application = await acceptedApplicationOf(act, id);
    const terms: ContractTerms = {
      engagement: id,
      offer: null,
      number,
      client: engagement.client_name,
      editions: application?.editions ?? [],
      scope: application?.scope ?? '',
      currency: '',
      total: '',
      from: day,
      until,
      clauses: [],
      own: [],
      elsewhere,
    };
    return begun(
      act,
      { type: 'TakeOver', terms, concludedOn: day, by: act.person, on: act.today },
      engagement,
      true,
    );
  },
});

const list = operation({
  id: 'contract.list',
  method: 'get',
  path: '/contracts',
  summary: 'Contracts, newest first; a client sees those that were offered to it',
  permission: 'engagement:read',
  input: PageQuery.extend(ContractQuery.shape),
  output: pageOf(ContractView),
  run: async (act, input) => {
    const { rows, next } = paged(await contracts(act.tx, input), input.limit);
    return { rows: await contractViews(act, rows), next };
  },
});

const get = operation({
  id: 'contract.get',
  method: 'get',
  path: '/contracts/{id}',
  summary: 'One contract with its clauses and signatures',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: ContractView,
  run: async (act, { id }) => {
    const row = await contractById(act.tx, id);
    const [view] = row ? await contractViews(act, [row]) : [];
    if (!view) throw new NotFound('contract');
    return view;
  },
});

const send = operation({
  id: 'contract.send',
  method: 'post',
  path: '/contracts/{id}/send',
  summary: 'Sign a contract for the body and offer it to the client',
  permission: 'contract:conclude',
  stepUp: true,
  refusals: ['contract-already-offered', 'dated-in-the-future'],
  input: SignInput,
  output: Written,
  run: async (act, { id, on }) => {
    const command = { type: 'Send', by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, CONTRACT, id, command, { shared: true }));
  },
});

/** The signature of a client, whichever door it came through. @throws NotFound, Refused */
export const signContract = (act: Act, id: string, on: string | undefined, said: Said) =>
  handle(act, CONTRACT, id, { type: 'Sign', said, by: act.person, on: happenedOn(act, on) });

const SIGN_REFUSALS = [
  ...refusalsOf(SIGN_GUARDS).filter(code => code !== 'taken-down-without-source'),
  'dated-in-the-future',
];

const sign = operation({
  id: 'contract.sign',
  method: 'post',
  path: '/contracts/{id}/sign',
  summary: 'Conclude the contract for the client (ISO/IEC 17021-1, 5.1.2)',
  permission: 'offer:answer',
  stepUp: true,
  refusals: SIGN_REFUSALS,
  input: SignInput,
  output: Written,
  run: async (act, { id, on }) => written(await signContract(act, id, on, OWN_WORD)),
});

const recordSignature = operation({
  id: 'contract.record-signature',
  method: 'post',
  path: '/contracts/{id}/sign/recorded',
  summary: 'Take down that the client signed, marked so',
  permission: 'contract:conclude',
  refusals: SIGN_REFUSALS,
  input: RecordSignatureInput,
  output: Written,
  run: async (act, { id, on, source }) =>
    written(await signContract(act, id, on, { through: 'body', source })),
});

const end = operation({
  id: 'contract.end',
  method: 'post',
  path: '/contracts/{id}/end',
  summary: 'Note that a contract ended, and why; no audit is planned under it any more',
  permission: 'contract:conclude',
  refusals: ['contract-not-open', 'dated-in-the-future'],
  input: EndContractInput,
  output: Written,
  run: async (act, { id, why, on }) =>
    written(await handle(act, CONTRACT, id, { type: 'End', why, by: act.person, on: happenedOn(act, on) })),
});

export const CONTRACT_OPERATIONS = [drawUp, takeOver, list, get, send, sign, recordSignature, end] as const;
