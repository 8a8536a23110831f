/** Reporting a change to the certification body, or taking one down for the client (ISO/IEC 17021-1, 8.5.3). */
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { useToday } from '../engagement/today.ts';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { ChangeFields } from './ChangeFields.tsx';

export default function ReportPage() {
  const engagement = useParam('id');
  const at = useOrgPath();
  const go = useGo();
  const own = useCan()('offer:answer');
  const today = useToday();
  const sites = useRead('change.sites', { engagement });
  const report = useAct('change.report');
  const record = useAct('change.record');
  return (
    <Page
      name={own ? 'Report a change' : 'Take a change down'}
      measure="form"
      back={{ href: at(`/audit/engagements/${engagement}`), label: 'Engagement' }}
    >
      <Resource of={sites} skeleton="form">
        {({ rows }) => (
          <Form
            label="Change"
            submit={own ? 'Report the change' : 'Take the change down'}
            onSubmit={async ({ others, ...values }) => {
              const said = { ...values, engagement, sites: others === true ? values.sites : null };
              const { id } = await (own
                ? report.mutateAsync(said as unknown as Input<'change.report'>)
                : record.mutateAsync(said as unknown as Input<'change.record'>));
              go(at(`/audit/changes/${id}`));
            }}
          >
            {own ? null : (
              <TextField
                name="source"
                label="Where the client said this"
                required
                maxLength={300}
                width="full"
              />
            )}
            <ChangeFields sites={rows} today={today} />
          </Form>
        )}
      </Resource>
    </Page>
  );
}
