/** The English sentences of refusals, deadlines, transitions and objections, by code; "code/how" for a fact `how`. */

export const REFUSALS = {
  // what was asked
  'bad-input/object': '{path}: expected an object.',
  'bad-input/list': '{path}: expected a list.',
  'bad-input/number': '{path}: expected a number from {min} to {max}.',
  'bad-input/whole': '{path}: expected a whole number from {min} to {max}.',
  'bad-input/text': '{path}: expected text.',
  'bad-input/flag': '{path}: expected true or false.',
  'bad-input/date': '{path}: expected a date (YYYY-MM-DD).',
  'bad-input/late-date': '{path}: expected a date before the year 9901.',
  'bad-input/choice': '{path}: expected one of {choices}.',
  'bad-input/personnel': '{path}: expected a number or a list of groups.',
  'bad-input/personnel-or-sites': '{path}: expected a number or a list of groups, unless sites are given.',
  'bad-input/a-standard': '{path}: expected at least one standard.',
  'bad-input/each-once': '{path}: expected each standard once.',
  'bad-input/a-site': '{path}: expected at least one site.',
  'bad-input/scores': '{path}: expected three scores of 1, 2 or 3.',
  'bad-input/seed': '{path}: expected text or a number.',
  'bad-input/groups': '{path}: expected an object of group names with true or false.',
  'bad-input/a-date-of': '{path}: expected at least one of {choices}.',
  'bad-input/only-fields': '{path}: expected only the fields {choices}.',
  parameter: '{name} must lie between {min} and {max}.',
  'parameter/method': 'The method is step or interpolate.',
  'parameter/rounding': 'Rounding is nearest-half or ceil-half.',
  date: 'The day of the determination must be a date (YYYY-MM-DD).',
  'unknown-scheme': 'The scheme must be one of {schemes}.',
  'no-table-on-date': 'No table is known for {on}; the tables begin on {first}.',
  'no-rule-on-date/sampling': 'The rules for sampling are known from {first}.',
  'no-rule-on-date/integration': 'The rules for integrated audits are known from {first}.',
  'no-basis-for-standard':
    'No table of audit time is stored for {standard}: name the scheme that stands in as its proxy.',
  'complexity-missing': 'This kind of management system needs a complexity or risk: {allowed:words}.',
  // personnel
  'no-personnel': 'At least one person must be in the scope.',
  'no-personnel/number': 'The effective number of personnel must be a number above 0.',
  'persons-not-whole': '{label}: the head count must be a whole number of 0 or more.',
  'unknown-kind': '{label}: the kind must be one of {kinds}.',
  'hours-missing': '{label}: part-time persons need their hours a week.',
  'hours-out-of-range': '{label}: hours a week must lie between 0 and 168.',
  'full-time-hours-out-of-range': '{label}: full-time hours a week must lie between 1 and 60.',
  'full-time-hours-missing':
    '{label}: hours a week need the full-time hours of the body or country (35 to 40).',
  'present-out-of-range': '{label}: the persons present at the audit cannot exceed the group.',
  'reduction-out-of-range': '{label}: the reduced count must lie above 0 and not above the head count.',
  'reduction-without-reason': '{label}: a reduced count needs a reason.',
  'reduction-of-judgement': '{label}: work of skilled personal judgement is not reduced.',
  'reduction-below-square-root':
    '{label}: the lowest count for identical activities is the square root, {least}.',
  // starting figure
  'no-table-figure':
    'The table ends at {last} persons: a competent person must state the days, with name and reason.',
  'no-table-figure/special':
    'No table covers a special case: a competent person must state the days, with name and reason.',
  'justified-figure-too-low': 'The justified figure must be at least {floor} days.',
  'justified-figure-unsigned': 'A justified figure needs the name of a person and a reason.',
  'food-categories': 'Food safety needs the food-chain categories, of {categories}.',
  'food-edition': 'On {on} the edition {edition} of the food document was not in use.',
  'haccp-studies': 'The number of HACCP studies must be a whole number of 1 or more.',
  'energy-figures':
    'Energy needs the annual consumption in TJ, the number of energy sources (1 or more) and of significant energy uses (1 or more).',
  'isms-scores': 'Three business and three IT scores of 1, 2 or 3 are needed.',
  'isms-percent-outside-range': 'The percentage must lie in the range {lowest} to {highest}.',
  // factors
  'factor-percent': '{name:subject}: the percentage must lie between {min} and {max}.',
  'factor-without-reason': '{name:subject}: a factor needs a reason.',
  'factor-direction/increase': '{name:subject}: this factor is listed as an increase.',
  'factor-direction/decrease': '{name:subject}: this factor is listed as a decrease.',
  // several sites
  'unknown-event': 'The audit is one of {events}.',
  'sites-not-whole': 'The number of sites must be a whole number.',
  'no-sites': 'At least one site besides the central function is needed.',
  'random-share': 'The random share cannot be less than {percent} percent.',
  'random-share/draw': '{group:word}: {chosen} of {sample} sites chosen leave fewer than {random} at random.',
  'decided-sample': 'The decided sample must be a whole number from {min} to {max}.',
  'decided-sample-unsigned': 'A decided sample needs a name and a reason.',
  'site-named-twice': 'Every site needs a name of its own.',
  'chosen-site-unknown': 'Not among the sites: {sites}.',
  'central-percent': 'The reduction for centrally performed processes lies between 0 and 100 percent.',
  // integration
  'separate-times': 'Each standard needs its separate time in days.',
  'level-of-integration': 'The level of integration lies between 0 and 100 percent.',
  'level-of-integration/criteria':
    'Give the level of integration, or all seven criteria from 0 to 1: {criteria:words}.',
  'team-ability':
    'Each auditor needs the number of audited standards he or she is qualified for, 1 to {standards}.',
  'extended-not-confirmed':
    'The extended approach needs the name of the person who confirms it and a reason.',
  'extended-not-fully-integrated':
    'The extended approach is for fully integrated systems; the level here is {level} percent.',
  'extended-not-fully-integrated/outside':
    'The extended approach is for fully integrated systems: no standard may stand outside.',
  'extended-conditions': 'Conditions of the extended approach not met: {missing:words}.',
  'extended-with-matrix':
    'The extended approach replaces the matrix: give either the conditions of the approach or the auditors for the matrix.',
  // as carried out
  'determined-days': 'The determined time must be a number of days.',
  'worked-date': '{person}: {on} is not a date.',
  hours: '{person}, {on}: hours lie between 0 and 24.',
  role: '{person}: the role is one of {roles:words}.',
  // dates
  'no-deadline': 'No deadline follows from these dates alone: give the decision or the expiry.',
  'expiry-before-decision': 'The expiry of {expiry} lies before the decision of {decision}.',
} as const satisfies Readonly<Record<string, string>>;

