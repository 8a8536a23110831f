/** The picture of a certification with its way to the three years before and after. */
import { useRead } from '../api/hooks.ts';
import { usePublic } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { CycleTimeline } from '../ui/timeline/CycleTimeline.tsx';
import type { Certification } from './acts.table.ts';
import { certificationCycle, type Period } from './certification.cycle.ts';

type Props = { readonly certification: Certification; readonly standard: string };

export function CyclePicture(props: Props) {
  return props.certification.certificate ? <Published {...props} /> : <Picture {...props} periods={[]} />;
}

function Published(props: Props) {
  const { data } = usePublic('register.get', { id: props.certification.id });
  return <Picture {...props} periods={data?.periods ?? []} />;
}

function Picture({ certification, standard, periods }: Props & { readonly periods: readonly Period[] }) {
  const at = useOrgPath();
  const today = useToday();
  const [word, setWord] = useQueryWord('cycle');
  const shift = Number.isInteger(Number(word)) ? Number(word ?? 0) : 0;
  const audits = useRead('audit.list', { certification: certification.id, limit: 200 });
  const findings = useRead('finding.list', { certification: certification.id, limit: 200 });
  const windows = useRead('planning.windows', { id: certification.id });
  const cycle = certificationCycle(certification, {
    audits: audits.data?.rows ?? [],
    findings: findings.data?.rows ?? [],
    periods,
    today,
    opens: windows.data?.rows.find(one => one.kind === 'recertification')?.from,
    shift,
    href: at,
  });
  const move = (by: number): void => setWord(shift + by === 0 ? undefined : String(shift + by));
  const earlier = certification.originalOn !== null && certification.originalOn < cycle.from;
  return (
    <section className="stack">
      <h2 className="vh">Certification cycle</h2>
      <CycleTimeline label={`Cycle of ${standard}`} cycle={cycle} />
      {earlier || shift < 0 ? (
        <div className="row">
          {earlier ? (
            <Button kind="quiet" onClick={() => move(-1)}>
              ← Three years before
            </Button>
          ) : null}
          {shift < 0 ? (
            <Button kind="quiet" onClick={() => move(1)}>
              Three years after →
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
