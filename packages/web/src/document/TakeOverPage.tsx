/** Taking over documents that are approved already: files chosen together, a list for the rest, tried before anything is kept. */
import { useState } from 'react';
import { ProblemError, upload } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Progress } from '../ui/progress/Progress.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { TakeOverTable } from './TakeOverTable.tsx';
import { listedRows, type Row, rowOfFile, withList } from './take-over.rows.ts';

type Fault = { readonly row: number; readonly field: string; readonly message: string };

export default function TakeOverPage() {
  const path = useOrgPath();
  const { slug } = useOrg();
  const tryOut = useAct('document.take-over');
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [sent, setSent] = useState<{ done: number; all: number }>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly Fault[]>();
  const [taken, setTaken] = useState<number>();
  const [list, setList] = useState('');
  const [failed, setFailed] = useState<unknown>();
  const kit = useWords();

  const take = async (files: readonly File[]): Promise<void> => {
    setFaults(undefined);
    setTaken(undefined);
    const found: Row[] = [];
    const called: Record<string, string> = {};
    const broken: string[] = [];
    for (const [done, file] of files.entries()) {
      setSent({ done, all: files.length });
      try {
        const { id } = await upload(slug, file);
        called[id] = file.name;
        found.push(rowOfFile(file.name, id));
      } catch (error) {
        const why = error instanceof ProblemError ? error.problem.detail : 'It could not be sent.';
        broken.push(`${file.name}: ${why}`);
      }
    }
    setSent(undefined);
    setNames({ ...names, ...called });
    setRows([...rows, ...found]);
    setRefused(broken);
  };
  const change = (next: readonly Row[]): void => {
    setRows(next);
    setFaults(undefined);
  };
  const run = async (apply: boolean): Promise<void> => {
    setFailed(undefined);
    const answer = await tryOut.mutateAsync({ rows: [...rows], apply }).catch(setFailed);
    if (!answer) return;
    setFaults(answer.faults);
    if (!apply) return;
    setTaken(answer.documents.length);
    setRows([]);
    setFaults(undefined);
  };
  return (
    <Page name="Take documents over" back={{ href: path('/implement/documents'), label: 'Documents' }}>
      <div className="stack-wide">
        <p className="reading">
          Choose all your procedures at once. What was approved on paper stays approved, with its version, its
          day and who approved it; nobody has to approve it again. Nothing is kept before you say so.
        </p>
        {taken === undefined ? null : (
          <Notice tone="done" title={`${taken} documents are here.`} live>
            <Button href={path('/implement/documents')}>See them</Button>
          </Notice>
        )}
        <FileField
          name="files"
          label="Word and PDF files"
          multiple
          accept=".pdf,.docx,.xlsx,.pptx"
          onChange={files => void take(files)}
        />
        {sent === undefined ? null : (
          <Progress label="Sending" share={sent.done / sent.all} words={`${sent.done} of ${sent.all}`} />
        )}
        {refused.length === 0 ? null : (
          <Notice tone="stop" title="These were not taken">
            <ul>
              {refused.map(one => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Notice>
        )}
        {rows.length === 0 ? null : (
          <>
            <TextArea
              name="list"
              label="A list for the rest"
              hint="Copy it out of your spreadsheet with its heads: File or Number, Title, Kind, Version, Owner, Approved by, Approved on"
              rows={4}
              value={list}
              onChange={setList}
            />
            <div className="row">
              <Button
                blockedBy={list.trim() === '' ? 'Paste the list first.' : undefined}
                reason="hidden"
                onClick={() => change(withList(rows, names, listedRows(list)))}
              >
                Fill in from the list
              </Button>
            </div>
            {failed === undefined ? null : (
              <Refusal problem={readProblem(failed, kit.unreachable, kit.failed)} />
            )}
            <TakeOverTable rows={rows} names={names} faults={faults ?? []} onChange={change} />
            <div className="row">
              <Button busy={tryOut.isPending} onClick={() => void run(false)}>
                Try it
              </Button>
              <Button
                kind="primary"
                busy={tryOut.isPending}
                blockedBy={
                  faults === undefined
                    ? 'Try it first; nothing is kept by that.'
                    : faults.length > 0
                      ? `${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} still wrong.`
                      : undefined
                }
                onClick={() => void run(true)}
              >
                Take {rows.length} {rows.length === 1 ? 'document' : 'documents'} over
              </Button>
            </div>
          </>
        )}
        <RunsSection />
      </div>
    </Page>
  );
}

function RunsSection() {
  const read = useRead('document.take-overs', {});
  const undo = useAct('document.undo-take-over');
  const kit = useWords();
  const rows = read.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="stack-close">
      <h2>Taken over before</h2>
      {undo.error === null ? null : (
        <Refusal problem={readProblem(undo.error, kit.unreachable, kit.failed)} />
      )}
      <Table
        caption="Taken over before"
        rows={rows}
        rowKey={row => row.run}
        columns={[
          { key: 'at', title: 'When', render: row => <DateText on={row.at.slice(0, 10)} as="day" /> },
          { key: 'by', title: 'By', render: row => row.by.name, width: 'fill' },
          { key: 'documents', title: 'Documents', align: 'end', render: row => row.documents },
          {
            key: 'undo',
            title: 'Nothing happened to',
            render: row =>
              row.untouched === 0 ? (
                ''
              ) : (
                <Button kind="quiet" busy={undo.isPending} onClick={() => undo.mutate({ run: row.run })}>
                  Take {row.untouched} back
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}
