/** What narrows the catalogue beside its results: the subject, the committee. */
import type { Query } from '../app/query.ts';
import { CommitteePicker } from './CommitteePicker.tsx';
import { IcsTree } from './IcsTree.tsx';

export const CatalogueAside = ({ query }: { readonly query: Query }) => (
  <>
    <IcsTree query={query} />
    <CommitteePicker query={query} />
  </>
);
