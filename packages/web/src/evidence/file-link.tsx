/** A file of the organization: its address, and a link that hands it out. */
import { useOrg } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { sizeWords } from '../ui/text/size.ts';
import { useUi } from '../ui/UiProvider.tsx';

type File = { readonly id: string; readonly name: string; readonly size: number };

export function FileLink({ of, children }: { readonly of: File; readonly children?: string }) {
  const { slug } = useOrg();
  const { locale } = useUi();
  const href = `/api/organizations/${encodeURIComponent(slug)}/files/${of.id}`;
  return (
    <RouterLink href={href} title={`${of.name}, ${sizeWords(of.size, locale)}`}>
      {children ?? of.name}
    </RouterLink>
  );
}