/** What a date means; the code is `means` of the deadline. */
export const DEADLINES = {
  'stage2-repeat-after':
    'last day to verify major nonconformities of the initial audit; afterwards stage 2 is repeated',
  'first-surveillance': 'last day of the first surveillance audit after initial certification',
  surveillance: 'last day of the surveillance audit of {year}',
  'cycle-end': 'last day of validity of the certification cycle',
  'new-cycle-end':
    'the window to restore was over: a new initial cycle after at least a stage 2, ending on this day',
  'recertification-majors': 'last day to verify major nonconformities of the recertification audit',
  'renewed-expiry': 'new expiry after recertification finished before the old expiry',
  'restore-limit': 'last day to restore the expired certification; afterwards at least a stage 2 is needed',
  'restored-expiry': 'expiry after restoration, on the prior cycle',
  'restored-from':
    'the restored certification is effective from the decision, not before; the days since {expiry} stay without certification',
  'suspension-end': 'normal end of the suspension: lifted by then, else withdrawal or reduction of scope',
  'suspended-expiry': 'the certification expires while suspended; the suspension does not prolong it',
  'transfer-limit': 'last day to transfer after the issuing body ceased or lost its accreditation',
  'record-retention': 'records of the cycle are kept at least until this day',
  'last-old-decision': 'last day for new and renewed certificates to {edition}',
  'transition-end': 'a certificate to {edition} may not be valid after the end of the transition',
} as const satisfies Readonly<Record<string, string>>;

export const TRANSITIONS = {
  'no-transition': 'No newer edition replaces {edition} on {on}.',
  'in-transition': '{edition} is being replaced by {next}.',
  'audits-to-new-edition':
    '{edition} is being replaced by {next}; since {from} every audit is to the new edition.',
  'old-edition-closed': 'New and renewed certificates to {edition} were possible until {last}.',
  'transition-over': '{edition} ended on {end}.',
} as const satisfies Readonly<Record<string, string>>;

/** Why a person may not act, a team is not complete, sites cannot be sampled, a certification not transferred. */
export const OBJECTIONS = {
  date: 'The day of the assignment must be a date (YYYY-MM-DD).',
  'tie/lasting': 'A tie of the kind {kind:word} with this client is not ended.',
  'tie/ended':
    "A tie of the kind {kind:word} ended on {ended}: no part in this client's certification until {until} has passed.",
  'was-on-audit-team': 'The person was on the team of the audit in question.',
  'made-the-decision': 'The person took part in the decision in question.',
  'competence-missing': 'No competence on record for {function:word}, {standard}, on {on}.',
  'technical-area-missing': 'The technical area {area} is missing for {function:word}, {standard}.',
  'trainee-leads': 'An auditor in training does not lead an audit.',
  'trainee-alone': 'An auditor in training does not audit alone.',
  'team-empty': 'The team has no auditor.',
  'team-without-leader': 'Nobody on the team may lead the audit for {standard}.',
  'team-standard-missing': 'Nobody on the team is competent for {standard}.',
  'team-area-missing': 'Nobody on the team covers the technical area {area} for {standard}.',
  'not-eligible': 'Not met: {condition:word}.',
  'suspended-not-transferred': 'a suspended certification cannot be transferred',
  transferable: 'not suspended: this rule does not stand against a transfer',
} as const satisfies Readonly<Record<string, string>>;
