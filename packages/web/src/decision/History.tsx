/** What was done, by whom and when it was recorded, from the audit trail. */
import { useRead } from '../api/hooks.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { eventWords } from './trail-words.ts';

export function History({ certification }: { readonly certification: string }) {
  const acts = useRead('trail.list', { stream: `certification:${certification}` });
  const issues = useRead('trail.list', { stream: `certificate:${certification}` });
  const rows = [...(acts.data?.rows ?? []), ...(issues.data?.rows ?? [])].toSorted((a, b) => b.pos - a.pos);
  return (
    <AsideSection title="History">
      <Resource of={acts}>
        {() => (
          <ol className="stack-close">
            {rows.map(row => (
              <li key={row.pos}>
                {eventWords(row.type)}{' '}
                <span className="quiet">
                  {row.actor.name}, recorded <DateText on={row.at} as="minute" />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Resource>
    </AsideSection>
  );
}
