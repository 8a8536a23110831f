/** People from a list: pasted or handed in, compared row by row, invited and written down in one go, undone. */
import { useState } from 'react';
import { type Input, type Output, upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { HandOver } from './HandOver.tsx';
import { PeopleRows } from './PeopleRows.tsx';
import { PeopleRuns } from './PeopleRuns.tsx';

type Asked = Input<'people-list.take'>;
type Looked = { readonly found: Output<'people-list.compare'>; readonly asked: Asked };

export default function PeopleListPage() {
  const { slug } = useOrg();
  const path = useOrgPath();
  const can = useCan();
  const kit = useWords();
  const compare = useAct('people-list.compare');
  const take = useAct('people-list.take');
  const [looked, setLooked] = useState<Looked>();
  const [taken, setTaken] = useState<Output<'people-list.take'>>();
  const page = {
    name: 'People from a list',
    back: { href: path('/settings/people'), label: 'People and roles' },
  };
  if (!can('party:manage')) {
    return (
      <Page {...page}>
        <EmptyState what="Who manages people brings them in from a list here." />
      </Page>
    );
  }
  return (
    <Page {...page}>
      <div className="stack-wide">
        <p className="reading">
          One row a person, with the titles Name, E-mail, Personnel number, Roles, Last day. Who has an e-mail
          address is invited; who has none gets the number and a PIN for shared devices. Copy the rows from
          your spreadsheet with their titles, or hand the file in. First you see what would happen.
        </p>
        <Form
          label="The list"
          submit="See what would happen"
          onSubmit={async values => {
            const file = values.file instanceof File ? (await upload(slug, values.file)).id : null;
            const language = values.language === 'de' ? 'de' : 'en';
            const asked: Asked = { file, text: file === null ? textOf(values.text) : '', language };
            const found = await compare.mutateAsync({ file, text: asked.text ?? '' });
            setTaken(undefined);
            setLooked({ found, asked });
          }}
        >
          <TextArea
            name="text"
            label="Paste the list"
            rows={5}
            placeholder={'Name\tE-mail\tPersonnel number\tRoles\tLast day'}
          />
          <FileField name="file" label="Or hand in a file" accept=".xlsx,.csv" />
          <Select
            name="language"
            label="Language of the letters"
            defaultValue="en"
            required
            choices={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
        </Form>
        {taken ? <Taken of={taken} /> : null}
        {looked && !taken ? (
          <section className="stack">
            <h2>What would happen</h2>
            <Summary of={looked.found} />
            <div>
              <Button
                kind="primary"
                busy={take.isPending}
                blockedBy={blockedBy(looked.found)}
                onClick={() => take.mutate(looked.asked, { onSuccess: setTaken })}
              >
                Bring in {people(looked.found.summary.invite + looked.found.summary.add)}
              </Button>
            </div>
            {take.error ? <Refusal problem={readProblem(take.error, kit.unreachable, kit.failed)} /> : null}
            <PeopleRows rows={looked.found.rows} />
          </section>
        ) : null}
        <PeopleRuns />
      </div>
    </Page>
  );
}

const people = (count: number): string => (count === 1 ? 'one person' : `${count} people`);

function blockedBy({ before, summary }: Looked['found']): string | undefined {
  if (before) return 'This list was taken over before; nobody is invited twice.';
  if (summary.errors > 0)
    return `${summary.errors === 1 ? 'One row has' : `${summary.errors} rows have`} to be corrected first; the list is taken over as a whole or not at all.`;
  return undefined;
}

function Summary({ of: { before, summary } }: { readonly of: Looked['found'] }) {
  if (before)
    return (
      <Notice tone="note" live title="This list was taken over before">
        By {before.by.name} on <DateText on={before.on} />.
      </Notice>
    );
  return (
    <Notice tone={summary.errors > 0 ? 'stop' : 'note'} live>
      {summary.rows} rows: {summary.invite} would be invited by e-mail, {summary.add} written down with a
      number, {summary.errors} {summary.errors === 1 ? 'has' : 'have'} an error.
    </Notice>
  );
}

function Taken({ of }: { readonly of: Output<'people-list.take'> }) {
  return (
    <section className="stack">
      <h2>Brought in</h2>
      <Notice tone="done" live>
        {of.again
          ? 'This list was taken over before; nothing more was done.'
          : `${of.invited} invited, ${of.added} written down. Hand over what is below: links and PINs are shown this one time.`}
      </Notice>
      {of.handOver.length === 0 ? null : <HandOver rows={of.handOver} />}
    </section>
  );
}
