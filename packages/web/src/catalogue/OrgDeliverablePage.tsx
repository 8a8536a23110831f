/** One deliverable of ISO inside an organization: with what it holds of it, and whether it watches it. */
import { usePublic, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DeliverableAside } from './DeliverableAside.tsx';
import { DeliverableBody } from './DeliverableBody.tsx';
import { factsOf } from './deliverable.facts.tsx';
import { Adopted, Unseen, WatchButton } from './Held.tsx';

export default function OrgDeliverablePage() {
  const id = Number(useParam('id'));
  const path = useOrgPath();
  const can = useCan();
  const deliverable = usePublic('catalogue.get', { id });
  const held = useRead('catalogue.held', { id }, { enabled: can('requirement:read') }).data;
  const base = path('/choose/catalogue');
  return (
    <Resource of={deliverable} skeleton="text">
      {of => (
        <Page
          number={of.title === null ? undefined : of.reference}
          name={of.title ?? of.reference}
          back={{ href: base, label: 'Catalogue' }}
          facts={factsOf(of)}
          actions={held ? <WatchButton id={id} of={held} /> : undefined}
          aside={
            <>
              {held ? <Adopted of={held} /> : null}
              <DeliverableAside
                of={of}
                base={base}
                libraryHref={of.library ? path(`/choose/standards/${of.library.id}`) : undefined}
              />
            </>
          }
        >
          <div className="stack-wide">
            {held ? <Unseen id={id} of={held} /> : null}
            <DeliverableBody of={of} base={base} />
          </div>
        </Page>
      )}
    </Resource>
  );
}
