/** Which standard fits, for anybody: the answers stay in the address and can be taken along into an account. */
import { usePublic } from '../api/hooks.ts';
import { PublicPageFrame } from '../app/PublicPage.tsx';
import { useQueryWords } from '../app/query.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Adviser } from './Adviser.tsx';
import { answersOf } from './adviser.answers.ts';

/** Where the answers go on: the visitor's organization, or the way to one. */
function useWayOn(words: Readonly<Record<string, string | undefined>>): string {
  const session = useSession();
  const given = Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const carried = new URLSearchParams(given).toString();
  const own = session.data?.organizations.find(one => one.kind === 'organization');
  if (own) return `/o/${own.slug}/choose/adviser?${carried}`;
  const open = `/open?adviser=${encodeURIComponent(carried)}`;
  return session.data ? open : `/sign-up?next=${encodeURIComponent(open)}`;
}

export default function PublicAdviserPage() {
  const read = usePublic('adviser.questions', {});
  const query = useQueryWords();
  const wayOn = useWayOn(query.words);
  return (
    <PublicPageFrame>
      <Resource of={read} skeleton="form">
        {({ questions }) => (
          <Adviser
            questions={questions}
            answers={answersOf(questions, query.words)}
            query={query}
            adopt={
              <Notice
                title="Make it your plan"
                act={
                  <Button kind="primary" href={wayOn}>
                    Take this plan along
                  </Button>
                }
              >
                With an account your organization adopts the standards, and the milestones wait under Today.
                Your answers come along.
              </Notice>
            }
          />
        )}
      </Resource>
    </PublicPageFrame>
  );
}
