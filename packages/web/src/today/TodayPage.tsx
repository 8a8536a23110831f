/** Today: one sentence about where we stand, then what waits, by day, each line a way to the act. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import type { Output } from '../api/client.ts';
import { useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Citation } from '../ui/citation/Citation.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { MakeTask } from '../task/MakeTask.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';
import { RemindersNotice } from './RemindersNotice.tsx';

type Item = Output<'today.waiting'>['items'][number];

const stateOf = (item: Item): 'expired' | 'due-soon' | 'not-started' =>
  item.overdue ? 'expired' : item.due ? 'due-soon' : 'not-started';
/** What waits for an absent colleague says for whom. */
const textOf = (item: Item): string =>
  item.for === undefined ? item.text : `${item.text} (for ${item.for})`;
const wordOf = (item: Item): string => (item.overdue ? 'late' : item.due ? 'due' : 'open');

export default function TodayPage() {
  const waiting = useRead('today.waiting', {});
  const { kind } = useOrg();
  const path = useOrgPath();
  const [subscribing, setSubscribing] = useState(false);
  const first =
    kind === 'certification-body' ? (
      <Button href={path('/audit/applications')}>See applications</Button>
    ) : (
      <Button href={path('/choose/adviser')}>Ask the adviser</Button>
    );
  return (
    <Page
      name="Today"
      actions={
        <>
          <Button onClick={() => setSubscribing(true)}>Subscribe</Button>
          <MakeTask hotkey="n" kind="plain" />
        </>
      }
    >
      <Resource of={waiting} skeleton="table">
        {({ sentence, items }) => (
          <div className="stack-wide">
            <p className="reading">{sentence}</p>
            <RemindersNotice />
            {items.length === 0 ? (
              <div className="stack-close">
                <p className="quiet">
                  Nothing waits for you. What others hand you, and what a rule sets a day for, appears here.
                </p>
                <div className="row">{first}</div>
              </div>
            ) : (
              <Table
                caption="What waits for you"
                rows={items}
                rowKey={item => `${item.path} ${item.kind}`}
                rowName={item => item.text}
                href={item => path(item.path)}
                columns={[
                  { key: 'text', title: 'To do', render: textOf, width: 'fill', wrap: true },
                  {
                    key: 'state',
                    title: 'State',
                    render: item => <Status of={stateOf(item)} word={wordOf(item)} />,
                  },
                  {
                    key: 'due',
                    title: 'Day',
                    render: item => (item.due ? <DateText on={item.due} as="day" /> : ''),
                  },
                  {
                    key: 'detail',
                    title: 'What it is about',
                    render: item => item.detail,
                    width: 'wide',
                    secondary: true,
                  },
                  {
                    key: 'because',
                    title: 'Rule',
                    render: item => (item.because ? <Citation of={item.because} /> : ''),
                    secondary: true,
                  },
                ]}
              />
            )}
          </div>
        )}
      </Resource>
      {subscribing ? <CalendarDialog onClose={() => setSubscribing(false)} /> : null}
    </Page>
  );
}
