/** A standard of your own: a file is looked at first, with its faults and the difference, then brought as a whole. */
import { useState } from 'react';
import { type Input, type Output, upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Form } from '../ui/form/Form.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Page } from '../ui/page/Page.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { BringFields, saidOf } from './BringFields.tsx';
import { BroughtFile } from './BroughtFile.tsx';

type Looked = {
  readonly found: Output<'own-standard.preview'>;
  readonly asked: Input<'own-standard.import'>;
  readonly done: boolean;
};

export default function BringPage() {
  const { slug } = useOrg();
  const path = useOrgPath();
  const can = useCan();
  const kit = useWords();
  const look = useAct('own-standard.preview');
  const bring = useAct('own-standard.import');
  const [looked, setLooked] = useState<Looked>();
  const back = { href: path('/choose/standards'), label: 'Standards' };
  if (!can('standard:adopt')) {
    return (
      <Page name="Bring a standard of your own" back={back}>
        <EmptyState what="The management-system manager brings standards of your own in here." />
      </Page>
    );
  }
  const faults = looked?.found.faults.length ?? 0;
  return (
    <Page name="Bring a standard of your own" back={back} measure="form">
      <div className="stack-wide">
        <section className="stack-close">
          <p className="reading">
            Customer rules, a national scheme, a catalogue of controls: what you bring stands beside the
            library, is seen inside your organization alone, and is adopted, assessed and audited like any
            other. Bring a table as XLSX or CSV, an OSCAL catalogue or mapping as JSON, or a library of CISO
            Assistant as YAML.
          </p>
          <p>
            <Button href={`/api/organizations/${encodeURIComponent(slug)}/exports/standard-template.xlsx`}>
              Download the table to fill in
            </Button>
          </p>
        </section>
        <Form
          label="Look at a file"
          submit="See what it would bring"
          onSubmit={async values => {
            if (!(values.file instanceof File)) return;
            const { id } = await upload(slug, values.file);
            const asked = { file: id, ...saidOf(values) };
            setLooked({ found: await look.mutateAsync(asked), asked, done: false });
          }}
        >
          <BringFields />
        </Form>
        {looked === undefined ? null : (
          <section className="stack">
            <h2>{looked.done ? 'Brought' : 'What it would bring'}</h2>
            <BroughtFile of={looked.found} done={looked.done} />
            {looked.done ? (
              <Button
                kind="primary"
                href={path(
                  looked.found.edition ? `/choose/standards/${looked.found.edition.id}` : '/choose/standards',
                )}
              >
                {looked.found.edition ? `Open ${looked.found.edition.name}` : 'Back to the standards'}
              </Button>
            ) : (
              <Button
                kind="primary"
                busy={bring.isPending}
                blockedBy={
                  faults > 0
                    ? 'It is brought as a whole or not at all: mend what is listed, then look again.'
                    : undefined
                }
                onClick={() =>
                  bring.mutate(looked.asked, {
                    onSuccess: found => setLooked({ ...looked, found, done: true }),
                  })
                }
              >
                {looked.found.kind === 'edition' ? 'Bring this standard' : 'Bring these relations'}
              </Button>
            )}
            {bring.error ? <Refusal problem={readProblem(bring.error, kit.unreachable, kit.failed)} /> : null}
          </section>
        )}
      </div>
    </Page>
  );
}
