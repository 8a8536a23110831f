/** One application: what was said, its review, and where it leads. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useEditionName } from '../engagement/editions.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Application } from './application.columns.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { Reviewed } from './Reviewed.tsx';
import { Questions } from './Questions.tsx';
import { Said } from './Said.tsx';
import { saidWords } from './said.words.ts';

export default function ApplicationPage() {
  const application = useRead('application.get', { id: useParam('id') });
  return (
    <Resource of={application} skeleton="text">
      {found => <Shown application={found} />}
    </Resource>
  );
}

function Shown({ application }: { readonly application: Application }) {
  const at = useOrgPath();
  const can = useCan();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const { phase, review, body, client, engagement } = application;
  const accepted = phase === 'accepted';
  return (
    <Page
      within="Application"
      name={isBody ? client.name : body.name}
      back={{ href: at('/audit/applications'), label: 'Applications' }}
      facts={[
        { term: 'state', value: <PhaseStatus area="application" of={phase} />, bare: true },
        { term: 'for', value: application.editions.map(editionName).join(', ') },
        { term: 'submitted', value: <DateText on={application.submittedOn} /> },
        { term: 'said', value: saidWords(application.said), bare: true },
        isBody ? { term: 'client', value: client.name } : { term: 'body', value: body.name },
      ]}
      actions={
        accepted ? (
          <Button kind="primary" href={at(`/audit/engagements/${engagement}`)}>
            {isBody ? 'Audit time and programme' : 'See programme and audits'}
          </Button>
        ) : undefined
      }
    >
      <div className="stack-wide">
        {phase === 'submitted' && !isBody ? (
          <Notice>{body.name} reviews the application next. Its answer appears here and on Today.</Notice>
        ) : null}
        {phase === 'submitted' && application.missing.length > 0 ? (
          <Notice
            tone="care"
            title="Not answered yet"
            act={
              can('application:submit') || can('application:review') ? (
                <Button href={at(`/audit/applications/${application.id}/complete`)}>Complete it</Button>
              ) : undefined
            }
          >
            {application.missing.map(one => one.title).join('; ')}. “None” is an answer, silence is not.
          </Notice>
        ) : null}
        <section className="stack">
          <h2>{isBody ? 'What the client said' : 'What you said'}</h2>
          <Said application={application} />
        </section>
        <Questions application={application} />
        {review ? (
          <section className="stack">
            <h2>{accepted ? 'Reviewed and accepted' : 'Reviewed and declined'}</h2>
            <Reviewed review={review} bodyName={body.name} />
          </section>
        ) : null}
        {phase === 'submitted' && can('application:review') ? (
          <section className="stack">
            <h2>Review</h2>
            <ReviewForm application={application} />
          </section>
        ) : null}
      </div>
    </Page>
  );
}
