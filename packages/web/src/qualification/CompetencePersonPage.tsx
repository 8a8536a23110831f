/** One person of the body: what is due, qualifications, monitoring, declarations, ties, audits, workload. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam, useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { PersonActs } from './PersonActs.tsx';
import { PersonSections } from './PersonSections.tsx';
import { bondWord, dueWord, type PersonRecord } from './qualification.words.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export default function CompetencePersonPage() {
  const record = useRead('competence.get', { id: useParam('id') });
  return (
    <Resource of={record} skeleton="text">
      {found => <Shown record={found} />}
    </Resource>
  );
}

function Shown({ record }: { readonly record: PersonRecord }) {
  const at = useOrgPath();
  const can = useCan();
  const [doing, setDoing] = useQueryWord('do');
  const active = record.phase === 'active';
  return (
    <Page
      name={record.person.name}
      back={{ href: at('/audit/people'), label: 'People and competence' }}
      facts={[
        { term: 'bond', value: active ? bondWord(record.bond) : 'left', bare: true },
        ...(record.agreement === '' ? [] : [{ term: 'agreement', value: record.agreement }]),
        ...(record.country === '' ? [] : [{ term: 'country', value: record.country }]),
        { term: 'languages', value: record.languages.join(', ') || 'none named' },
        { term: 'since', value: <DateText on={record.since} /> },
      ]}
      actions={
        can('competence:keep') && active ? (
          <>
            <Button onClick={() => setDoing('tie')}>Record a tie</Button>
            <Button onClick={() => setDoing('declare')}>Record a declaration</Button>
            <Button onClick={() => setDoing('monitor')}>Record monitoring</Button>
            <Button kind="primary" onClick={() => setDoing('qualify')}>
              Qualify
            </Button>
          </>
        ) : undefined
      }
      aside={<DueAside record={record} />}
    >
      <PersonSections record={record} onAct={setDoing} />
      {doing === undefined ? null : (
        <PersonActs record={record} doing={doing} onClose={() => setDoing(undefined)} />
      )}
    </Page>
  );
}

export function DueAside({ record }: { readonly record: PersonRecord }) {
  return (
    <>
      <AsideSection title="Due">
        {record.due.length === 0 ? (
          <p className="quiet">Nothing is due.</p>
        ) : (
          <ul className="stack-close">
            {record.due.map(due => (
              <li key={`${due.code} ${due.standard} ${due.function}`}>
                {due.overdue ? <Status of="overdue" brief /> : null} {dueWord(due)}, <DateText on={due.due} />
              </li>
            ))}
          </ul>
        )}
      </AsideSection>
      <AsideSection title="Workload">
        <p>
          <NumberText value={record.workload.before} unit="days" /> in the last 90 days,{' '}
          <NumberText value={record.workload.ahead} unit="days" /> in the next 90
        </p>
      </AsideSection>
    </>
  );
}
