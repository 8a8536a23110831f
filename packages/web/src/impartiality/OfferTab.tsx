/** What the body's own clients get from this system, with the risk analysis that the choice rests on. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Facts } from '../ui/facts/Facts.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';

const OFFERED = [
  ['adviser', 'The adviser: which standards fit'],
  ['starter', 'Starter documents: drafts of procedures'],
  ['readiness', 'Readiness: what is shown, claimed, missing'],
] as const;

export function OfferTab() {
  const may = useCan()('impartiality:keep');
  const read = useRead('impartiality.mechanism', {});
  const choose = useAct('impartiality.chooseOffer');
  return (
    <Resource of={read} skeleton="form">
      {({ offer }) => (
        <div className="stack">
          <p className="reading">
            A body that advises its clients is a consultant. Clients of yours who work in this system get what
            you leave open here. You never see what it tells them.
          </p>
          {offer ? (
            <Facts
              of={[
                ...OFFERED.map(([key, term]) => ({ term, value: offer[key] ? 'given' : 'not given' })),
                {
                  term: 'Chosen',
                  value: (
                    <>
                      <DateText on={offer.on} />, {offer.by.name}
                    </>
                  ),
                },
                { term: 'Analysis of the risk', value: offer.analysis },
              ]}
            />
          ) : (
            <Notice tone="care" title="Nothing is chosen yet">
              Until you choose, your clients get all three, and no analysis of that risk is on file.
            </Notice>
          )}
          {may ? (
            <Form
              label="What clients get"
              submit={offer ? 'Choose anew' : 'Choose'}
              onSubmit={async values => {
                const chosen = (key: string): boolean =>
                  Array.isArray(values.given) && values.given.includes(key);
                await choose.mutateAsync({
                  adviser: chosen('adviser'),
                  starter: chosen('starter'),
                  readiness: chosen('readiness'),
                  analysis: textOf(values.analysis),
                });
              }}
            >
              {OFFERED.map(([key, label]) => (
                <Checkbox
                  key={`${key} ${offer?.[key]}`}
                  name="given"
                  value={key}
                  label={label}
                  defaultChecked={offer ? offer[key] : true}
                />
              ))}
              <TextArea
                name="analysis"
                label="Analysis of the risk to impartiality"
                hint="What clients get, whether that is advice of yours, why what is left is acceptable."
                rows={5}
                defaultValue={offer?.analysis}
                required
              />
            </Form>
          ) : null}
        </div>
      )}
    </Resource>
  );
}
