/** The steps that a nonconformity has behind it, each with who and when. */
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Nonconformity } from './nonconformity.words.tsx';

type Done = { readonly by: { readonly name: string }; readonly on: string };
type Taken = { readonly title: string; readonly done: Done; readonly text: string; readonly more?: string };

function takenOf({ correction, cause, action, done, verification, closed }: Nonconformity): readonly Taken[] {
  return [
    ...(correction ? [{ title: 'Correction', done: correction, text: correction.what }] : []),
    ...(cause
      ? [
          {
            title: 'Cause',
            done: cause,
            text: cause.what,
            ...(cause.elsewhere === '' ? {} : { more: `Elsewhere: ${cause.elsewhere}` }),
          },
        ]
      : []),
    ...(action ? [{ title: 'Corrective action', done: action, text: action.what }] : []),
    ...(done ? [{ title: 'Action taken', done, text: done.what }] : []),
    ...(verification ? [{ title: 'Effectiveness', done: verification, text: verification.evidence }] : []),
    ...(closed ? [{ title: 'Closed', done: closed, text: '' }] : []),
  ];
}

export function StepTaken({ of }: { readonly of: Nonconformity }) {
  return takenOf(of).map(one => (
    <section key={one.title} className="stack-close">
      <h2>{one.title}</h2>
      {one.title === 'Effectiveness' && of.verification ? (
        <Status
          of={of.verification.effective ? 'effective' : 'open'}
          word={of.verification.effective ? 'effective' : 'not effective'}
        />
      ) : null}
      {one.text === '' ? null : <p className="reading">{one.text}</p>}
      {one.more === undefined ? null : <p className="reading">{one.more}</p>}
      <p className="quiet">
        {one.done.by.name}, <DateText on={one.done.on} />
      </p>
    </section>
  ));
}
