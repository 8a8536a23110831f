/** Internal and external issues: what bears on what the management system is for. */
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWords } from '../app/query.ts';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { Column } from '../ui/table/columns.ts';
import { EFFECTS, SIDES, TOPICS, wordOf } from './context.words.ts';
import { OwnerFields } from './OwnerFields.tsx';
import { ContextTabs } from './ContextTabs.tsx';
import { RegisterPage, type WriteFormProps } from './RegisterPage.tsx';
import { reviewColumns } from './review.columns.tsx';

type Issue = Output<'context-issue.list'>['rows'][number];

const COLUMNS: readonly Column<Issue>[] = [
  {
    key: 'title',
    title: 'Issue',
    width: 'fill',
    wrap: true,
    render: row => (
      <>
        {row.title}
        {row.meaning === '' ? null : <div className="quiet">{row.meaning}</div>}
      </>
    ),
  },
  { key: 'side', title: 'Where', width: 'narrow', render: row => wordOf(SIDES, row.side), secondary: true },
  { key: 'topic', title: 'About', width: 'narrow', render: row => wordOf(TOPICS, row.topic) },
  {
    key: 'effect',
    title: 'Effect',
    width: 'narrow',
    render: row => wordOf(EFFECTS, row.effect),
    secondary: true,
  },
  ...reviewColumns<Issue>(),
];

function IssueForm({ of, onDone }: WriteFormProps<Issue>) {
  const record = useAct('context-issue.record');
  const revise = useAct('context-issue.revise');
  return (
    <Form
      label="Issue"
      submit={of ? 'Save the issue' : 'Record the issue'}
      draft={of ? undefined : 'context-issue'}
      onSubmit={async values => {
        const said = values as unknown as Input<'context-issue.record'>;
        await (of
          ? revise.mutateAsync({ editions: [], ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <TextField name="title" label="Issue" required defaultValue={of?.title ?? ''} width="full" />
      <FieldRow>
        <Select name="side" label="Where" choices={SIDES} required defaultValue={of?.side ?? 'external'} />
        <Select
          name="effect"
          label="Effect"
          choices={EFFECTS}
          required
          defaultValue={of?.effect ?? 'hinders'}
        />
        <Select name="topic" label="About" choices={TOPICS} required defaultValue={of?.topic ?? 'market'} />
      </FieldRow>
      <TextArea
        name="meaning"
        label="What it means here, and what is done about it"
        hint="Climate change needs an answer, also when it means little."
        rows={3}
        defaultValue={of?.meaning ?? ''}
      />
      <OwnerFields of={of} />
    </Form>
  );
}

export default function IssuesPage() {
  const { words } = useQueryWords();
  const end = useAct('context-issue.end');
  return (
    <RegisterPage
      tabs={<ContextTabs current="issues" />}
      kind="context_issue"
      name="Context"
      act="Record an issue"
      read={useRead('context-issue.list', words.ended ? { ended: 'true' } : {})}
      columns={COLUMNS}
      nameOf={row => row.title}
      empty={{
        what: 'What bears on the organization from inside and outside stands here: markets, laws, knowledge, the climate.',
        example: 'For example: two customers bring two thirds of the turnover.',
      }}
      WriteForm={IssueForm}
      end={(row, why) => end.mutateAsync({ id: row.id, why, $version: row.version })}
    />
  );
}
