/** Copies of the version that is shown, to print, send or work on outside; each says on every page that it is one. */
import { useOrg } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import type { Document } from './document.words.tsx';

type Props = { readonly of: Document; readonly query: Query };

export function CopySection({ of, query }: Props) {
  const { slug } = useOrg();
  const working = of.phase === 'draft' || of.phase === 'submitted';
  const asked = of.releases.find(one => String(one.number) === query.words.version)?.number;
  const last = of.releases.at(-1)?.number;
  const which = asked ?? (working ? 'draft' : last);
  if (which === undefined) return null;
  const file = (ending: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/documents/${of.id}/${which}/copy.${ending}`;
  return (
    <AsideSection title="Copies">
      <p>
        <RouterLink href={file('pdf')}>PDF</RouterLink> · <RouterLink href={file('docx')}>Word</RouterLink>
        <br />
        <span className="quiet">
          {which === 'draft' ? 'Of the draft' : `Of version ${which}`}; marked as a copy on every page.
        </span>
      </p>
    </AsideSection>
  );
}
