/** Why a site is chosen beside the sites drawn at random (IAF MD 1). */
import { md1 } from '../kernel/citation.ts';

export const CHOICES = {
  'earlier-results': 'Results of earlier audits, internal audits or reviews',
  complaints: 'Complaints, or other signs about corrective action',
  changes: 'Changes since the last audit',
  size: 'Size of the site',
  shifts: 'Shifts and ways of working that differ',
  processes: 'Variety or difficulty of what is done there',
  risk: 'Risks: hazards, aspects, information',
  geography: 'Place: country, language, law, distance',
  'long-not-visited': 'Not visited for long',
  'new-site': 'New in the certification',
} as const;

export type Choice = keyof typeof CHOICES;
export const ALL_CHOICES = Object.keys(CHOICES) as [Choice, ...Choice[]];
export const CHOSEN_BECAUSE = md1('6.1.3');
