// Gallery: tables, a list with its thing beside it, and the states of what is fetched.
import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { Facts } from '../facts/Facts.tsx';
import { Page } from '../page/Page.tsx';
import { Person } from '../person/Person.tsx';
import { Resource } from '../resource/Resource.tsx';
import { SplitView } from '../split-view/SplitView.tsx';
import { Status } from '../status/Status.tsx';
import type { Sort } from '../table/columns.ts';
import { Table } from '../table/Table.tsx';
import { Tag } from '../tag/Tag.tsx';
import { DateText } from '../text/DateText.tsx';
import { NumberText } from '../text/NumberText.tsx';
import { FINDINGS, type SampleFinding } from './findings.ts';
import { Specimen } from './Specimen.tsx';

const settled = { error: null, isPending: false };

export function Lists() {
  const [sort, setSort] = useState<Sort>({ key: 'number', direction: 'ascending' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['2']));
  const [openId, setOpenId] = useState<string | undefined>('3');
  const open = FINDINGS.find(one => one.id === openId);
  const flip = sort.direction === 'ascending' ? 1 : -1;
  const rows = FINDINGS.toSorted((one, other) => flip * one.number.localeCompare(other.number));
  return (
    <Page name="Lists" number="Gallery">
      <div className="stack-wide">
        <Specimen name="Table">
          <Table<SampleFinding>
            caption="Findings"
            rows={rows}
            rowKey={row => row.id}
            rowName={row => row.number}
            onOpen={row => setOpenId(row.id)}
            sort={sort}
            onSort={setSort}
            selection={{ chosen, onChange: setChosen }}
            more={{ onMore: () => setSort(sort) }}
            total={214}
            columns={[
              { key: 'number', title: 'Number', render: row => row.number, width: 'narrow', sortable: true },
              { key: 'state', title: 'State', render: row => <Status of={row.state} />, width: 'narrow' },
              { key: 'title', title: 'Title', render: row => row.title, width: 'fill' },
              { key: 'clause', title: 'Clause', render: row => row.clause, width: 'narrow', secondary: true },
              {
                key: 'standard',
                title: 'Standard',
                render: row => <Tag>{row.standard}</Tag>,
                width: 'narrow',
                secondary: true,
              },
              {
                key: 'owner',
                title: 'Owner',
                render: row => <Person name={row.owner} />,
                width: 'narrow',
                secondary: true,
              },
              {
                key: 'due',
                title: 'Due',
                render: row => <DateText on={row.due} />,
                width: 'narrow',
                sortable: true,
              },
              {
                key: 'days',
                title: 'Days',
                render: row => <NumberText value={row.days} digits={1} />,
                align: 'end',
                width: 'narrow',
                secondary: true,
              },
            ]}
          />
        </Specimen>
        <Specimen name="SplitView">
          <SplitView
            closeHref="/gallery?page=lists"
            thingLabel="Finding"
            onClose={() => setOpenId(undefined)}
            list={
              <Table<SampleFinding>
                caption="Findings beside one"
                rows={FINDINGS}
                rowKey={row => row.id}
                onOpen={row => setOpenId(row.id)}
                current={openId}
                columns={[
                  { key: 'number', title: 'Number', render: row => row.number, width: 'narrow' },
                  { key: 'title', title: 'Title', render: row => row.title, width: 'fill' },
                  { key: 'state', title: 'State', render: row => <Status of={row.state} />, width: 'narrow' },
                ]}
              />
            }
            thing={
              open === undefined ? null : (
                <div className="stack">
                  <h3>
                    {open.number} {open.title}
                  </h3>
                  <Facts
                    of={[
                      { term: 'State', value: <Status of={open.state} /> },
                      { term: 'Clause', value: open.clause },
                      { term: 'Owner', value: open.owner },
                      { term: 'Due', value: <DateText on={open.due} /> },
                    ]}
                  />
                  <p className="reading">
                    Three of eight orders in September were placed without the review that PR-07 asks for.
                  </p>
                  <Button kind="primary">Accept the answer</Button>
                </div>
              )
            }
          />
        </Specimen>
        <Specimen name="Resource: loading">
          <Resource of={{ data: undefined, error: null, isPending: true }} skeleton="table">
            {() => null}
          </Resource>
        </Specimen>
        <Specimen name="Resource: empty">
          <Resource
            of={{ ...settled, data: [] as string[] }}
            empty={{
              when: list => list.length === 0,
              what: 'Risks and opportunities of your processes are kept here.',
              example: 'For example: the only toolmaker retires in two years.',
              act: (
                <>
                  <Button kind="primary">Add a risk</Button>
                  <Button kind="quiet">Import a spreadsheet</Button>
                </>
              ),
            }}
          >
            {list => list.length}
          </Resource>
        </Specimen>
        <Specimen name="Resource: failed">
          <Resource
            of={{
              ...settled,
              data: undefined,
              error: new TypeError('fetch'),
              refetch: () => setChosen(new Set()),
            }}
          >
            {() => null}
          </Resource>
        </Specimen>
      </div>
    </Page>
  );
}
