/** The requirement of a finding in our own words, beside it. */
import { type Edition, requirementOf } from '../engagement/editions.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';

type Props = {
  readonly editions: readonly Edition[] | undefined;
  readonly of: { readonly edition: string; readonly key: string };
};

export function RequirementAside({ editions, of }: Props) {
  const requirement = requirementOf(editions, of);
  if (!requirement) return null;
  return (
    <>
      <AsideSection title={`What ${of.key} asks`}>
        <p>{requirement.asks}</p>
      </AsideSection>
      {requirement.looksFor.length === 0 ? null : (
        <AsideSection title="What an auditor looks for">
          <ul className="stack-close">
            {requirement.looksFor.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </AsideSection>
      )}
    </>
  );
}
