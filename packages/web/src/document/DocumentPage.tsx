/** One document: its text like paper, its versions at the right; who reviews sees first what changed. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useQueryWords } from '../app/query.ts';
import { type PastWords, pastOf, pastSearch } from '../history/past.ts';
import { PastBand } from '../history/PastBand.tsx';
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
import { ChangesView, ReleasedText, SinceView, WorkingText } from './DocumentText.tsx';

export default function DocumentPage() {
  const id = useParam('id');
  const past = pastOf(useQueryWords().words);
  const read = useRead('document.get', { id, ...past });
  return (
    <Resource of={read} skeleton="text">
      {data => <OneDocument key={data.id} of={data} past={past} />}
    </Resource>
  );
}

type Props = { readonly of: Document; readonly past: PastWords | undefined };

function OneDocument({ of, past }: Props) {
  const path = useOrgPath();
  const can = useCan();
  const { person } = useOrg();
  const kit = useWords();
  const query = useQueryWords();
  const [refused, setRefused] = useState<unknown>();
  const { words, set, href } = query;
  const editing = words.view === 'edit' && can('document:write') && !past;
  const number = Number(words.version ?? Number.NaN);
  const asked = of.releases.find(one => one.number === number)?.number;
  const release = asked ?? (past ? (of.inForce ?? undefined) : undefined);
  const working = of.phase === 'draft' || of.phase === 'submitted';
  const comparing = working && release === undefined;
  const mine = of.author.id === person.id;
  // Who reviews sees first what changed: since he looked, or against what is in force.
  const first =
    mine || of.phase === 'released'
      ? 'text'
      : of.seen !== null
        ? 'since'
        : of.inForce === null
          ? 'text'
          : 'changes';
  const view = words.view ?? first;
  const edit = (): void => set({ view: 'edit', version: undefined });
  const editable = can('document:write') && !past && (of.phase === 'draft' || of.phase === 'released');
  useKeys(editable && !editing ? { e: edit } : {});
  return (
    <Page
      number={of.number}
      name={of.title}
      back={{ href: path(`/implement/documents${pastSearch(past)}`), label: 'Documents' }}
      facts={[
        { term: 'State', value: <PhaseStatus of={of.phase} />, bare: true },
        { term: 'Kind', value: kindWord(of.kind), bare: true },
        { term: 'owner', value: of.control.owner.name || 'nobody' },
        { term: 'in force', value: of.inForce === null ? 'none' : `version ${of.inForce}` },
      ]}
      actions={editing || past ? undefined : <DocumentActs of={of} onEdit={edit} onRefused={setRefused} />}
      aside={<DocumentAside of={of} query={query} />}
    >
      <div className="stack">
        {past ? <PastBand of={past} /> : null}
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
                  { id: 'since', label: 'Since you looked', href: href({ view: 'since' }) },
                  ...(of.inForce === null
                    ? []
                    : [
                        {
                          id: 'changes',
                          label: `Against version ${of.inForce}`,
                          href: href({ view: 'changes' }),
                        },
                      ]),
                  { id: 'text', label: 'The whole text', href: href({ view: 'text' }) },
                ]}
              />
            ) : null}
            {release !== undefined ? (
              <ReleasedText id={of.id} number={release} past={past !== undefined} />
            ) : comparing && view === 'since' ? (
              <SinceView of={of} />
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
