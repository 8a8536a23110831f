/** What a body counts of its own work: a row a figure, with what exactly it counts. Pages, files and the API carry these sentences. */

export const PARTS = {
  applications: 'Applications',
  offers: 'Offers',
  times: 'From the application to the contract',
  audits: 'Audits',
  days: 'Audit days',
  certificates: 'Certificates',
} as const;
export type Part = keyof typeof PARTS;
export const ALL_PARTS = Object.keys(PARTS) as readonly Part[];

/** `count` of records, `days`, `share` from 0 to 1. */
export type Unit = 'count' | 'days' | 'share';
type Row = { readonly part: Part; readonly title: string; readonly unit: Unit; readonly meaning: string };

const applications = (title: string, meaning: string): Row => ({
  part: 'applications',
  unit: 'count',
  title,
  meaning,
});
const offers = (title: string, meaning: string): Row => ({ part: 'offers', unit: 'count', title, meaning });
const certificates = (title: string, meaning: string): Row => ({
  part: 'certificates',
  unit: 'count',
  title,
  meaning,
});

export const INDICATORS = {
  'applications-received': applications(
    'Received',
    'Applications that were submitted or taken down in the period, enquiries among them.',
  ),
  'applications-accepted': applications('Accepted', 'Those of them that were accepted by their review.'),
  'applications-declined': applications('Declined', 'Those of them that were declined by their review.'),
  'applications-waiting': applications('Waiting', 'Those of them that nobody has reviewed yet.'),
  'offers-sent': offers('Sent', 'Versions of offers that were sent in the period.'),
  'offers-accepted': offers('Accepted', 'Those of them that the client accepted, whenever it did.'),
  'offers-declined': offers('Declined', 'Those of them that the client declined.'),
  'offers-lapsed': offers('Lapsed', 'Those of them whose last day of validity passed without an answer.'),
  'offers-withdrawn': offers('Withdrawn', 'Those of them that the body took back before they were answered.'),
  'offers-replaced': offers('Replaced', 'Those of them in whose place a later version was sent.'),
  'offers-open': offers('Open', 'Those of them that still wait for an answer.'),
  'hit-rate': {
    part: 'offers',
    unit: 'share',
    title: 'Hit rate',
    meaning:
      'Accepted offers as a share of those that clients decided: accepted, declined or lapsed. Open, withdrawn and replaced ones are not in it.',
  },
  'acceptance-median': {
    part: 'times',
    unit: 'days',
    title: 'To the accepted offer, median',
    meaning:
      'Days from the application to the acceptance, of offers that were sent in the period and accepted; half took no longer.',
  },
  'acceptance-p90': {
    part: 'times',
    unit: 'days',
    title: 'To the accepted offer, nine in ten',
    meaning: 'Of the same offers, the days that nine in ten did not exceed.',
  },
  'contract-median': {
    part: 'times',
    unit: 'days',
    title: 'To the contract, median',
    meaning:
      'Days from the application to the contract, of contracts that were concluded here in the period from an offer; half took no longer.',
  },
  'contract-p90': {
    part: 'times',
    unit: 'days',
    title: 'To the contract, nine in ten',
    meaning: 'Of the same contracts, the days that nine in ten did not exceed.',
  },
  'audits-planned': {
    part: 'audits',
    unit: 'count',
    title: 'Planned',
    meaning:
      'Audits whose first planned day lies in the period. A combined audit counts with each of its standards.',
  },
  'audits-held': {
    part: 'audits',
    unit: 'count',
    title: 'Held',
    meaning: 'Audits whose visit ended in the period.',
  },
  'audits-late': {
    part: 'audits',
    unit: 'count',
    title: 'Held after their limit',
    meaning:
      'Surveillances held in the period, of which the certification keeps that they came after the last day that the rule leaves.',
  },
  'audits-overdue': {
    part: 'audits',
    unit: 'count',
    title: 'Overdue today',
    meaning:
      'Certifications whose next audit has passed the last day that the rule leaves, as of today whatever the period.',
  },
  'days-determined': {
    part: 'days',
    unit: 'days',
    title: 'Determined',
    meaning:
      'Days that the determination of audit time gives, as it stands today, for audits held in the period; only audits with a determination count.',
  },
  'days-planned': {
    part: 'days',
    unit: 'days',
    title: 'Planned',
    meaning: 'Days planned for the same audits.',
  },
  'days-spent': {
    part: 'days',
    unit: 'days',
    title: 'Spent',
    meaning: 'Days spent on the same audits, stage 1 and visit, as they were recorded.',
  },
  'days-spent-all': {
    part: 'days',
    unit: 'days',
    title: 'Spent on all',
    meaning: 'Days spent on all audits held in the period, those without a determination among them.',
  },
  granted: certificates('Granted', 'Decisions of the period to grant.'),
  transferred: certificates('Transferred in', 'Certifications taken from another body in the period.'),
  renewed: certificates('Renewed', 'Decisions of the period to renew before the end of the cycle.'),
  restored: certificates('Restored', 'Decisions of the period to restore after the end of the cycle.'),
  refused: certificates('Refused', 'Decisions of the period not to grant.'),
  suspended: certificates('Suspended', 'Suspensions decided in the period.'),
  lifted: certificates('Suspension lifted', 'Suspensions that were lifted in the period.'),
  withdrawn: certificates('Withdrawn', 'Withdrawals decided in the period.'),
  expired: certificates(
    'Expired',
    'Certifications whose last day lay in the period and is past, that were neither renewed nor restored.',
  ),
} as const satisfies Record<string, Row>;

export type IndicatorKey = keyof typeof INDICATORS;
export const ALL_INDICATORS = Object.keys(INDICATORS) as readonly IndicatorKey[];

export const WORKLOAD_MEANING =
  'Days on which somebody is booked for an audit, of the days on which the body works and he is not away, from the day since when his record says he works for it. Weekends and holidays by the calendar of the body count on neither side.';
