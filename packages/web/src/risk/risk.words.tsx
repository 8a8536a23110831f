/** Words of risks for people, and the shapes that say how a line stands. */
import { methodOf } from '@certwright/core/risk/method.schema';
import type { RiskStanding } from '@certwright/core/risk/risk.standing';
import type { RiskMethod } from '@certwright/standards/risk/method';
import { bandAt } from '@certwright/standards/risk/score';
import type { Output } from '../api/client.ts';
import type { Choice } from '../ui/field/Select.tsx';
import type { MatrixTone } from '../ui/risk-matrix/RiskMatrix.tsx';
import type { Place } from '../ui/risk-matrix/place.ts';
import { Status } from '../ui/status/Status.tsx';

export type Register = Output<'risk.list'>;
export type Line = Register['rows'][number];
export type Risk = Output<'risk.get'>;
export type Judgement = NonNullable<Line['before']>;

const LOOKS: Readonly<Record<RiskStanding, readonly [status: string, word: string]>> = {
  example: ['draft', 'example'],
  identified: ['not-started', 'not judged'],
  assessed: ['in-progress', 'not treated'],
  'over-limit': ['major', 'over the limit'],
  'to-accept': ['in-review', 'to be accepted'],
  lapsed: ['expired', 'acceptance lapsed'],
  'run-out': ['expired', 'acceptance run out'],
  treated: ['done', 'treated'],
  accepted: ['accepted', 'accepted'],
  closed: ['closed', 'closed'],
};

export const STANDINGS: readonly Choice[] = Object.entries(LOOKS).map(([value, [, label]]) => ({
  value,
  label,
}));

export function Standing({ of }: { readonly of: RiskStanding }) {
  const [status, word] = LOOKS[of];
  return <Status of={status} word={word} />;
}

export const methodIn = (version: Pick<Register['current'], 'method'>): RiskMethod =>
  methodOf(version.method);

/** The method that a line is judged by. */
export const methodFor = (data: Pick<Register, 'current' | 'older'>, version: number): RiskMethod =>
  methodIn(data.older.find(one => one.number === version) ?? data.current);

const SHAPES = { good: 'in-place', care: 'partly', bad: 'open', worst: 'major' } as const;

/** Score and band, as one word with its shape. */
export function Level({ method, of }: { readonly method: RiskMethod; readonly of: Judgement | null }) {
  if (!of) return null;
  const band = method.bands.find(one => one.id === of.band);
  if (!band) return <>{of.score}</>;
  const shape = method.rises === 'better' && band.tone === 'worst' ? 'not-started' : SHAPES[band.tone];
  return <Status of={shape} word={`${of.score} ${band.name}`} />;
}

/** Word and tone of a cell of the picture; two words where a scale counts that it does not show. */
export const cellOf =
  (method: RiskMethod) =>
  ({ across, up }: Place): { readonly name: string; readonly tone: MatrixTone } => {
    const { least, most } = bandAt(method, across, up);
    const tone = method.rises === 'better' && most.tone === 'worst' ? 'none' : most.tone;
    return { name: least.id === most.id ? most.name : `${least.name}–${most.name}`, tone };
  };

/** Where a line stands in the picture; undefined before it is judged, or by a version with other scales. */
export function placeIn(method: RiskMethod, of: Judgement | null): Place | undefined {
  const [across, up] = method.axes;
  const found = of && { across: of.values[across], up: of.values[up] };
  return found?.across === undefined || found.up === undefined
    ? undefined
    : { across: found.across, up: found.up };
}

export const treatmentName = (method: RiskMethod, id: string | null): string =>
  method.treatments.find(one => one.id === id)?.name ?? '';

export const ACCEPTED_BY: Readonly<Record<string, string>> = {
  'no-need': 'Nobody has to accept this.',
  owner: 'The owner or leadership accepts this.',
  leadership: 'Leadership alone accepts this.',
  nobody: 'Nobody may accept this.',
};

export const ASSET_KIND_CHOICES: readonly Choice[] = [
  { value: 'information', label: 'Information' },
  { value: 'application', label: 'Application' },
  { value: 'device', label: 'Device' },
  { value: 'network', label: 'Network' },
  { value: 'place', label: 'Place' },
  { value: 'people', label: 'People' },
  { value: 'supplier-service', label: 'Service of a supplier' },
  { value: 'other', label: 'Other' },
];
export const NEEDS: readonly Choice[] = [
  { value: 'normal', label: 'Normal' },
  { value: 'high', label: 'High' },
  { value: 'very-high', label: 'Very high' },
];
