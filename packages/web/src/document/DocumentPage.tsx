/** One document: its text like paper, its versions at the right; who reviews sees first what changed. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useQueryWords } from '../app/query.ts';
import { readProblem } from '../ui/form/problem.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { DocumentActs } from './DocumentActs.tsx';
import { DocumentAside } from './DocumentAside.tsx';
import { type Document, kindWord, PhaseStatus } from './document.words.tsx';
import { EditDocument } from './EditDocument.tsx';
import { ChangesView, ReleasedText, WorkingText } from './DocumentText.tsx';

export default function DocumentPage() {
  const id = useParam('id');
  const read = useRead('document.get', { id });
  return (
    <Resource of={read} skeleton="text">
      {data => <OneDocument key={data.id} of={data} />}
    </Resource>
  );
}

function OneDocument({ of }: { readonly of: Document }) {
  const path = useOrgPath();
  const can = useCan();
  const kit = useWords();
  const query = useQueryWords();
  const [refused, setRefused] = useState<unknown>();
  const { words, set, href } = query;
  const editing = words.view === 'edit' && can('document:write');
  const number = Number(words.version ?? Number.NaN);
  const release = of.releases.find(one => one.number === number)?.number;
  const working = of.phase === 'draft' || of.phase === 'submitted';
  const comparing = working && of.inForce !== null && release === undefined;
  const view = words.view ?? (of.phase === 'submitted' ? 'changes' : 'text');
  const edit = (): void => set({ view: 'edit', version: undefined });
  const editable = can('document:write') && (of.phase === 'draft' || of.phase === 'released');
  useKeys(editable && !editing ? { e: edit } : {});
  return (
    <Page
      number={of.number}
      name={of.title}
      back={{ href: path('/implement/documents'), label: 'Documents' }}
      facts={[
        { term: 'State', value: <PhaseStatus of={of.phase} />, bare: true },
        { term: 'Kind', value: kindWord(of.kind), bare: true },
        { term: 'written by', value: of.author.name },
        { term: 'in force', value: of.inForce === null ? 'none' : `version ${of.inForce}` },
      ]}
      actions={editing ? undefined : <DocumentActs of={of} onEdit={edit} onRefused={setRefused} />}
      aside={<DocumentAside of={of} query={query} />}
    >
      <div className="stack">
        {refused === undefined ? null : (
          <Refusal problem={readProblem(refused, kit.unreachable, kit.failed)} />
        )}
        {of.returned && of.phase === 'draft' ? (
          <Notice tone="care" title={`Returned by ${of.returned.by.name}`}>
            <DateText on={of.returned.on} />: {of.returned.why}
          </Notice>
        ) : null}
        {of.obsolete ? (
          <Notice tone="stop" title="Obsolete">
            Since <DateText on={of.obsolete.on} />, by {of.obsolete.by.name}: {of.obsolete.why}
          </Notice>
        ) : null}
        {editing ? (
          <EditDocument of={of} onDone={() => set({ view: undefined })} />
        ) : (
          <>
            {comparing ? (
              <Tabs
                label="Views"
                current={view}
                tabs={[
                  {
                    id: 'changes',
                    label: `What changes against version ${of.inForce}`,
                    href: href({ view: 'changes' }),
                  },
                  { id: 'text', label: 'The whole text', href: href({ view: 'text' }) },
                ]}
              />
            ) : null}
            {release !== undefined ? (
              <ReleasedText id={of.id} number={release} />
            ) : comparing && view === 'changes' && of.inForce !== null ? (
              <ChangesView of={of} against={of.inForce} />
            ) : (
              <WorkingText of={of} />
            )}
          </>
        )}
      </div>
    </Page>
  );
}
