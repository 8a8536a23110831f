/** The one requirement list as a sheet: the heat map on top is the filter, the requirement opens beside, keys set states. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { pastOf } from '../history/past.ts';
import { LookBack, PastBand } from '../history/PastBand.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { PastReadiness } from './PastReadiness.tsx';
import { RequirementSheet } from './RequirementSheet.tsx';

type List = Output<'requirement.list'>;

const counted = ({ editions }: List, state: string): number =>
  editions.reduce((sum, edition) => sum + (edition.counts[state] ?? 0), 0);

const proved = ({ editions }: List, proof: 'shown' | 'claimed'): number =>
  editions.reduce((sum, edition) => sum + edition.proofs[proof], 0);

const proposed = ({ editions }: List): number => editions.reduce((sum, one) => sum + one.proposals, 0);

export default function RequirementsPage() {
  const path = useOrgPath();
  const query = useQueryWords();
  const past = pastOf(query.words);
  const read = useRead('requirement.list', { ...past });
  const all = read.data;
  return (
    <Page
      name="Requirements"
      facts={
        all && all.total > 0
          ? [
              { term: 'Standards', value: all.editions.map(one => one.name).join(', '), bare: true },
              { term: 'in place or effective', value: counted(all, 'in-place') + counted(all, 'effective') },
              { term: 'partly', value: counted(all, 'partly') },
              { term: 'not started', value: counted(all, 'not-started') },
              {
                term: 'shown',
                value: <RouterLink href={query.href({ proof: 'shown' })}>{proved(all, 'shown')}</RouterLink>,
              },
              {
                term: 'only claimed',
                value: (
                  <RouterLink href={query.href({ proof: 'claimed' })}>{proved(all, 'claimed')}</RouterLink>
                ),
              },
              ...(past || proposed(all) === 0
                ? []
                : [
                    {
                      term: 'with a proposal',
                      value: <RouterLink href={query.href({ proposal: 'yes' })}>{proposed(all)}</RouterLink>,
                    },
                  ]),
            ]
          : undefined
      }
      actions={
        past ? undefined : (
          <>
            <LookBack />
            <Button href={path('/implement/requirements/cycles')}>Compare with last cycle</Button>
            <Button href={path('/implement')}>Would we pass today</Button>
          </>
        )
      }
    >
      <div className="stack">
        {past ? (
          <>
            <PastBand of={past} />
            <PastReadiness of={past} />
          </>
        ) : null}
        <Resource
          of={read}
          skeleton="table"
          empty={
            past
              ? { when: data => data.total === 0, what: 'No standard had been adopted by that day.' }
              : {
                  when: data => data.total === 0,
                  what: 'The requirements of every standard that you follow stand here in one list, what is common to them once.',
                  example:
                    'For example: 4.1 Context, asked by ISO 9001 and ISO/IEC 27001, each with its own state.',
                  act: (
                    <Button kind="primary" href={path('/choose')}>
                      Adopt a standard
                    </Button>
                  ),
                }
          }
        >
          {data => <RequirementSheet of={data} query={query} past={past} />}
        </Resource>
      </div>
    </Page>
  );
}
