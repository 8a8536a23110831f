/** One nonconformity: what is wrong, the steps taken so far, and the next. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { MakeTask } from '../task/MakeTask.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Steps } from '../ui/steps/Steps.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { briefly, type Nonconformity, PhaseStatus, sourceWord, STEPS } from './nonconformity.words.tsx';
import { StepForm } from './StepForm.tsx';
import { StepTaken } from './StepTaken.tsx';

export default function NonconformityPage() {
  const id = useParam('id');
  const read = useRead('nonconformity.get', { id });
  return (
    <Resource of={read} skeleton="text">
      {data => <One of={data} />}
    </Resource>
  );
}

function One({ of }: { readonly of: Nonconformity }) {
  const path = useOrgPath();
  const can = useCan();
  const { words } = useRequirementChoices();
  const next = STEPS.findIndex(one => one.step === of.next);
  const place = next < 0 ? STEPS.length : next;
  const at = STEPS[place];
  const { requirement } = of;
  return (
    <Page
      name={briefly(of.statement)}
      back={{ href: path('/implement/nonconformities'), label: 'Nonconformities' }}
      facts={[
        { term: 'Grade', value: <Status of={of.grade} />, bare: true },
        { term: 'State', value: <PhaseStatus of={of} />, bare: true },
        { term: 'owner', value: of.owner?.name ?? 'nobody' },
        ...(of.dueOn === null ? [] : [{ term: 'due', value: <DateText on={of.dueOn} /> }]),
        { term: 'from', value: sourceWord(of.source) },
      ]}
      actions={
        <>
          <MakeTask about={{ kind: 'nonconformity', id: of.id, label: briefly(of.statement) }} />
          <HistoryLink kind="nonconformity" id={of.id} name={briefly(of.statement)} />
        </>
      }
    >
      <div className="stack-wide">
        <Steps
          label="Treatment"
          steps={STEPS.map((one, index) => ({
            id: one.step,
            label: one.label,
            state: index < place ? 'done' : index === place ? 'current' : 'ahead',
          }))}
        />
        <section className="stack-close">
          <h2>What is not as it should be</h2>
          <p className="reading">{of.statement}</p>
          <Facts
            of={[
              { term: 'What shows it', value: of.evidence },
              ...(requirement
                ? [
                    {
                      term: 'Requirement',
                      value: (
                        <RouterLink
                          href={path(`/implement/requirements/${requirement.edition}/${requirement.key}`)}
                        >
                          {words(requirement)}
                        </RouterLink>
                      ),
                    },
                  ]
                : []),
              ...(of.audit === null
                ? []
                : [
                    {
                      term: 'Found by',
                      value: (
                        <RouterLink href={path(`/implement/internal-audits/${of.audit}`)}>
                          The internal audit
                        </RouterLink>
                      ),
                    },
                  ]),
              {
                term: 'Raised',
                value: (
                  <>
                    {of.raisedBy.name}, <DateText on={of.raisedOn} />
                  </>
                ),
              },
              ...(of.rounds > 1
                ? [{ term: 'Begun again', value: `${of.rounds - 1} times, the action did not work` }]
                : []),
            ]}
          />
        </section>
        <StepTaken of={of} />
        {at && can('nonconformity:handle') ? (
          <section className="stack-close" key={at.step}>
            <h2>Next: {at.label.toLowerCase()}</h2>
            <p className="quiet">{at.asks}</p>
            <StepForm of={of} step={at.step} />
          </section>
        ) : null}
      </div>
    </Page>
  );
}
