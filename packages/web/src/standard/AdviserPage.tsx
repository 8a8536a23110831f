/** Which standard fits an organization: its kept answers come back, new ones are kept when the result is asked for. */
import { useAct, usePublic, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { Adviser } from './Adviser.tsx';
import { answersOf, sent, wordsOfAnswers } from './adviser.answers.ts';
import { AdoptPlan } from './AdoptPlan.tsx';

/** What the organization's body keeps from its clients is refused as a whole, not half of it. */
export default function AdviserPage() {
  const own = useRead('adviser.own', {});
  return own.error ? (
    <Page name="Adviser">
      <Resource of={own} skeleton="form">
        {() => null}
      </Resource>
    </Page>
  ) : (
    <OpenAdviser />
  );
}

function OpenAdviser() {
  const read = usePublic('adviser.questions', {});
  const own = useRead('adviser.own', {}).data;
  const keep = useAct('adviser.keep');
  const can = useCan();
  const path = useOrgPath();
  const { slug } = useOrg();
  const query = useQueryWords();
  return (
    <Resource of={read} skeleton="form">
      {({ questions }) => {
        const answers = answersOf(questions, query.words);
        const fresh = Object.keys(answers).length === 0;
        return (
          <Adviser
            questions={questions}
            answers={answers}
            query={query}
            organization={slug}
            back={{ href: path('/choose'), label: 'Choose' }}
            editionHref={edition => path(`/choose/standards/${edition}`)}
            demandsHref={path('/choose/demands')}
            demands={own?.advice}
            onFinish={() => {
              if (can('standard:adopt') && !fresh) keep.mutate({ answers: sent(answers) });
            }}
            notice={
              fresh && own && own.keptOn !== null ? (
                <Notice
                  title="Your organization answered before"
                  act={
                    <Button href={query.href({ ...wordsOfAnswers(own.answers), at: 'result' })}>
                      See what fits
                    </Button>
                  }
                >
                  The answers of <DateText on={own.keptOn} /> are kept.
                </Notice>
              ) : null
            }
            adopt={can('standard:adopt') ? <AdoptPlan answers={answers} /> : null}
          />
        );
      }}
    </Resource>
  );
}
