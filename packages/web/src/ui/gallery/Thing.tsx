// Gallery: a page with facts, acts and what the thing is tied to.
import { Button } from '../button/Button.tsx';
import { TextArea } from '../field/TextArea.tsx';
import { Form } from '../form/Form.tsx';
import { AsideSection } from '../page/AsideSection.tsx';
import { Page } from '../page/Page.tsx';
import { Person } from '../person/Person.tsx';
import { Status } from '../status/Status.tsx';
import { Tabs } from '../tabs/Tabs.tsx';
import { DateText } from '../text/DateText.tsx';
import { RelativeTime } from '../text/RelativeTime.tsx';

export function Thing() {
  return (
    <Page
      within="ISO/IEC 27001"
      number="A.5.19"
      name="Supplier relationships"
      back={{ href: '/gallery?page=lists', label: 'Requirements' }}
      facts={[
        { term: 'state', value: <Status of="partly" />, bare: true },
        { term: 'owner', value: 'Iris Vale' },
        { term: 'due', value: <RelativeTime on="2027-01-14" /> },
        { term: 'documents', value: '2 documents', bare: true },
        { term: 'evidence', value: '3 pieces of evidence', bare: true },
      ]}
      actions={
        <>
          <Button hotkey="e">Edit</Button>
          <Button kind="primary">Assess</Button>
        </>
      }
      aside={
        <>
          <AsideSection title="Evidence" act={<Button kind="quiet">Attach</Button>}>
            <ul className="stack-close">
              <li>
                <Status of="in-place" word="Contract review 2026.pdf" />
                <p className="quiet">
                  stands for <DateText on="2026-11-03" as="short" />, 11 months left
                </p>
              </li>
              <li>
                <Status of="due-soon" word="Supplier list.xlsx" />
                <p className="quiet">expires in 3 weeks</p>
              </li>
            </ul>
          </AsideSection>
          <AsideSection title="Documents">
            <ul className="stack-close">
              <li>
                <a href="/gallery">PR-07 Purchasing</a> <span className="quiet">version 4</span>
              </li>
            </ul>
          </AsideSection>
          <AsideSection title="Also answers">
            <ul className="stack-close">
              <li>
                ISO 9001 8.4.1 <Status of="in-place" />
              </li>
              <li>
                ISO/IEC 42001 A.10.3 <Status of="not-started" />
              </li>
            </ul>
          </AsideSection>
          <AsideSection title="History">
            <Person name="Iris Vale" /> <span className="quiet">set the state to partly, 3 weeks ago</span>
          </AsideSection>
        </>
      }
    >
      <div className="stack-wide">
        <Tabs
          label="Views of the requirement"
          current="answer"
          tabs={[
            { id: 'answer', label: 'Our answer', href: '/gallery' },
            { id: 'findings', label: 'Findings', href: '/gallery', count: 2 },
            { id: 'history', label: 'History', href: '/gallery' },
          ]}
        />
        <section className="reading">
          <h2>What it asks</h2>
          <p>
            Decide with which suppliers information is at stake, agree with them how it is protected, and look
            at it again at intervals that fit the risk.
          </p>
        </section>
        <section className="reading">
          <h2>What an auditor looks for</h2>
          <ul>
            <li>A list of the suppliers that touch information, with who answers for each.</li>
            <li>Contracts that name the duties, not only the price.</li>
            <li>A dated review of at least the important ones.</li>
          </ul>
        </section>
        <Form label="Our answer" submit="Save the answer" onSubmit={() => Promise.resolve()}>
          <TextArea
            name="answer"
            label="Our answer"
            defaultValue="Purchasing keeps the list; the five suppliers with access sign annex B."
          />
          <TextArea name="gaps" label="Gaps" />
        </Form>
      </div>
    </Page>
  );
}
