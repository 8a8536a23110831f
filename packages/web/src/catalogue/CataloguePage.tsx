/** Everything that ISO publishes, for everybody: search without an account. */
import { PublicPageFrame } from '../app/PublicPage.tsx';
import { useQueryWords } from '../app/query.ts';
import { Page } from '../ui/page/Page.tsx';
import { CatalogueAside } from './CatalogueAside.tsx';
import { CatalogueSearch } from './CatalogueSearch.tsx';

export default function CataloguePage() {
  const query = useQueryWords();
  return (
    <PublicPageFrame>
      <Page
        name="Catalogue of ISO standards"
        aside={<CatalogueAside query={query} />}
        asideLabel="Subjects and committees"
      >
        <CatalogueSearch query={query} base="/catalogue" />
      </Page>
    </PublicPageFrame>
  );
}
