/** How the values of a line went over time, and when it was looked at and stood unchanged. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Risk } from './risk.words.tsx';

type Told = { readonly on: string; readonly by: string; readonly what: string; readonly why: string };

function toldOf(
  { history, reviews, identified, acceptance, closed }: Risk,
  method: RiskMethod,
): readonly Told[] {
  const levels = (values: Readonly<Record<string, number>>): string =>
    Object.entries(values)
      .map(([id, value]) => `${method.scales.find(one => one.id === id)?.name ?? id} ${value}`)
      .join(', ');
  return [
    { on: identified.on, by: identified.by.name, what: 'Recorded', why: '' },
    ...history.map(({ on, by, what, judgement, reason }) => ({
      on,
      by: by.name,
      what: `${what === 'before' ? 'Before' : 'After'}: ${judgement.score} (${levels(judgement.values)})`,
      why: reason,
    })),
    ...reviews.map(({ on, by, reason }) => ({ on, by: by.name, what: 'Looked at, unchanged', why: reason })),
    ...(acceptance
      ? [
          {
            on: acceptance.on,
            by: acceptance.by.name,
            what: `Accepted at ${acceptance.score}`,
            why: acceptance.because,
          },
        ]
      : []),
    ...(closed ? [{ on: closed.on, by: closed.by.name, what: 'Closed', why: closed.why }] : []),
  ].toSorted((a, b) => (a.on < b.on ? 1 : -1));
}

export function RiskPast({ of, method }: { readonly of: Risk; readonly method: RiskMethod }) {
  return (
    <AsideSection title="History">
      <ul className="stack-close">
        {toldOf(of, method).map(({ on, by, what, why }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two entries may say the same on one day
          <li key={`${on} ${what} ${at}`}>
            <DateText on={on} /> {what}, {by}
            {why === '' ? null : <div className="quiet">{why}</div>}
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}
