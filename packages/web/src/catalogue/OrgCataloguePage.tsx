/** The catalogue inside an organization: the same search, leading to what the organization holds of a standard. */
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { CatalogueAside } from './CatalogueAside.tsx';
import { CatalogueSearch } from './CatalogueSearch.tsx';

export default function OrgCataloguePage() {
  const path = useOrgPath();
  const query = useQueryWords();
  return (
    <Page
      name="Catalogue of ISO standards"
      aside={<CatalogueAside query={query} />}
      asideLabel="Subjects and committees"
      actions={<Button href={path('/choose/standards')}>Standards that can be adopted</Button>}
    >
      <CatalogueSearch query={query} base={path('/choose/catalogue')} />
    </Page>
  );
}
