/** Recording a management review: every input with what is known about it, decisions, actions. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { ReviewForm } from './ReviewForm.tsx';

export default function NewReviewPage() {
  const path = useOrgPath();
  const can = useCan();
  const may = can('management-review:hold');
  const read = useRead('management-review.inputs', {}, { enabled: may });
  return (
    <Page
      name="Record a management review"
      measure="reading"
      back={{ href: path('/implement/management-reviews'), label: 'Management reviews' }}
      facts={
        read.data
          ? [
              { term: 'to look at', value: `${read.data.inputs.length} inputs` },
              {
                term: 'last held',
                value: read.data.since === null ? 'never' : <DateText on={read.data.since} />,
              },
            ]
          : undefined
      }
    >
      {may ? (
        <Resource
          of={read}
          skeleton="form"
          empty={{
            when: data => data.inputs.length === 0,
            what: 'What has to be looked at follows from the standards that you adopted; none is adopted yet.',
          }}
        >
          {data => <ReviewForm inputs={data.inputs} />}
        </Resource>
      ) : (
        <EmptyState what="Top management or the management-system manager records a review." />
      )}
    </Page>
  );
}
