/** One control beside the statement: what it asks, the decision about it, and what shows it. */
import { useCan, useOrgPath } from '../app/org.ts';
import { proofWords } from '../requirement/states.ts';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Tag } from '../ui/tag/Tag.tsx';
import { Applies, type Control, type Statement, whyWords } from './control.words.tsx';
import { DecideForm } from './DecideForm.tsx';

type Props = { readonly statement: Statement; readonly of: Control; readonly wished: string | undefined };

export function ControlPane({ statement, of, wished }: Props) {
  const path = useOrgPath();
  const can = useCan();
  return (
    <div className="stack">
      <h2>
        {of.key} {of.title}
      </h2>
      <p>{of.asks}</p>
      <p className="row">
        {[...of.types, ...of.properties].map(one => (
          <Tag key={one}>{one}</Tag>
        ))}
      </p>
      {can('control:decide') ? (
        <DecideForm
          key={`${of.key} ${String(of.applicable)} ${of.implementation} ${wished ?? ''}`}
          statement={statement}
          controls={[of]}
          wished={wished}
        />
      ) : (
        <Facts
          of={[
            { term: 'Decision', value: <Applies of={of.applicable} /> },
            { term: 'Why', value: whyWords(of) || '–' },
            { term: 'Implementation', value: <Status of={of.implementation} /> },
          ]}
        />
      )}
      <Facts
        as="line"
        of={[
          { term: 'Proof', value: proofWords(of.proof), bare: true },
          { term: 'Evidence', value: `${of.evidence} evidence`, bare: true },
          { term: 'owner', value: of.owner?.name ?? 'nobody' },
        ]}
      />
      <p>
        <Button href={path(`/implement/requirements/${statement.edition}/${of.key}`)}>
          Open with evidence and history
        </Button>
      </p>
    </div>
  );
}
