/** Completing an application before it is reviewed: by the client, or by the body on its behalf. */
import { useAct, usePublic, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { ContentFields, contentOf } from './ContentFields.tsx';

export default function AmendPage() {
  const id = useParam('id');
  const at = useOrgPath();
  const go = useGo();
  const own = useCan()('application:submit');
  const application = useRead('application.get', { id });
  const editions = usePublic('standard.list', {});
  const amend = useAct('application.amend');
  const record = useAct('application.record-amendment');
  const { notice, onProblem } = useMeanwhile();
  const back = at(`/audit/applications/${id}`);
  return (
    <Page name="Complete the application" measure="form" back={{ href: back, label: 'Application' }}>
      <Resource of={application} skeleton="form">
        {found => (
          <Form
            submit="Save the application"
            label="Application"
            onProblem={onProblem}
            onSubmit={async ({ source, ...values }) => {
              const content = { ...contentOf(values), id, $version: found.version };
              await (own
                ? amend.mutateAsync(content)
                : record.mutateAsync({ ...content, source: textOf(source) }));
              go(back);
            }}
          >
            {notice}
            {own ? null : (
              <TextField
                name="source"
                label="Where the client said this"
                required
                maxLength={300}
                width="full"
              />
            )}
            <ContentFields editions={editions.data?.rows ?? []} ticked={new Set(found.editions)} of={found} />
          </Form>
        )}
      </Resource>
    </Page>
  );
}
