/** What the review of an application has to look at (ISO/IEC 17021-1, 9.1.2.1); each point is answered with what was looked at. */
export const REVIEW_POINTS = {
  information: 'The information about the client and its system is enough to plan an audit programme',
  differences: 'Differences of understanding between body and client are resolved',
  competence: 'The body has the competence and the ability for this scope',
  scope: 'Scope, sites, time needed and other influences (language, safety, impartiality) are considered',
} as const;

export type ReviewPoint = keyof typeof REVIEW_POINTS;
