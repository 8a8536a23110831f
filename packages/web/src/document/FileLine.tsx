/** An uploaded document: its name, size and hash, and the way to it. */
import { useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { sizeWords } from '../ui/text/size.ts';
import { useUi } from '../ui/UiProvider.tsx';
import type { UploadedFile } from './UploadedField.tsx';

export function FileLine({ of }: { readonly of: UploadedFile }) {
  const { slug } = useOrg();
  const { locale } = useUi();
  return (
    <div className="row">
      <Button href={`/api/organizations/${encodeURIComponent(slug)}/files/${of.id}`}>Open {of.name}</Button>
      <span className="quiet">
        {sizeWords(of.size, locale)}
        {of.sha256 === undefined ? null : <span className="mono"> {of.sha256.slice(0, 12)}…</span>}
      </span>
    </div>
  );
}
