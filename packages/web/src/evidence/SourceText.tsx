/** What a piece of evidence is made of, as a reader opens it: the file, the address, the page of the record. */
import { useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import type { Evidence } from './evidence.columns.tsx';
import { FileLink } from './file-link.tsx';
import { recordPage } from './record-value.ts';

type Props = { readonly of: Pick<Evidence, 'file' | 'link' | 'record'> };

export function SourceText({ of: { file, link, record } }: Props) {
  const path = useOrgPath();
  if (file) return <FileLink of={file} />;
  if (record) return <RouterLink href={path(recordPage(record))}>{record.label}</RouterLink>;
  if (!link) return <>not kept here</>;
  // A click must not act on a machine that only the reader's own network reaches.
  if (link.inside) return <CopyText text={link.address} label="address" />;
  return (
    <a href={link.address} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
      {link.address}
    </a>
  );
}
