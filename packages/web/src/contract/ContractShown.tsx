/** What a contract says: what is certified, rights and duties with their clauses, the body's own terms. */
import type { Output } from '../api/client.ts';
import { Citation } from '../ui/citation/Citation.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Money } from '../ui/text/Money.tsx';

type Shown = Pick<
  Output<'contract.get'>,
  'scope' | 'sites' | 'clauses' | 'own' | 'total' | 'currency' | 'elsewhere'
>;

export function ContractShown({ contract }: { readonly contract: Shown }) {
  const { scope, sites, total, currency, elsewhere, clauses, own } = contract;
  return (
    <>
      <Facts
        of={[
          { term: 'Scope', value: scope || 'as in the contract made elsewhere' },
          ...(sites.length === 0 ? [] : [{ term: 'Sites', value: sites.join('; ') }]),
          ...(total === ''
            ? []
            : [{ term: 'First cycle', value: <Money amount={total} currency={currency} /> }]),
          ...(elsewhere === '' ? [] : [{ term: 'Lies', value: elsewhere }]),
        ]}
      />
      {clauses.length + own.length === 0 ? null : (
        <section className="stack reading">
          <h2>Rights and duties</h2>
          {clauses.map((clause, i) => (
            <div key={clause.key} className="stack">
              <h3>
                {i + 1} {clause.title} <Citation of={clause.because} />
              </h3>
              <p>{clause.text}</p>
            </div>
          ))}
          {own.length === 0 ? null : <h3>{clauses.length + 1} Terms of the body</h3>}
          {own.map(text => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
    </>
  );
}
