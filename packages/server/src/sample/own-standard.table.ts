/** Demands that an invented customer makes on its suppliers, as the table in which the sample's company brings them. */

export const ABOUT = {
  standard: 'Harrow Rail supplier demands',
  year: 2025,
  title: 'What Harrow Rail asks of makers of measuring equipment',
  discipline: 'quality',
};

type Row = readonly [
  number: string,
  below: string,
  kind: string,
  title: string,
  asks: string,
  records: string,
];

export const DEMANDS: readonly Row[] = [
  ['1', '', 'heading', 'Before an order', '', ''],
  [
    '1.1',
    '1',
    'clause',
    'Drawing and order agree',
    'Compare revision and tolerances of drawing and order before confirming, and ask within two working days where they differ.',
    'Confirmed orders with the revision that was checked',
  ],
  [
    '1.2',
    '1',
    'clause',
    'Capacity is named',
    'Say for each order how many instruments a week can be made, and tell when that falls by more than a tenth.',
    'Capacity sheet of the quarter',
  ],
  ['2', '', 'heading', 'While making', '', ''],
  [
    '2.1',
    '2',
    'clause',
    'First instrument is shown',
    'Measure the first instrument of each type completely and send the results before the series begins.',
    'First article report',
  ],
  [
    '2.2',
    '2',
    'clause',
    'Software version is held',
    'Deliver one software version for an order from the first to the last instrument.',
    'List of serial numbers with software version',
  ],
  [
    '2.3',
    '2',
    'clause',
    'Changes are agreed first',
    'Change material, place of making or supplier of optical parts after written consent alone.',
    'Requests for change with consent',
  ],
  ['3', '', 'heading', 'After delivery', '', ''],
  [
    '3.1',
    '3',
    'clause',
    'Complaints within two days',
    'Answer a complaint within two working days with what was done at once, and within twenty with the cause.',
    'Complaints with both answers',
  ],
  [
    '3.2',
    '3',
    'clause',
    'Serial numbers for fifteen years',
    'Keep for fifteen years which parts went into which serial number, and find it within a day.',
    'Trial of tracing, once a year',
  ],
  [
    '3.3',
    '3',
    'clause',
    'Spare parts for ten years',
    'Supply spare parts for ten years after the last delivery, or announce the end a year before.',
    '',
  ],
];

type Said = { readonly state: string; readonly note?: string; readonly gaps?: string };

/** What was said so far; 3.3 waits. */
export const DEMANDS_SAID: Readonly<Record<string, Said>> = {
  '1.1': { state: 'effective', note: 'Step in the order form; 212 orders of the year, 3 questions asked.' },
  '1.2': { state: 'partly', gaps: 'The sheet is sent when asked, not each quarter.' },
  '2.1': { state: 'in-place' },
  '2.2': { state: 'in-place', note: 'Frozen with the first serial number of an order.' },
  '2.3': { state: 'partly', gaps: 'Service in Lübeck does not know the form yet.' },
  '3.1': { state: 'in-place' },
  '3.2': { state: 'effective', note: 'Traced G-2231 in forty minutes.' },
};
