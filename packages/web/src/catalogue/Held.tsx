/** What the organization has to do with a deliverable: adopted, watched, and changes that nobody has seen. */
import type { Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type HeldBy = Output<'catalogue.held'>;

export function Adopted({ of }: { readonly of: HeldBy }) {
  const path = useOrgPath();
  if (of.adoptions.length === 0) return null;
  return (
    <AsideSection title="Yours">
      <ul className="stack-close">
        {of.adoptions.map(one => (
          <li key={one.edition}>
            <RouterLink href={path(`/choose/standards/${one.edition}`)}>{one.name}</RouterLink>{' '}
            {one.phase === 'adopted' ? (
              <Status of="in-place" word="adopted" />
            ) : (
              <Status of="obsolete" word="dropped" />
            )}{' '}
            <span className="quiet">
              since <DateText on={one.adoptedOn} />. {one.scope}
            </span>
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}

export function WatchButton({ id, of }: { readonly id: number; readonly of: HeldBy }) {
  const can = useCan();
  const watch = useAct('catalogue.watch');
  const leave = useAct('catalogue.leave');
  if (!can('standard:adopt')) return null;
  return of.watched ? (
    <Button busy={leave.isPending} onClick={() => leave.mutate({ id })}>
      Stop watching
    </Button>
  ) : (
    <Button busy={watch.isPending} onClick={() => watch.mutate({ id })}>
      Watch for changes
    </Button>
  );
}

export function Unseen({ id, of }: { readonly id: number; readonly of: HeldBy }) {
  const can = useCan();
  const note = useAct('catalogue.noteChanges');
  const [newest] = of.unseen;
  if (!newest) return null;
  return (
    <Notice
      tone="care"
      title="Changed since you looked"
      act={
        can('standard:adopt') ? (
          <Button busy={note.isPending} onClick={() => note.mutate({ id, through: newest.pos })}>
            Noted
          </Button>
        ) : undefined
      }
    >
      <ul>
        {of.unseen.map(change => (
          <li key={change.pos}>
            <DateText on={change.at.slice(0, 10)} /> {change.sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
