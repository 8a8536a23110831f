/** The Statement of Applicability: every control decided with its reason, issued as a version that can be handed out. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { type Query, useQueryWords } from '../app/query.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import type { Statement } from './control.words.tsx';
import { StatementSheet } from './StatementSheet.tsx';

const NAME = 'Statement of Applicability';

export default function ControlsPage() {
  const path = useOrgPath();
  const query = useQueryWords();
  const adopted = useRead('standard.adopted', {});
  return (
    <Resource of={adopted} skeleton="table">
      {({ rows }) => {
        const able = rows.filter(row => row.phase === 'adopted' && row.edition.count.controls > 0);
        const edition = able.find(row => row.edition.id === query.words.edition)?.edition ?? able[0]?.edition;
        if (edition) {
          const tabs = able.map(row => ({
            id: row.edition.id,
            label: row.edition.name,
            href: query.href({ edition: row.edition.id, open: undefined }),
          }));
          return <OneStatement key={edition.id} edition={edition.id} query={query} tabs={tabs} />;
        }
        return (
          <Page name={NAME}>
            <EmptyState
              what="Standards with a list of controls ask which of them apply and why; the answer is kept here."
              example="For example: ISO/IEC 27001 with its 93 controls."
              act={
                <Button kind="primary" href={path('/choose/standards')}>
                  Look at the standards
                </Button>
              }
            />
          </Page>
        );
      }}
    </Resource>
  );
}

type Props = {
  readonly edition: string;
  readonly query: Query;
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly href: string }[];
};

function OneStatement({ edition, query, tabs }: Props) {
  const read = useRead('control.list', { edition });
  const kit = useWords();
  const [refused, setRefused] = useState<unknown>();
  const of = read.data;
  return (
    <Page
      name={NAME}
      within={of?.name}
      facts={
        of && [
          { term: 'apply', value: of.applicable },
          { term: 'left out', value: of.excluded },
          { term: 'undecided', value: of.undecided },
          { term: 'Version', value: versionWords(of), bare: true },
        ]
      }
      actions={
        of && (
          <>
            {of.version === 0 ? null : (
              <HistoryLink kind="soa" id={of.record} name={`the statement, ${of.name}`} />
            )}
            <Issue of={of} onRefused={setRefused} />
          </>
        )
      }
    >
      <div className="stack">
        {refused === undefined ? null : (
          <Refusal problem={readProblem(refused, kit.unreachable, kit.failed)} />
        )}
        {tabs.length > 1 ? <Tabs label="Standards" current={edition} tabs={tabs} /> : null}
        <Resource of={read} skeleton="table">
          {data => (
            <>
              <Versions of={data} />
              <StatementSheet of={data} query={query} />
            </>
          )}
        </Resource>
      </div>
    </Page>
  );
}

function versionWords({ phase, issues }: Statement): string {
  const last = issues.at(-1)?.number;
  if (last === undefined) return 'not issued yet';
  return phase === 'changed' ? `changed since version ${last}` : `version ${last} issued`;
}

function Issue({ of, onRefused }: { readonly of: Statement; readonly onRefused: (error: unknown) => void }) {
  const can = useCan();
  const issue = useAct('control.issue');
  if (!can('control:decide')) return null;
  const open = of.undecided;
  return (
    <Button
      kind="primary"
      busy={issue.isPending}
      onClick={() => issue.mutate({ edition: of.edition, $version: of.version }, { onError: onRefused })}
      blockedBy={
        open === 0
          ? undefined
          : {
              reason: `${open === 1 ? 'One control is' : `${open} controls are`} not decided yet.`,
              because: [{ doc: 'ISO/IEC 27001', edition: '2022', clause: '6.1.3 d' }],
            }
      }
    >
      Issue version {of.issues.length + 1}
    </Button>
  );
}

function Versions({ of }: { readonly of: Statement }) {
  const { slug } = useOrg();
  if (of.issues.length === 0) return null;
  const file = (number: number, ending: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/statements-of-applicability/${of.edition}/issues/${number}/statement.${ending}`;
  return (
    <AsideSection title="Issued versions">
      <ul className="stack-close">
        {of.issues.toReversed().map(one => (
          <li key={one.number} className="row">
            <span>
              Version {one.number}, <DateText on={one.on} />, {one.by.name}
            </span>
            <RouterLink href={file(one.number, 'pdf')}>PDF</RouterLink>
            <RouterLink href={file(one.number, 'docx')}>Word</RouterLink>
            <RouterLink href={file(one.number, 'xlsx')}>XLSX</RouterLink>
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}
