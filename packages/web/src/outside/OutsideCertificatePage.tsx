/** One outside certificate: its cycle in one picture, what is due, findings, visits, changes, and the acts. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useQueryWords } from '../app/query.ts';
import { Deadlines } from '../decision/Deadlines.tsx';
import { NextDue } from '../engagement/NextDue.tsx';
import { MakeTask } from '../task/MakeTask.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Citation } from '../ui/citation/Citation.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { CycleTimeline } from '../ui/timeline/CycleTimeline.tsx';
import { CertificateAside } from './CertificateAside.tsx';
import { ChangesSection } from './ChangesSection.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import { Opened } from './Opened.tsx';
import { outsideCycle } from './outside.cycle.ts';
import { type Certificate, CertificateStatus, kindWord, LATE_TITLES } from './outside.words.tsx';
import { VisitsSection } from './VisitsSection.tsx';

export default function OutsideCertificatePage() {
  const certificate = useRead('outside.get', { id: useParam('id') });
  return (
    <Resource of={certificate} skeleton="text">
      {found => <Shown of={found} />}
    </Resource>
  );
}

function Shown({ of }: { readonly of: Certificate }) {
  const may = useCan()('outside:keep') && of.status !== 'ended';
  const path = useOrgPath();
  const today = useToday();
  const { set } = useQueryWords();
  const open = (what: string) => () => set({ do: what });
  return (
    <Page
      number={of.number}
      within={of.editionName}
      name={of.body}
      back={{ href: path('/certify/outside'), label: 'Outside certificates' }}
      facts={[
        { term: 'status', value: <CertificateStatus of={of.status} />, bare: true },
        { term: 'valid until', value: <DateText on={of.validUntil} /> },
        ...(of.due[0] ? [{ term: 'next', value: <NextDue due={of.due[0]} /> }] : []),
      ]}
      actions={
        <>
          {may ? (
            <>
              <Button kind="primary" onClick={open('visit')}>
                Record a visit
              </Button>
              <Button
                onClick={open('finding')}
                blockedBy={
                  of.visits.length === 0 ? 'A finding belongs to a visit; record that first.' : undefined
                }
                reason="hidden"
              >
                Record a finding
              </Button>
              <Button onClick={open('renew')}>Renew</Button>
            </>
          ) : null}
          <MakeTask
            about={{
              kind: 'outside-certificate',
              id: of.id,
              label: `Certificate ${of.number} of ${of.body}`,
            }}
          />
        </>
      }
      aside={<CertificateAside of={of} />}
    >
      <div className="stack-wide">
        <section className="stack">
          <h2 className="vh">Certification cycle</h2>
          <CycleTimeline label={`Cycle of ${of.editionName}`} cycle={outsideCycle(of, today)} />
        </section>
        {of.ended ? (
          <Notice tone="note" title="This certificate stands no longer">
            Ended on <DateText on={of.ended.on} />: {of.ended.why}
          </Notice>
        ) : (
          <NextVisit of={of} may={may} onPlan={open('plan')} />
        )}
        {of.late.map(one => (
          <Notice key={`${one.code} ${one.due}`} tone="care" title={LATE_TITLES[one.code] ?? 'Late'}>
            Due <DateText on={one.due} />, happened <DateText on={one.actual} />. {one.text}{' '}
            <Citation of={one.because} />
          </Notice>
        ))}
        <section className="stack">
          <h2>Findings</h2>
          <FindingsSection of={of} onAct={(act, finding) => set({ do: act, finding: finding.id })} />
        </section>
        {of.status === 'ended' ? null : (
          <section className="stack">
            <h2>Deadlines</h2>
            <Deadlines due={of.due} />
          </section>
        )}
        <section className="stack">
          <h2>Visits</h2>
          <VisitsSection of={of} />
        </section>
        <section className="stack">
          <h2>Changes to be told to the body</h2>
          <ChangesSection of={of} onTell={change => set({ do: 'tell', change })} />
          {may ? (
            <div>
              <Button onClick={open('change')}>Note a change</Button>
            </div>
          ) : null}
        </section>
        <Opened of={of} />
      </div>
    </Page>
  );
}

type NextProps = { readonly of: Certificate; readonly may: boolean; readonly onPlan: () => void };

function NextVisit({ of, may, onPlan }: NextProps) {
  const prepare = useAct('outside.prepare');
  const today = useToday();
  const { next } = of;
  const agree = may ? (
    <Button kind="quiet" onClick={onPlan}>
      {next ? 'Change the days' : 'Note the next visit'}
    </Button>
  ) : null;
  if (!next)
    return (
      <Notice tone="note" title="No visit is agreed" act={agree}>
        Note when the body comes, so that you are reminded to prepare.
      </Notice>
    );
  const passed = next.to < today;
  return (
    <Notice
      tone={passed ? 'care' : next.preparedOn === null ? 'note' : 'done'}
      title={
        passed
          ? 'The agreed visit has passed: record it, or change the days'
          : next.preparedOn === null
            ? 'Next visit, still to be prepared'
            : 'Next visit, prepared'
      }
      act={
        <>
          {may && next.preparedOn === null && !passed ? (
            <Button busy={prepare.isPending} onClick={() => prepare.mutate({ id: of.id })}>
              It is prepared
            </Button>
          ) : null}
          {agree}
        </>
      }
    >
      {kindWord(next.kind)}, <DateText on={next.from} />
      {next.to === next.from ? null : (
        <>
          {' – '}
          <DateText on={next.to} />
        </>
      )}
    </Notice>
  );
}
