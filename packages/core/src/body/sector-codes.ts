/** Sector codes as people type and read them: `IAF 19`. */
import { CODE_SYSTEMS, type SectorCode } from './accreditation.decider.ts';

const isSystem = (word: string): word is SectorCode['system'] =>
  (CODE_SYSTEMS as readonly string[]).includes(word);

/** One code a line or after a comma; a code without a system is one of IAF. */
export const codesOf = (text: string): readonly SectorCode[] =>
  text
    .split(/[\n,;]+/)
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const [first = '', ...rest] = line.split(/\s+/);
      const system = first.toLowerCase();
      return isSystem(system) && rest.length > 0
        ? { system, code: rest.join(' ') }
        : { system: 'iaf' as const, code: line };
    });

export const codeWords = (codes: readonly SectorCode[]): string =>
  codes
    .map(({ system, code }) => `${system === 'other' ? '' : `${system.toUpperCase()} `}${code}`)
    .join(', ');
