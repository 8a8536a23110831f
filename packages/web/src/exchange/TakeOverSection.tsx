/** Everything in again: an archive is handed in, looked through, and taken over as a whole into an empty organization. */
import { useState } from 'react';
import { type Output, send } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { TakeOverResult } from './TakeOverResult.tsx';

type Found = Output<'exchange.take-over'> & { readonly archive: string };

export function TakeOverSection() {
  const { slug } = useOrg();
  const path = useOrgPath();
  const kit = useWords();
  const run = useAct('exchange.take-over');
  const [doing, setDoing] = useState<string>();
  const [found, setFound] = useState<Found>();
  const take = (archive: string): void => {
    setDoing(
      'Everything is being taken over. With many files this takes some minutes; the page may stay open.',
    );
    run.mutate(
      { archive, apply: true },
      {
        onSuccess: answer => setFound({ ...answer, archive }),
        onSettled: () => setDoing(undefined),
      },
    );
  };
  return (
    <section className="stack">
      <div className="stack-close">
        <h2>Everything in</h2>
        <p className="reading">
          An organization that was taken out, here or at another installation, is taken over into one that has
          no records yet. First you see what would come and what stays behind; then all of it comes, or
          nothing.
        </p>
      </div>
      <Form
        label="Hand in the archive"
        submit="See what would come"
        onSubmit={async values => {
          if (!(values.file instanceof File)) return;
          setFound(undefined);
          try {
            setDoing(`${values.file.name} is being sent.`);
            const address = `/api/organizations/${encodeURIComponent(slug)}/imports/organization/files`;
            const { archive } = (await send(address, values.file)) as { archive: string };
            setDoing(`${values.file.name} is being looked through.`);
            setFound({ ...(await run.mutateAsync({ archive })), archive });
          } finally {
            setDoing(undefined);
          }
        }}
      >
        <FileField name="file" label="Archive of an organization" accept=".zip" required />
      </Form>
      {doing === undefined ? null : <Notice live>{doing}</Notice>}
      {found === undefined ? null : (
        <div className="stack">
          <TakeOverResult of={found} />
          {found.applied ? (
            <div>
              <Button href={path('/implement/requirements')}>Look at the requirements</Button>
            </div>
          ) : (
            <div>
              <Button kind="primary" busy={run.isPending} onClick={() => take(found.archive)}>
                Take over everything of {found.from.name}
              </Button>
            </div>
          )}
          {run.error ? <Refusal problem={readProblem(run.error, kit.unreachable, kit.failed)} /> : null}
        </div>
      )}
    </section>
  );
}
