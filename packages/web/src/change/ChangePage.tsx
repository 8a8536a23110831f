/** One change: what was told, which audits it touches, and what the body made of it. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { saidWords } from '../application/said.words.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { type Change, kindWords } from './change.columns.tsx';

export default function ChangePage() {
  const change = useRead('change.get', { id: useParam('id') });
  return (
    <Resource of={change} skeleton="text">
      {found => <Shown change={found} />}
    </Resource>
  );
}

function AssessForm({ change }: { readonly change: Change }) {
  const assess = useAct('change.assess');
  return (
    <Form
      label="Assessment of the change"
      submit="Assess the change"
      onSubmit={values =>
        assess.mutateAsync({
          id: change.id,
          conclusion: textOf(values.conclusion),
          timeAgain: values.timeAgain === true,
          specialAudit: values.specialAudit === true,
          $version: change.version,
        })
      }
    >
      <TextArea name="conclusion" label="What follows, and why" rows={3} required />
      <Checkbox
        name="timeAgain"
        label="The audit time is determined again"
        hint="Offers, programme and audits wait for it."
        defaultChecked={change.asksForTime}
      />
      <Checkbox name="specialAudit" label="A special audit is needed before the next planned one" />
    </Form>
  );
}

function Shown({ change }: { readonly change: Change }) {
  const at = useOrgPath();
  const isBody = useIsBody();
  const may = useCan()('application:review');
  const { assessment, touched, sites } = change;
  return (
    <Page
      within="Change"
      name={isBody ? change.client.name : kindWords(change)}
      back={{
        href: at(`/audit/engagements/${change.engagement}`),
        label: isBody ? 'Client' : 'Certification body',
      }}
      facts={[
        { term: 'state', value: <PhaseStatus area="change" of={change.phase} />, bare: true },
        { term: 'from', value: <DateText on={change.changesOn} /> },
        { term: 'told', value: <DateText on={change.reportedOn} /> },
        { term: 'said', value: saidWords(change.said), bare: true },
      ]}
    >
      <div className="stack-wide">
        {change.late ? (
          <Notice tone="care" title="Told late">
            It was to be told by <DateText on={change.late} />. It is kept with its true days.
          </Notice>
        ) : null}
        <section className="stack">
          <h2>What was told</h2>
          <Facts
            of={[
              { term: 'Changes', value: kindWords(change) },
              { term: 'In words', value: change.what },
            ]}
          />
          {sites ? (
            <Table
              caption="Sites from then on"
              captionShown
              rows={sites}
              rowKey={site => `${site.name} ${site.address}`}
              columns={[
                { key: 'name', title: 'Site', width: 'wide', render: site => site.name },
                {
                  key: 'address',
                  title: 'Address',
                  width: 'fill',
                  render: site => `${site.address}, ${site.city}, ${site.country}`,
                },
                { key: 'persons', title: 'People', align: 'end', render: site => site.persons },
              ]}
            />
          ) : null}
        </section>
        {touched.length === 0 ? null : (
          <section className="stack">
            <h2>Audits that it touches</h2>
            <Table
              caption="Audits that it touches"
              rows={touched}
              rowKey={row => row.id}
              href={row => at(`/audit/audits/${row.id}`)}
              columns={[
                { key: 'kind', title: 'Audit', width: 'fill', render: row => row.kind },
                { key: 'from', title: 'From', render: row => <DateText on={row.from} /> },
                { key: 'to', title: 'To', render: row => <DateText on={row.to} /> },
              ]}
            />
          </section>
        )}
        {assessment ? (
          <section className="stack">
            <h2>Assessed</h2>
            <Facts
              of={[
                { term: 'Conclusion', value: assessment.conclusion },
                { term: 'Audit time', value: assessment.timeAgain ? 'determined again' : 'stands' },
                { term: 'Special audit', value: assessment.specialAudit ? 'needed' : 'not needed' },
              ]}
            />
            <p className="quiet">
              {assessment.by.name}, <DateText on={assessment.on} />
            </p>
          </section>
        ) : may ? (
          <section className="stack">
            <h2>Assessment</h2>
            <AssessForm change={change} />
          </section>
        ) : (
          <Notice>The body assesses the change next; what follows appears here.</Notice>
        )}
      </div>
    </Page>
  );
}
