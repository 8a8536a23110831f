/** A body takes the application of a client down on its behalf: typed in, or from a list. */
import type { Input } from '../api/client.ts';
import { useAct, usePublic } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { useToday } from '../engagement/today.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { ContentFields, contentOf } from './ContentFields.tsx';
import { ImportForm } from './ImportForm.tsx';

const NONE: ReadonlySet<string> = new Set();

function RecordForm() {
  const record = useAct('application.record');
  const editions = usePublic('standard.list', {});
  const [engagement] = useQueryWord('engagement');
  const at = useOrgPath();
  const go = useGo();
  const today = useToday();
  return (
    <Resource of={editions} skeleton="form">
      {({ rows }) => (
        <Form
          submit="Take the application down"
          label="Application"
          draft="application-on-behalf"
          onSubmit={async values => {
            const said = { ...contentOf(values), ...(engagement ? { engagement } : {}) };
            const { id } = await record.mutateAsync(said as Input<'application.record'>);
            go(at(`/audit/applications/${id}`));
          }}
        >
          {engagement ? null : (
            <TextField name="client" label="Client" required maxLength={300} width="full" />
          )}
          <TextField
            name="source"
            label="Where the client said this"
            hint="As in: form by e-mail of 3 March. It stands beside the application."
            required
            maxLength={300}
            width="full"
          />
          <ContentFields editions={rows} ticked={NONE} />
          <DateField name="on" label="Date of the application" defaultValue={today} max={today} />
        </Form>
      )}
    </Resource>
  );
}

export default function RecordPage() {
  const at = useOrgPath();
  const [how] = useQueryWord('how');
  return (
    <Page
      name="Take an application down"
      measure="form"
      back={{ href: at('/audit/applications'), label: 'Applications' }}
    >
      <div className="stack">
        <Tabs
          label="How"
          current={how === 'list' ? 'list' : 'form'}
          tabs={[
            { id: 'form', label: 'One client', href: at('/audit/applications/record') },
            { id: 'list', label: 'From a list', href: at('/audit/applications/record?how=list') },
          ]}
        />
        {how === 'list' ? <ImportForm /> : <RecordForm />}
      </div>
    </Page>
  );
}
