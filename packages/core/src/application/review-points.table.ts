/** What the review of an application has to look at (ISO/IEC 17021-1, 9.1.2.1); each point is answered with what was looked at. */
export const REVIEW_POINTS = {
  information: 'The information about the client and its system is enough to plan an audit programme',
  differences: 'Differences of understanding between body and client are resolved',
  competence: 'The body has the competence and the ability for this scope',
  accreditation: 'Standards, sectors and countries lie within what the body offers and is accredited for',
  scope: 'The scope sought is clear and fits the standards',
  sites: 'Sites, shifts, people and what others do for the client are considered',
  time: 'The time needed for the audits is determined or can be',
  language: 'The language of the audit is settled, and who speaks it',
  safety: 'Safety, confidentiality and access on site are considered',
  impartiality: 'Threats to impartiality are considered, consultancy of the last two years among them',
} as const;

export type ReviewPoint = keyof typeof REVIEW_POINTS;
export const ALL_REVIEW_POINTS = Object.keys(REVIEW_POINTS) as readonly ReviewPoint[];

/** A tick in words is still a tick. */
const TICK = /^(ok(ay)?|yes|no|ja|nein|true|done|fine|good|checked|x|n\/?a|-+|✓|✔)[.!]*$/i;

/** Whether an answer names nothing that was looked at. */
export const isBareTick = (answer: string | undefined): boolean => {
  const said = (answer ?? '').trim();
  return said.length < 3 || TICK.test(said);
};
