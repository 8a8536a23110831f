/** Answers to every point of a review, for tests that only need an accepted application. */
import type { ReviewPoint } from './review-points.table.ts';

export const REVIEWED: Readonly<Record<ReviewPoint, string>> = {
  information: 'Form complete',
  differences: 'None found in the call of the week',
  competence: 'Two auditors for this code',
  accreditation: 'Within the scope of the office',
  scope: 'Calibration, no installation',
  sites: 'One site with 20 people, no shifts',
  time: 'Determined from the table for 20 people',
  language: 'English, both auditors speak it',
  safety: 'Laboratory shoes, nothing else',
  impartiality: 'No consultancy, no shares',
};
