/** One internal audit: its checklist with what was found, each requirement open beside; completed with a conclusion. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useQueryWords } from '../app/query.ts';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { nameOf } from '../requirement/sheet.ts';
import { useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { MakeTask } from '../task/MakeTask.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { SplitView } from '../ui/split-view/SplitView.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { CompleteDialog } from './CompleteDialog.tsx';
import { AuditPhase, GradeStatus, type InternalAudit } from './internal-audit.words.tsx';
import { ResultPane } from './ResultPane.tsx';

export default function InternalAuditPage() {
  const id = useParam('id');
  const read = useRead('internal-audit.get', { id });
  return (
    <Resource of={read} skeleton="text">
      {data => <OneAudit key={data.id} of={data} />}
    </Resource>
  );
}

function OneAudit({ of }: { readonly of: InternalAudit }) {
  const path = useOrgPath();
  const can = useCan();
  const { person } = useOrg();
  const { words: query, set, href } = useQueryWords();
  const { words } = useRequirementChoices();
  const [completing, setCompleting] = useState(false);
  const conducts = can('internal-audit:conduct') && of.auditor.id === person.id && of.phase !== 'completed';
  const at = of.scope.findIndex(one => nameOf(one) === query.open);
  const open = of.scope[at];
  const next = of.scope.find((one, place) => place > at && one.results === 0);
  const left = of.withoutResult;
  return (
    <Page
      name={of.title}
      back={{ href: path('/implement/internal-audits'), label: 'Internal audits' }}
      facts={[
        { term: 'State', value: <AuditPhase of={of} />, bare: true },
        { term: 'auditor', value: of.auditor.name },
        { term: 'planned', value: <DateText on={of.plannedOn} /> },
        { term: 'looked at', value: `${of.requirements - left} of ${of.requirements}` },
        { term: 'Found', value: `${of.counts.major} major, ${of.counts.minor} minor`, bare: true },
      ]}
      actions={
        <>
          <MakeTask about={{ kind: 'internal-audit', id: of.id, label: of.title }} />
          <HistoryLink kind="internal_audit" id={of.id} name={of.title} />
          <Button href={path(`/implement/evidence/packs?audit=${of.id}`)}>Evidence pack</Button>
          {conducts ? (
            <Button
              kind="primary"
              onClick={() => setCompleting(true)}
              blockedBy={
                left === 0
                  ? undefined
                  : `${left === 1 ? 'One requirement was' : `${left} requirements were`} not looked at yet.`
              }
            >
              Complete the audit
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        {of.phase === 'completed' ? (
          <Notice tone="done" title="Conclusion">
            <DateText on={of.completedOn} as="long" />: {of.conclusion}
          </Notice>
        ) : conducts ? null : (
          <Notice>{of.auditor.name} conducts this audit and records what is found.</Notice>
        )}
        <SplitView
          thingLabel="Requirement"
          closeHref={href({ open: undefined })}
          onClose={() => set({ open: undefined })}
          thing={
            open ? (
              <ResultPane
                key={nameOf(open)}
                audit={of}
                of={open}
                conducts={conducts}
                name={words(open)}
                nextHref={next ? href({ open: nameOf(next) }) : undefined}
              />
            ) : undefined
          }
          list={
            <Table
              caption="Checklist"
              rows={of.scope}
              rowKey={nameOf}
              rowName={words}
              href={row => href({ open: nameOf(row) })}
              current={open && nameOf(open)}
              columns={[
                { key: 'key', title: 'Requirement', render: words, width: 'narrow' },
                {
                  key: 'title',
                  title: 'Title',
                  render: row => row.title,
                  width: 'fill',
                  wrap: open !== undefined,
                },
                {
                  key: 'found',
                  title: 'Found',
                  render: row => <Found of={of} name={nameOf(row)} />,
                  width: 'narrow',
                },
              ]}
            />
          }
        />
      </div>
      {completing ? <CompleteDialog of={of} onClose={() => setCompleting(false)} /> : null}
    </Page>
  );
}

function Found({ of, name }: { readonly of: InternalAudit; readonly name: string }) {
  const results = of.results.filter(one => nameOf(one.requirement) === name);
  if (results.length === 0) return <Status of="not-started" word="to look at" />;
  return (
    <span className="row">
      {results.map(one => (
        <GradeStatus key={one.id} of={one.grade} />
      ))}
    </span>
  );
}
