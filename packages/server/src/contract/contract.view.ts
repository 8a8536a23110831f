/** Contracts as both parties read them. */
import type { Contract, ContractTerms, Signature } from '@certwright/core/contract/contract.decider';
import type { CONTRACT_PHASES, ContractView } from '@certwright/core/contract/contract.schema';
import type { z } from 'zod';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { ContractRow } from './contract.store.ts';

/** @throws when the row has none: a contract begins with its terms */
export function termsOf({ terms }: Contract): ContractTerms {
  if (!terms) throw new Error('a contract without terms');
  return terms;
}

const peopleIn = ({ state }: ContractRow) => [state.body?.by, state.client?.by, state.ended?.by];
const signed = (signature: Signature | null, person: (id: string) => Named) =>
  signature && { ...signature, by: person(signature.by) };

export async function contractViews(
  act: Act,
  rows: readonly ContractRow[],
): Promise<z.input<typeof ContractView>[]> {
  const person = await naming(act, rows.flatMap(peopleIn));
  return rows.map(row => {
    const { state } = row;
    const terms = termsOf(state);
    return {
      ...terms,
      id: row.id,
      version: row.version,
      phase: state.phase as (typeof CONTRACT_PHASES)[number],
      engagement: row.engagement,
      client: { id: row.client_org, name: row.client_name },
      body: { id: row.cb_org, name: row.body_name },
      editions: [...terms.editions],
      sites: [...(terms.sites ?? [])],
      clauses: [...terms.clauses],
      own: [...terms.own],
      signed: { body: signed(state.body, person), client: signed(state.client, person) },
      concludedOn: state.concludedOn,
      ended: state.ended && { ...state.ended, by: person(state.ended.by) },
    };
  });
}
