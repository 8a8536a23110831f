/** Audit time of an engagement: the result with its reasons, or the first determination. */
import { useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DeterminationForm } from './DeterminationForm.tsx';
import { AuditTimeResult } from './AuditTimeResult.tsx';

type Props = { readonly engagement: string; readonly editions: readonly string[] };

export function AuditTimeSection({ engagement, editions }: Props) {
  const time = useRead('audit-time.get', { engagement });
  const can = useCan();
  const [doing, setDoing] = useQueryWord('do');
  const may = can('audit-time:determine') && editions.length > 0;
  const open = (words: string) =>
    may ? (
      <Button kind={time.data?.determined ? 'plain' : 'primary'} onClick={() => setDoing('audit-time')}>
        {words}
      </Button>
    ) : undefined;
  return (
    <section className="stack">
      <h2>Audit time</h2>
      {doing === 'audit-time' && may ? (
        <DeterminationForm engagement={engagement} editions={editions} onDone={() => setDoing(undefined)} />
      ) : (
        <Resource
          of={time}
          empty={{
            when: found => found.determined === null,
            what: 'How long the audits take follows from the people in scope and from what makes the work easier or harder, with every step written down.',
            act: open('Determine audit time'),
            example: 'For example: 62 people, ISO 9001, ten percent less for a mature system.',
          }}
        >
          {({ determined }) =>
            determined ? (
              <>
                <AuditTimeResult engagement={engagement} time={determined} />
                <div>{open('Determine again')}</div>
              </>
            ) : null
          }
        </Resource>
      )}
    </section>
  );
}
