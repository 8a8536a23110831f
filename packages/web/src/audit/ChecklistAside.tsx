/** The points that auditors of the audited standards go through, as the body set them up; for the body alone. */
import { AsideSection } from '../ui/page/AsideSection.tsx';
import type { Audit } from './audit-steps.ts';
import { useSchemes } from './useSchemes.ts';

export function ChecklistAside({ audit }: { readonly audit: Audit }) {
  const schemes = (useSchemes(audit) ?? []).filter(one => one.checklist.trim() !== '');
  if (schemes.length === 0) return null;
  return (
    <AsideSection title="Checklist">
      {schemes.map(({ id, name, checklist }) => (
        <details key={id}>
          <summary>{name}</summary>
          <ul className="stack-close">
            {checklist
              .split('\n')
              .filter(line => line.trim() !== '')
              .map(line => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        </details>
      ))}
    </AsideSection>
  );
}
