// Gallery: small things and what is said in place: statuses, buttons, notices, refusals, dialogs, steps.
import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { Citations } from '../citation/Citation.tsx';
import { CopyText } from '../copy-text/CopyText.tsx';
import { Dialog } from '../dialog/Dialog.tsx';
import { Facts } from '../facts/Facts.tsx';
import { KeyHint } from '../keys/KeyHint.tsx';
import { Menu } from '../menu/Menu.tsx';
import { Notice } from '../notice/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { Person } from '../person/Person.tsx';
import { Progress } from '../progress/Progress.tsx';
import { QrCode } from '../qr-code/QrCode.tsx';
import { Refusal } from '../refusal/Refusal.tsx';
import { STATUSES } from '../status/kinds.ts';
import { Status } from '../status/Status.tsx';
import { Sides } from '../sides/Sides.tsx';
import { Steps } from '../steps/Steps.tsx';
import { Tag } from '../tag/Tag.tsx';
import { DateText } from '../text/DateText.tsx';
import { Money } from '../text/Money.tsx';
import { NumberText } from '../text/NumberText.tsx';
import { RelativeTime } from '../text/RelativeTime.tsx';
import { Specimen } from './Specimen.tsx';

const CLAUSES = [
  { doc: 'ISO/IEC 17021-1', clause: '9.5.2', title: 'What is checked before a decision is made' },
  { doc: 'IAF MD 5', edition: '2019', clause: '2.3' },
];

export function Controls() {
  const [over, setOver] = useState<'dialog'>();
  const close = () => setOver(undefined);
  return (
    <Page name="Controls" number="Gallery">
      <div className="stack-wide">
        <Specimen name="Steps">
          <Steps
            label="The road"
            steps={[
              {
                id: 'choose',
                label: 'Choose',
                state: 'done',
                note: 'ISO 9001, ISO/IEC 27001',
                href: '/gallery',
              },
              { id: 'implement', label: 'Implement', state: 'current', note: '14 gaps', href: '/gallery' },
              { id: 'audit', label: 'Audit', state: 'ahead', note: 'stage 1 in March' },
              { id: 'certify', label: 'Certify', state: 'ahead' },
            ]}
          />
        </Specimen>
        <Specimen name="Sides">
          <Sides
            label="What comes out"
            outcome={
              <p>
                <strong>5 days</strong>, of them 1.5 for stage 1
              </p>
            }
          >
            <p>50 people in the scope, ISO 9001</p>
          </Sides>
        </Specimen>
        <Specimen name="Status">
          <div className="row">
            {Object.keys(STATUSES).map(code => (
              <Status key={code} of={code} />
            ))}
            <Status of="partly" word="3 of 5 read" />
          </div>
        </Specimen>
        <Specimen name="Button">
          <div className="row">
            <Button kind="primary">Release version 3</Button>
            <Button hotkey="e">Edit</Button>
            <Button kind="quiet">Attach evidence</Button>
            <Button kind="danger">Withdraw the certificate</Button>
            <Button kind="primary" busy>
              Release version 3
            </Button>
            <Button href="/gallery">Open the report</Button>
            <Button kind="primary" size="large">
              Grant certification
            </Button>
          </div>
          <Button
            kind="primary"
            blockedBy={{ reason: 'One major nonconformity is not verified.', because: CLAUSES }}
          >
            Grant certification
          </Button>
        </Specimen>
        <Specimen name="Notice">
          <Notice>The programme was recomputed with the table of 2026.</Notice>
          <Notice tone="done" title="Version 3 is released.">
            48 people are asked to read it.
          </Notice>
          <Notice tone="care" act={<Button>Plan it</Button>}>
            The surveillance is due in 3 weeks and has no date.
          </Notice>
          <Notice tone="stop" title="The certificate is suspended.">
            It ends on 14 January if the cause is not removed.
          </Notice>
        </Specimen>
        <Specimen name="Refusal">
          <Refusal
            problem={{
              detail: 'Ana Ruiz was on the audit team and may not decide.',
              citations: CLAUSES,
              remedies: [
                'Give the decision to somebody who was not on the team.',
                'Three people are qualified.',
              ],
            }}
          >
            <Button>Choose another person</Button>
          </Refusal>
          <Refusal problem={{ detail: 'This did not work.', requestId: '01JD7Q3VXE' }} />
        </Specimen>
        <Specimen name="Menu, Dialog">
          <div className="row">
            <Menu
              entries={[
                { id: 'copy', label: 'Copy the address', hint: 'c' },
                { id: 'history', label: 'History', href: '/gallery' },
                { id: 'delete', label: 'Withdraw', danger: true, apart: true },
              ]}
            >
              More acts
            </Menu>
            <Button onClick={() => setOver('dialog')}>Open a dialog</Button>
          </div>
        </Specimen>
        <Specimen name="Progress">
          <Progress label="Requirements assessed" share={0.41} words="38 of 93" />
          <Progress label="Reading the spreadsheet" />
        </Specimen>
        <Specimen name="Texts">
          <Facts
            of={[
              { term: 'Date', value: <DateText on="2026-11-03" /> },
              { term: 'Moment', value: <DateText on="2026-11-03T09:30:00Z" as="minute" /> },
              { term: 'Relative', value: <RelativeTime on="2026-12-01" /> },
              { term: 'Money', value: <Money amount="12450.00" currency="EUR" /> },
              { term: 'Number', value: <NumberText value={8.5} unit="days" digits={1} /> },
              { term: 'Person', value: <Person name="Iris Vale" note="quality manager" /> },
              { term: 'Tags', value: <Tag>ISO 9001</Tag> },
              { term: 'Clauses', value: <Citations of={CLAUSES} /> },
              { term: 'Key', value: <KeyHint keys="mod+k" /> },
              {
                term: 'Hash',
                value: <CopyText text="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b" label="hash" />,
              },
            ]}
          />
          <QrCode content="https://certwright.example/c/NC-2026-0014" label="Address of the certificate" />
        </Specimen>
      </div>
      {over === 'dialog' ? (
        <Dialog
          title="Reasons for the audit time"
          onClose={close}
          acts={<Button onClick={close}>Close</Button>}
        >
          <p>48 people, three sites, medium complexity: 6 days, less half a day for the mature system.</p>
        </Dialog>
      ) : null}
    </Page>
  );
}
