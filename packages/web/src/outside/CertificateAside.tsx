/** What the paper says, beside the cycle; and the acts that are seldom. */
import { useCan } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Certificate } from './outside.words.tsx';

export function CertificateAside({ of }: { readonly of: Certificate }) {
  const may = useCan()('outside:keep') && of.status !== 'ended';
  const { set } = useQueryWords();
  return (
    <>
      <AsideSection title="Certificate">
        <Facts
          of={[
            { term: 'Issued', value: <DateText on={of.issuedOn} /> },
            { term: 'Cycle since', value: <DateText on={of.cycleStart} /> },
            {
              term: 'First certified',
              value: <DateText on={of.firstCertifiedOn ?? of.earlier[0]?.cycleStart ?? of.cycleStart} />,
            },
            { term: 'Accreditation, as claimed', value: of.accreditation || 'none stated' },
            { term: 'Recorded by', value: of.recorded.by.name },
          ]}
        />
      </AsideSection>
      <AsideSection title="Scope">
        <p>{of.scope}</p>
      </AsideSection>
      {of.sites.length === 0 ? null : (
        <AsideSection title="Sites">
          <ul>
            {of.sites.map(site => (
              <li key={site}>{site}</li>
            ))}
          </ul>
        </AsideSection>
      )}
      {of.earlier.length === 0 ? null : (
        <AsideSection title="Cycles before">
          <ul>
            {of.earlier.map(one => (
              <li key={one.cycleStart}>
                <span className="mono">{one.number}</span>, until <DateText on={one.validUntil} />
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
      {may ? (
        <div className="row">
          <Button kind="quiet" onClick={() => set({ do: 'correct' })}>
            Correct
          </Button>
          <Button kind="quiet" onClick={() => set({ do: 'end' })}>
            End
          </Button>
        </div>
      ) : null}
    </>
  );
}
