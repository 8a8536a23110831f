/** What has become of a finding so far: answer, return, acceptance, verification. */
import { Facts } from '../ui/facts/Facts.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Finding } from './finding.columns.tsx';

type Step = { readonly by: { readonly name: string }; readonly on: string };

const By = ({ step, otherwise }: { readonly step: Step; readonly otherwise: string }) => (
  <span className="quiet">
    {step.by.name || otherwise}, <DateText on={step.on} />
  </span>
);

export function Answered({ finding }: { readonly finding: Finding }) {
  const { answer, returned, accepted, verified, client, body, phase } = finding;
  if (!answer) return null;
  return (
    <section className="stack">
      <h2>Answer of the client</h2>
      {returned && phase === 'returned' ? (
        <Notice tone="stop" title="Returned: something is missing">
          {returned.why} <By step={returned} otherwise={body.name} />
        </Notice>
      ) : null}
      <Facts
        of={[
          { term: 'Correction', value: answer.correction },
          { term: 'Cause', value: answer.cause },
          { term: 'Corrective action', value: answer.correctiveAction },
          { term: 'Done by', value: <DateText on={answer.dueOn} /> },
          { term: 'Answered', value: <By step={answer} otherwise={client.name} /> },
          ...(accepted ? [{ term: 'Accepted', value: <By step={accepted} otherwise={body.name} /> }] : []),
          ...(verified
            ? [
                {
                  term: 'Verified',
                  value: (
                    <>
                      {verified.evidence} <By step={verified} otherwise={body.name} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
