/** Sites from lines that somebody copied out of a spreadsheet: name, people, group. */
import type { SiteDraft } from './calculation.ts';

const SEPARATORS = ['\t', ';', ','] as const;

/** Lines without a number of people keep none, so that the rules point at them; empty lines fall away. */
export function sitesOf(text: string): readonly SiteDraft[] {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
  const separator = SEPARATORS.find(one => lines.some(line => line.includes(one)));
  return lines.map(line => {
    const [name = '', people = '', group = ''] = (separator ? line.split(separator) : [line]).map(part =>
      part.trim(),
    );
    const heads = Number(people.replace(/[\s.’']/g, ''));
    return {
      name,
      ...(people !== '' && Number.isFinite(heads) ? { personnel: heads } : {}),
      ...(group === '' ? {} : { group }),
    };
  });
}
