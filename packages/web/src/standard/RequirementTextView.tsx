/** What a requirement asks and what an auditor looks for, in our own words. */
import type { Output } from '../api/client.ts';
import { Tag } from '../ui/tag/Tag.tsx';
import { confidenceWords, documentedWords } from './edition.words.tsx';

export type RequirementText = Output<'standard.get'>['requirements'][number];

type Props = {
  readonly of: RequirementText;
  readonly heading?: 'h2' | 'h3';
  /** From a file that the organization brought, not in our words. */
  readonly own?: boolean;
};

export function RequirementTextView({ of, heading: Heading = 'h3', own = false }: Props) {
  return (
    <div className="reading">
      {of.asks.split(/\n+/).map((line, i) => (
        <p key={`${i} ${line.slice(0, 20)}`}>{line}</p>
      ))}
      {of.looksFor.length === 0 ? null : (
        <section className="stack-close">
          <Heading>What an auditor looks for</Heading>
          <ul>
            {of.looksFor.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      {of.records.length === 0 ? null : (
        <section className="stack-close">
          <Heading>What usually shows it</Heading>
          <p className="row">
            {of.records.map(one => (
              <Tag key={one}>{one}</Tag>
            ))}
          </p>
        </section>
      )}
      <p className="quiet">
        {documentedWords(of.documented)}{' '}
        {of.excludeWhen === null ? '' : `May be left out: ${of.excludeWhen} `}
        {own ? 'From the file that you brought.' : `Our words; ${confidenceWords(of.confidence)}.`}
      </p>
    </div>
  );
}
