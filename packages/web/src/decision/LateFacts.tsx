/** Facts that broke a rule: recorded with their true dates, with clause and consequence. */
import { Citation } from '../ui/citation/Citation.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Certification } from './acts.table.ts';

const TITLES: Readonly<Record<string, string>> = {
  'first-surveillance-late': 'First surveillance late',
  'first-surveillance-past-own-time': 'First surveillance later than the body’s own time',
  'suspension-past-own-time': 'Suspended longer than the body’s own time',
  'suspension-past-six-months': 'Suspended longer than six months',
};

export function LateFacts({ late }: Pick<Certification, 'late'>) {
  return late.map(one => (
    <Notice key={`${one.code}-${one.actual}`} tone="care" title={TITLES[one.code] ?? 'Late'}>
      Due <DateText on={one.due} />, happened <DateText on={one.actual} />. {one.text}{' '}
      <Citation of={one.because} />
    </Notice>
  ));
}
