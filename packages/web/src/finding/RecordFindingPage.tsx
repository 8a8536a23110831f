/** A page of its own for recording findings one after the other, on a phone as well as at a desk. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import type { Audit } from '../audit/audit-steps.ts';
import { useEditionsFetched } from '../engagement/editions.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RequirementAside } from './RequirementAside.tsx';
import type { RequirementRef } from './requirement-choices.ts';

export default function RecordFindingPage() {
  const audit = useRead('audit.get', { id: useParam('id') });
  return (
    <Resource of={audit} skeleton="form">
      {found => <Recording audit={found} />}
    </Resource>
  );
}

function Recording({ audit }: { readonly audit: Audit }) {
  const at = useOrgPath();
  const editions = useEditionsFetched([...new Set(audit.certifications.map(one => one.edition))]);
  const [about, setAbout] = useState<RequirementRef>();
  const [recorded, setRecorded] = useState<readonly RequirementRef[]>([]);
  const back = at(`/audit/audits/${audit.id}`);
  const last = recorded.at(-1);
  return (
    <Page
      within={audit.client.name}
      name="Record a finding"
      measure="form"
      back={{ href: back, label: 'The audit' }}
      aside={about ? <RequirementAside editions={editions.data} of={about} /> : undefined}
    >
      <div className="stack">
        {last ? (
          <Notice
            tone="done"
            live
            act={
              <Button kind="quiet" href={back}>
                Back to the audit
              </Button>
            }
          >
            Recorded against {last.key}. {recorded.length > 1 ? `${recorded.length} in this sitting. ` : ''}
            The next one can follow.
          </Notice>
        ) : null}
        <Resource of={editions} skeleton="form">
          {found => (
            <RecordForm
              key={recorded.length}
              audit={audit}
              editions={found}
              onRequirement={setAbout}
              onDone={ref => {
                setRecorded([...recorded, ref]);
                setAbout(undefined);
              }}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
