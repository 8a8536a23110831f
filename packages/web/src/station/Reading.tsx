/** What somebody at a shared device is asked to read, and the text that he acknowledges. */
import { blocksOf } from '@certwright/core/document/text-blocks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output } from '../api/client.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Paper } from '../ui/paper/Paper.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Reader } from './StationPage.tsx';
import { UploadedContent } from './UploadedContent.tsx';
import { useContents } from './useContents.ts';

type Line = Output<'document.to-read'>['rows'][number];
type Props = { readonly reader: Reader; readonly onLeave: () => void };

export function Reading({ reader, onLeave }: Props) {
  const { token, slug, person } = reader;
  const list = useQuery({
    queryKey: ['station', 'reading', person.id, token],
    queryFn: () => call('document.to-read', slug, {}, { token }),
    gcTime: 0,
  });
  const [open, setOpen] = useState<Line>();
  if (open) return <OneText reader={reader} line={open} onBack={() => setOpen(undefined)} />;
  return (
    <PublicPage name={person.name}>
      <div className="stack-wide">
        <Resource
          of={list}
          skeleton="table"
          empty={{ when: ({ rows }) => rows.length === 0, what: 'There is nothing to read for you.' }}
        >
          {({ rows }) => (
            <Table
              caption="To read"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.title}
              onOpen={setOpen}
              columns={[
                { key: 'number', title: 'Number', render: row => row.number },
                { key: 'title', title: 'Title', render: row => row.title, width: 'fill', wrap: true },
                {
                  key: 'state',
                  title: 'State',
                  render: row =>
                    row.acknowledged ? (
                      <Status of="valid" word="read" />
                    ) : (
                      <Status of="open" word="to read" />
                    ),
                },
              ]}
            />
          )}
        </Resource>
        <div className="row">
          <Button size="large" onClick={onLeave}>
            Leave
          </Button>
        </div>
      </div>
    </PublicPage>
  );
}

type TextProps = { readonly reader: Reader; readonly line: Line; readonly onBack: () => void };

function OneText({ reader, line, onBack }: TextProps) {
  const { token, slug } = reader;
  const client = useQueryClient();
  const release = line.inForce ?? 0;
  const text = useQuery({
    queryKey: ['station', 'text', line.id, release, token],
    queryFn: () => call('document.release', slug, { id: line.id, number: release }, { token }),
    gcTime: 0,
  });
  const pictures = useContents(reader, line.id, text.data?.text ?? '');
  const back = (
    <Button size="large" onClick={onBack}>
      Back
    </Button>
  );
  return (
    <PublicPage name={`${line.number} ${line.title}`}>
      <Resource of={text} skeleton="text">
        {one => (
          <div className="stack-wide">
            {one.file === null ? null : <UploadedContent reader={reader} document={line.id} of={one.file} />}
            <Paper
              label={line.title}
              blocks={blocksOf(one.text)}
              pictureAt={pictures}
              head={
                <>
                  Version {one.number}, in force since <DateText on={one.releasedOn} as="long" />
                  {one.change === '' ? null : <p>{one.change}</p>}
                </>
              }
            />
            {line.acknowledged ? (
              <div className="row">{back}</div>
            ) : (
              <Form
                label="Acknowledge"
                submit={`I have read and understood version ${one.number}`}
                size="large"
                beside={back}
                onSubmit={async () => {
                  await call('document.acknowledge', slug, { id: line.id, release }, { token });
                  await client.invalidateQueries({ queryKey: ['station', 'reading'] });
                  onBack();
                }}
              >
                <p className="quiet">Ask before you press when something is not clear.</p>
              </Form>
            )}
          </div>
        )}
      </Resource>
    </PublicPage>
  );
}
