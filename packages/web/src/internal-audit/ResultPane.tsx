/** One requirement of an internal audit: what to look for, what was found, and recording a result with its evidence. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { nameOf } from '../requirement/sheet.ts';
import { Button } from '../ui/button/Button.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { GRADES, GradeStatus, type InternalAudit, isGrade } from './internal-audit.words.tsx';

type Props = {
  readonly audit: InternalAudit;
  readonly of: InternalAudit['scope'][number];
  readonly conducts: boolean;
  readonly name: string;
  readonly nextHref: string | undefined;
};

export function ResultPane({ audit, of, conducts, name, nextHref }: Props) {
  const path = useOrgPath();
  const record = useAct('internal-audit.record');
  const [round, setRound] = useState(0);
  const results = audit.results.filter(one => nameOf(one.requirement) === nameOf(of));
  return (
    <div className="stack">
      <h2>
        {name} {of.title}
      </h2>
      {of.looksFor.length === 0 ? null : (
        <section className="stack-close">
          <h3>Look for</h3>
          <div className="reading">
            <ul>
              {of.looksFor.map(one => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {of.records.length === 0 ? null : <p className="quiet">Usually shown by: {of.records.join(', ')}.</p>}
      {results.map(one => (
        <section key={one.id} className="stack-close">
          <p className="row">
            <GradeStatus of={one.grade} />
            <span className="quiet">
              <DateText on={one.on} />
            </span>
            {one.nonconformity === null ? null : (
              <RouterLink href={path(`/implement/nonconformities/${one.nonconformity}`)}>
                The nonconformity that it raised
              </RouterLink>
            )}
          </p>
          <p>{one.statement}</p>
          <p className="quiet">Seen: {one.evidence}</p>
        </section>
      ))}
      {conducts ? (
        <Form
          key={round}
          label="Record what was found"
          submit="Record"
          draft={`result-${audit.id}-${nameOf(of)}`}
          beside={
            nextHref === undefined ? undefined : (
              <Button kind="quiet" href={nextHref}>
                Next to look at →
              </Button>
            )
          }
          onSubmit={async values => {
            const grade = textOf(values.grade);
            if (!isGrade(grade)) return;
            await record.mutateAsync({
              id: audit.id,
              requirement: { edition: of.edition, key: of.key },
              grade,
              statement: textOf(values.statement),
              evidence: textOf(values.evidence),
            });
            setRound(round + 1);
          }}
        >
          <Segments
            name="grade"
            label="What was found"
            required
            segments={GRADES.map(one => ({ value: one.grade, label: one.word, status: one.status }))}
          />
          <TextArea name="statement" label="Statement" required rows={2} />
          <TextArea
            name="evidence"
            label="Evidence"
            hint="What was seen, heard or sampled."
            required
            rows={2}
          />
        </Form>
      ) : null}
    </div>
  );
}
