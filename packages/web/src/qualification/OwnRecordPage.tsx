/** One's own competence record: what is due, and the place to declare interests and ties. */
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { DueAside } from './CompetencePersonPage.tsx';
import { PersonSections } from './PersonSections.tsx';
import { TieFields, tieOf } from './TieFields.tsx';

export default function OwnRecordPage() {
  const own = useRead('competence.own', {});
  const declare = useAct('interests.declare');
  const tie = useAct('interests.recordOwnTie');
  const [doing, setDoing] = useQueryWord('do');
  const today = useToday();
  const record = own.data?.record;
  const close = (): void => setDoing(undefined);
  return (
    <Page
      name="Your record"
      {...(record
        ? {
            aside: <DueAside record={record} />,
            actions: (
              <>
                <Button onClick={() => setDoing('tie')}>Record a tie</Button>
                <Button kind="primary" onClick={() => setDoing('declare')}>
                  Declare your interests
                </Button>
              </>
            ),
          }
        : {})}
    >
      <Resource
        of={own}
        skeleton="text"
        empty={{
          when: found => found.record === null,
          what: 'The body keeps no record of you yet. The scheme manager opens it.',
        }}
      >
        {found => (found.record ? <PersonSections record={found.record} onAct={setDoing} /> : null)}
      </Resource>
      {doing === 'declare' ? (
        <Dialog title="Declare your interests" onClose={close}>
          <Form
            label="Declaration"
            submit="Declare"
            onSubmit={async values => {
              await declare.mutateAsync({ from: textOf(values.from) });
              close();
            }}
          >
            <p className="reading">
              With this you declare that you have no consultancy, employment, ownership, family or other tie
              with a client but those that stand in your record.
            </p>
            <DateField name="from" label="For the time from" defaultValue={today} required />
          </Form>
        </Dialog>
      ) : null}
      {doing === 'tie' ? (
        <Dialog title="Record a tie" onClose={close}>
          <Form
            label="Tie"
            submit="Record it"
            onSubmit={async values => {
              await tie.mutateAsync(tieOf(values));
              close();
            }}
          >
            <TieFields />
          </Form>
        </Dialog>
      ) : null}
    </Page>
  );
}
