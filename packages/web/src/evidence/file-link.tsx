/** A file of the organization: its address, and a link that hands it out. */
import { useOrg } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { sizeWords } from '../ui/text/size.ts';
import { useUi } from '../ui/UiProvider.tsx';

type File = { readonly id: string; readonly name: string; readonly size: number };

/** A file of which only the id is known where it is named. */
export function FileById({ id, children }: { readonly id: string; readonly children: string }) {
  const { slug } = useOrg();
  return <RouterLink href={addressOf(slug, id)}>{children}</RouterLink>;
}

const addressOf = (slug: string, id: string): string =>
  `/api/organizations/${encodeURIComponent(slug)}/files/${id}`;

export function FileLink({ of, children }: { readonly of: File; readonly children?: string }) {
  const { slug } = useOrg();
  const { locale } = useUi();
  return (
    <RouterLink href={addressOf(slug, of.id)} title={`${of.name}, ${sizeWords(of.size, locale)}`}>
      {children ?? of.name}
    </RouterLink>
  );
}
