/** What a management review looks at, one row an input, with the place that asks for it in each standard. */

export type ReviewInput = {
  readonly key: string;
  readonly title: string;
  /** Clause by standard; a standard that is not named does not ask for it by itself. */
  readonly asked: Readonly<Record<string, string>>;
};

const QUALITY = 'ISO 9001';
const SECURITY = 'ISO/IEC 27001';

/**
 * ISO 9001:2015 and ISO/IEC 27001:2022 by their letters. Letters of ISO 9001:2026 are not checked, so that all editions
 * of a standard share the row and a refusal cites the clause as a whole.
 */
export const REVIEW_INPUTS: readonly ReviewInput[] = [
  {
    key: 'earlier-actions',
    title: 'What became of the actions of earlier reviews',
    asked: { [QUALITY]: '9.3.2 a', [SECURITY]: '9.3.2 a' },
  },
  {
    key: 'changes',
    title: 'Changes outside and inside that matter to the system',
    asked: { [QUALITY]: '9.3.2 b', [SECURITY]: '9.3.2 b' },
  },
  {
    key: 'interested-parties',
    title: 'What interested parties need, and what they say',
    asked: { [QUALITY]: '9.3.2 c 1', [SECURITY]: '9.3.2 c, e' },
  },
  {
    key: 'objectives',
    title: 'How far the objectives were met',
    asked: { [QUALITY]: '9.3.2 c 2', [SECURITY]: '9.3.2 d 4' },
  },
  {
    key: 'processes',
    title: 'How processes perform, and whether products and services conform',
    asked: { [QUALITY]: '9.3.2 c 3' },
  },
  {
    key: 'nonconformities',
    title: 'Nonconformities and corrective actions',
    asked: { [QUALITY]: '9.3.2 c 4', [SECURITY]: '9.3.2 d 1' },
  },
  {
    key: 'measurements',
    title: 'Results of monitoring and measurement',
    asked: { [QUALITY]: '9.3.2 c 5', [SECURITY]: '9.3.2 d 2' },
  },
  {
    key: 'audits',
    title: 'Results of audits',
    asked: { [QUALITY]: '9.3.2 c 6', [SECURITY]: '9.3.2 d 3' },
  },
  {
    key: 'suppliers',
    title: 'How external providers perform',
    asked: { [QUALITY]: '9.3.2 c 7' },
  },
  {
    key: 'resources',
    title: 'Whether resources are adequate',
    asked: { [QUALITY]: '9.3.2 d' },
  },
  {
    key: 'risks',
    title: 'Risks and opportunities: results of assessment, state of treatment, effect of actions',
    asked: { [QUALITY]: '9.3.2 e', [SECURITY]: '9.3.2 f' },
  },
  {
    key: 'improvement',
    title: 'Opportunities for improvement',
    asked: { [QUALITY]: '9.3.2 f', [SECURITY]: '9.3.2 g' },
  },
];

/** Inputs that two standards of different disciplines share are asked by every standard of the common structure. */
const COMMON = REVIEW_INPUTS.filter(one => one.asked[QUALITY] && one.asked[SECURITY]);

/** The inputs that a review of these standards has to address, in the order of the table. */
export function requiredInputs(standards: readonly string[]): readonly ReviewInput[] {
  const known = (standard: string) => REVIEW_INPUTS.filter(one => one.asked[standard] !== undefined);
  const wanted = new Set(
    standards.flatMap(standard => {
      const rows = known(standard);
      return rows.length > 0 ? rows : COMMON;
    }),
  );
  return REVIEW_INPUTS.filter(one => wanted.has(one));
}
