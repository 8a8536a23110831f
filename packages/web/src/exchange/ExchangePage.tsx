/** Import and export: the gap spreadsheet, handed in and compared row by row; everything out, and everything in again. */
import { useState } from 'react';
import { type Output, upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { TakeOutSection } from './TakeOutSection.tsx';
import { TakeOverSection } from './TakeOverSection.tsx';
import { GapRows } from './GapRows.tsx';

type Compared = Output<'exchange.importGap'> & { readonly file: string; readonly name: string };

export default function ExchangePage() {
  const { slug, kind } = useOrg();
  const path = useOrgPath();
  const can = useCan();
  const kit = useWords();
  const run = useAct('exchange.importGap');
  const [found, setFound] = useState<Compared>();
  if (!can('exchange:import')) {
    return (
      <Page name="Import and export">
        <EmptyState what="The management-system manager brings spreadsheets in and out here." />
      </Page>
    );
  }
  return (
    <Page name="Import and export">
      <div className="stack-wide">
        <section className="stack-close">
          <h2>Gap assessment</h2>
          <p className="reading">
            Take the spreadsheet with what is known so far, one row for each requirement. Fill in state, note,
            owner, date, maturity and confidence; leave empty what shall stay. Hand it in: first you see what
            would change.
          </p>
          <p>
            <Button href={`/api/organizations/${encodeURIComponent(slug)}/exports/gap.xlsx`}>
              Download the spreadsheet
            </Button>
          </p>
        </section>
        <Form
          label="Hand in the spreadsheet"
          submit="See what would change"
          onSubmit={async values => {
            if (!(values.file instanceof File)) return;
            const { id, name } = await upload(slug, values.file);
            setFound({ ...(await run.mutateAsync({ file: id })), file: id, name });
          }}
        >
          <FileField name="file" label="Filled in spreadsheet" accept=".xlsx" required />
        </Form>
        {found === undefined ? null : (
          <section className="stack">
            <h2>{found.applied ? 'Taken over' : 'What would change'}</h2>
            <Summary of={found} />
            {found.applied ? (
              <Button href={path('/implement/requirements')}>Look at the requirements</Button>
            ) : (
              <Button
                kind="primary"
                busy={run.isPending}
                blockedBy={
                  found.summary.errors > 0
                    ? `${rowsWord(found.summary.errors)} to be corrected in the spreadsheet first; it is taken over as a whole or not at all.`
                    : found.summary.changes === 0
                      ? 'Nothing in it differs from what is recorded.'
                      : undefined
                }
                onClick={() =>
                  run.mutate(
                    { file: found.file, apply: true },
                    { onSuccess: answer => setFound({ ...answer, file: found.file, name: found.name }) },
                  )
                }
              >
                Take over {found.summary.changes === 1 ? 'one change' : `${found.summary.changes} changes`}
              </Button>
            )}
            {run.error ? <Refusal problem={readProblem(run.error, kit.unreachable, kit.failed)} /> : null}
            {found.rows.length === 0 ? null : <GapRows rows={found.rows} />}
          </section>
        )}
        {can('organization:move') ? (
          <>
            <TakeOutSection />
            {kind === 'organization' ? <TakeOverSection /> : null}
          </>
        ) : null}
      </div>
    </Page>
  );
}

const rowsWord = (count: number): string => (count === 1 ? 'One row has' : `${count} rows have`);

function Summary({ of: { name, summary, applied } }: { readonly of: Compared }) {
  return (
    <Notice tone={summary.errors > 0 ? 'stop' : applied ? 'done' : 'note'} live>
      {name}: {summary.rows} rows; {summary.changes} {applied ? 'changed' : 'would change'},{' '}
      {summary.unchanged} stay as they are, {summary.errors} {summary.errors === 1 ? 'has' : 'have'} an error.
    </Notice>
  );
}
