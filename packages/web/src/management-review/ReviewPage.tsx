/** One management review: its inputs, decisions and conclusion, and its actions until each is taken. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { HistorySection } from '../history/HistoryLink.tsx';
import { MakeTask } from '../task/MakeTask.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Person } from '../ui/person/Person.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { dateWords } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { type Action, actionColumns, type Review, TakenDialog } from './ReviewActions.tsx';

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
  const name = `Management review of ${dateWords(of.heldOn, 'long', locale)}`;
  const [taking, setTaking] = useState<Action>();
  const open = of.actions.filter(one => one.done === null).length;
  return (
    <Page
      name={name}
      back={{ href: path('/implement/management-reviews'), label: 'Management reviews' }}
      facts={[
        { term: 'recorded by', value: of.recordedBy.name },
        { term: 'decisions', value: of.decisions.length },
        { term: 'open actions', value: `${open} of ${of.actions.length}` },
      ]}
      actions={<MakeTask about={{ kind: 'management-review', id: of.id, label: name }} />}
      aside={
        <>
          <AsideSection title="Took part">
            <ul className="stack-close">
              {of.participants.map(one => (
                <li key={one.id}>
                  <Person name={one.name} />
                </li>
              ))}
            </ul>
          </AsideSection>
          <HistorySection
            kind="management_review"
            id={of.id}
            name={`the review of ${dateWords(of.heldOn, 'long', locale)}`}
          />
        </>
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
