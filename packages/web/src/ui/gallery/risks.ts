// Lines of a register for the gallery: one aim that is not reached, one cell with more than it can show.
import type { MatrixAxis, MatrixDot, MatrixTone } from '../risk-matrix/RiskMatrix.tsx';
import type { Place } from '../risk-matrix/place.ts';

const NAMES = ['Rare', 'Seldom', 'Possible', 'Likely', 'Certain'];
const levels = NAMES.map((name, at) => ({ value: at + 1, name }));
export const LIKELIHOOD: MatrixAxis = { name: 'Likelihood', levels };
export const IMPACT: MatrixAxis = { name: 'Impact', levels };

export function bandAt({ across, up }: Place): { name: string; tone: MatrixTone } {
  const score = across * up;
  if (score >= 20) return { name: 'Critical', tone: 'worst' };
  if (score >= 12) return { name: 'High', tone: 'bad' };
  return score >= 6 ? { name: 'Medium', tone: 'care' } : { name: 'Low', tone: 'good' };
}

export const DOTS: readonly MatrixDot[] = [
  { id: 'a', number: 1, name: 'R-001 Servo drives come from one maker', across: 4, up: 4 },
  { id: 'b', number: 4, name: 'R-004 Half of the turnover hangs on one group', across: 3, up: 5, open: true },
  ...Array.from({ length: 11 }, (_, at) => ({
    id: `c${at}`,
    number: at + 20,
    name: `R-0${at + 20} A small thing`,
    across: 2,
    up: 2,
  })),
];
