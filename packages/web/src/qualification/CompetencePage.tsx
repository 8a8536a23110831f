/** The competence matrix: people of the body down, standards across, narrowed by what is in the address. */
import { useList, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { matrixColumns } from './matrix.columns.tsx';
import { OpenRecordDialog } from './OpenRecordDialog.tsx';
import { BOND_CHOICES, FUNCTION_CHOICES, STANDING_CHOICES } from './qualification.words.tsx';

const KEYS = ['q', 'function', 'standard', 'area', 'bond', 'standing'] as const;

export default function CompetencePage() {
  const can = useCan();
  const at = useOrgPath();
  const { slug } = useOrg();
  const { words, set } = useQueryWords();
  const narrowing = Object.fromEntries(KEYS.flatMap(key => (words[key] ? [[key, words[key]]] : [])));
  const list = useList('competence.list', narrowing as never);
  const all = useRead('competence.list', { limit: 1 }).data;
  const policy = useRead('people-policy.get', {});
  const standards = words.standard ? [words.standard] : (all?.standards ?? []);
  const file = (as: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/competence.${as}?${new URLSearchParams(narrowing)}`;
  const open = can('people:govern') ? (
    <Button kind="primary" onClick={() => set({ do: 'open' })}>
      Add a person
    </Button>
  ) : undefined;
  return (
    <Page
      name="People and competence"
      actions={
        <>
          <Button href={at('/audit/people/rules')}>Rules</Button>
          {can('people:govern') ? <Button href={at('/audit/people/from-a-list')}>From a list</Button> : null}
          <Button kind="quiet" href={file('xlsx')}>
            XLSX
          </Button>
          <Button kind="quiet" href={file('csv')}>
            CSV
          </Button>
          {open}
        </>
      }
    >
      <div className="stack">
        {policy.data && policy.data.policy === null ? (
          <Notice
            tone="care"
            title="Records do not count yet"
            act={
              can('people:govern') ? (
                <Button href={at('/audit/people/rules')}>Choose the rules</Button>
              ) : undefined
            }
          >
            Ties and double bookings are refused already. Competence is asked for from the day on which the
            body chooses its rules about people.
          </Notice>
        ) : null}
        <FilterBar label="Narrow the matrix">
          <FilterText label="Search by name" value={words.q} onChange={next => set({ q: next })} />
          <FilterChoice
            label="Function"
            value={words.function}
            choices={FUNCTION_CHOICES}
            onChange={next => set({ function: next })}
          />
          <FilterChoice
            label="Standard"
            value={words.standard}
            choices={(all?.standards ?? []).map(value => ({ value, label: value }))}
            onChange={next => set({ standard: next })}
          />
          <FilterText
            label="Technical area"
            placeholder="Area, such as IAF 17"
            value={words.area}
            onChange={next => set({ area: next })}
          />
          <FilterChoice
            label="Bond"
            value={words.bond}
            choices={BOND_CHOICES}
            onChange={next => set({ bond: next })}
          />
          <FilterChoice
            label="Stands"
            value={words.standing}
            choices={STANDING_CHOICES}
            onChange={next => set({ standing: next })}
          />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what:
              Object.keys(narrowing).length > 0
                ? 'Nobody fits all of these.'
                : 'Auditors, experts, reviewers and decision makers stand here with what each is qualified for.',
            example:
              'For example: lead auditor for ISO 9001 in IAF 17 and 18, evaluated in March, until 2029.',
            act: Object.keys(narrowing).length > 0 ? undefined : open,
          }}
        >
          {({ rows }) => (
            <Table
              caption="People and what they are qualified for"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.person.name}
              columns={matrixColumns(standards)}
              href={row => at(`/audit/people/${row.id}`)}
              more={list.more}
              {...(all ? { total: all.count } : {})}
            />
          )}
        </Resource>
      </div>
      {words.do === 'open' ? <OpenRecordDialog onClose={() => set({ do: undefined })} /> : null}
    </Page>
  );
}
