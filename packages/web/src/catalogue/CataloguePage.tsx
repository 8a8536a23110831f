/** Everything that ISO publishes, for everybody: search without an account. */
import { PublicPageFrame } from '../app/PublicPage.tsx';
import { useQueryWords } from '../app/query.ts';
import { Page } from '../ui/page/Page.tsx';
import { CatalogueSearch } from './CatalogueSearch.tsx';
import { IcsTree } from './IcsTree.tsx';

export default function CataloguePage() {
  const query = useQueryWords();
  return (
    <PublicPageFrame>
      <Page name="Catalogue of ISO standards" aside={<IcsTree query={query} />} asideLabel="Subjects">
        <CatalogueSearch query={query} base="/catalogue" />
      </Page>
    </PublicPageFrame>
  );
}
