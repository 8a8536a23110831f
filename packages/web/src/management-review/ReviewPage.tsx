/** One management review: its inputs, decisions and conclusion, and its actions until each is taken. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Person } from '../ui/person/Person.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText, dateWords } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';

type Review = Output<'management-review.get'>;
type Action = Review['actions'][number];

export default function ReviewPage() {
  const id = useParam('id');
  const read = useRead('management-review.get', { id });
  return (
    <Resource of={read} skeleton="text">
      {data => <OneReview of={data} />}
    </Resource>
  );
}

function OneReview({ of }: { readonly of: Review }) {
  const path = useOrgPath();
  const { locale } = useUi();
  const can = useCan();
  const [taking, setTaking] = useState<Action>();
  const open = of.actions.filter(one => one.done === null).length;
  return (
    <Page
      name={`Management review of ${dateWords(of.heldOn, 'long', locale)}`}
      back={{ href: path('/implement/management-reviews'), label: 'Management reviews' }}
      facts={[
        { term: 'recorded by', value: of.recordedBy.name },
        { term: 'decisions', value: of.decisions.length },
        { term: 'open actions', value: `${open} of ${of.actions.length}` },
      ]}
      aside={
        <AsideSection title="Took part">
          <ul className="stack-close">
            {of.participants.map(one => (
              <li key={one.id}>
                <Person name={one.name} />
              </li>
            ))}
          </ul>
        </AsideSection>
      }
    >
      <div className="stack-wide">
        {of.conclusion === '' ? null : (
          <section className="stack-close">
            <h2>Conclusion</h2>
            <p className="reading">{of.conclusion}</p>
          </section>
        )}
        {of.decisions.length === 0 ? null : (
          <section className="stack-close">
            <h2>Decisions</h2>
            <div className="reading">
              <ul>
                {of.decisions.map(one => (
                  <li key={one.text}>{one.text}</li>
                ))}
              </ul>
            </div>
          </section>
        )}
        {of.actions.length === 0 ? null : (
          <Table
            caption="Actions"
            captionShown
            rows={of.actions}
            rowKey={row => row.id}
            columns={actionColumns(can('nonconformity:handle') ? setTaking : undefined)}
          />
        )}
        <section className="stack">
          <h2>What was looked at</h2>
          {of.inputs.map(one => (
            <section key={one.key} className="stack-close">
              <h3>{one.title}</h3>
              <p className="reading">{one.text}</p>
            </section>
          ))}
        </section>
      </div>
      {taking ? <TakenDialog of={of} action={taking} onClose={() => setTaking(undefined)} /> : null}
    </Page>
  );
}

const actionColumns = (onTake: ((action: Action) => void) | undefined): readonly Column<Action>[] => [
  { key: 'text', title: 'Action', render: row => row.text, width: 'fill', wrap: true },
  {
    key: 'state',
    title: 'State',
    render: row => <Status of={row.done ? 'done' : row.overdue ? 'overdue' : 'open'} />,
    width: 'narrow',
  },
  { key: 'owner', title: 'Owner', render: row => row.owner?.name ?? 'nobody', width: 'narrow' },
  { key: 'due', title: 'Due', render: row => <DateText on={row.dueOn} />, width: 'narrow' },
  {
    key: 'done',
    title: 'What was done',
    render: row =>
      row.done ? (
        <>
          {row.done.what} <span className="quiet">({row.done.by.name})</span>
        </>
      ) : onTake ? (
        <Button kind="quiet" onClick={() => onTake(row)}>
          Say that it was taken
        </Button>
      ) : null,
    width: 'wide',
    wrap: true,
  },
];

type TakenProps = { readonly of: Review; readonly action: Action; readonly onClose: () => void };

function TakenDialog({ of, action, onClose }: TakenProps) {
  const complete = useAct('management-review.completeAction');
  return (
    <Dialog title="The action was taken" onClose={onClose}>
      <Form
        label="The action was taken"
        submit="Record it"
        onSubmit={async values => {
          await complete.mutateAsync({
            id: of.id,
            action: action.id,
            what: textOf(values.what),
            $version: of.version,
          });
          onClose();
        }}
      >
        <p>{action.text}</p>
        <TextArea name="what" label="What was done" required rows={2} />
      </Form>
    </Dialog>
  );
}
