/** Planning an audit of an engagement. */
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Select } from '../ui/field/Select.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { PlanForm } from './PlanForm.tsx';

export default function PlanAuditPage() {
  const at = useOrgPath();
  const go = useGo();
  const [engagement, setEngagement] = useQueryWord('engagement');
  const engagements = useRead('engagement.list', {});
  const chosen = engagements.data?.rows.find(row => row.id === engagement);
  return (
    <Page
      name="Plan an audit"
      measure="form"
      {...(chosen ? { within: chosen.client.name } : {})}
      back={
        chosen
          ? { href: at(`/audit/engagements/${chosen.id}`), label: chosen.client.name }
          : { href: at('/audit/audits'), label: 'Audits' }
      }
    >
      <Resource of={engagements} skeleton="form">
        {found => (
          <div className="stack">
            {chosen ? null : (
              <Select
                name="engagement"
                label="Client"
                value={engagement ?? ''}
                onChange={setEngagement}
                choices={found.rows.map(row => ({ value: row.id, label: row.client.name }))}
              />
            )}
            {chosen ? (
              <PlanForm
                key={chosen.id}
                engagement={chosen.id}
                onPlanned={id => go(at(`/audit/audits/${id}`))}
              />
            ) : null}
          </div>
        )}
      </Resource>
    </Page>
  );
}
