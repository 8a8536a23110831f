/** One deliverable of ISO, for everybody. */
import { usePublic } from '../api/hooks.ts';
import { PublicPageFrame } from '../app/PublicPage.tsx';
import { useParam } from '../app/params.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DeliverableAside } from './DeliverableAside.tsx';
import { DeliverableBody } from './DeliverableBody.tsx';
import { factsOf } from './deliverable.facts.tsx';

const BASE = '/catalogue';

export default function DeliverablePage() {
  const deliverable = usePublic('catalogue.get', { id: Number(useParam('id')) });
  return (
    <PublicPageFrame>
      <Resource of={deliverable} skeleton="text">
        {of => (
          <Page
            number={of.title === null ? undefined : of.reference}
            name={of.title ?? of.reference}
            back={{ href: BASE, label: 'Catalogue' }}
            facts={factsOf(of)}
            aside={<DeliverableAside of={of} base={BASE} />}
          >
            <DeliverableBody of={of} base={BASE} />
          </Page>
        )}
      </Resource>
    </PublicPageFrame>
  );
}
