/** The one requirement list as a sheet: the heat map on top is the filter, the requirement opens beside, keys set states. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { RequirementSheet } from './RequirementSheet.tsx';

type List = Output<'requirement.list'>;

const counted = ({ editions }: List, state: string): number =>
  editions.reduce((sum, edition) => sum + (edition.counts[state] ?? 0), 0);

export default function RequirementsPage() {
  const path = useOrgPath();
  const query = useQueryWords();
  const read = useRead('requirement.list', {});
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
            ]
          : undefined
      }
      actions={<Button href={path('/implement')}>Would we pass today</Button>}
    >
      <Resource
        of={read}
        skeleton="table"
        empty={{
          when: data => data.total === 0,
          what: 'The requirements of every standard that you follow stand here in one list, what is common to them once.',
          example: 'For example: 4.1 Context, asked by ISO 9001 and ISO/IEC 27001, each with its own state.',
          act: (
            <Button kind="primary" href={path('/choose')}>
              Adopt a standard
            </Button>
          ),
        }}
      >
        {data => <RequirementSheet of={data} query={query} />}
      </Resource>
    </Page>
  );
}
