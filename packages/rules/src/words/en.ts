/** The English sentences of steps and warnings, by code; "code/how" is the sentence for a fact `how`. */

/** `before` and `after` are the figures of the step itself. */
export const STEPS = {
  // personnel
  group: '{label}: {before} persons count as {after} ({kind:word}).',
  'group/hours': '{label}: {before} persons count as {after} ({hours} of {fullTime} hours a week).',
  'group/identical':
    '{label}: {before} persons count as {after} (identical simple work, square root rounded up).',
  'group/in-full': '{label}: {before} persons count as {after} (counted in full).',
  'group/justified': '{label}: {before} persons count as {after} (justified: {reason}).',
  'group/left-out':
    '{label}: {before} persons count as {after} (not under the control or influence of the organization).',
  'effective-personnel': '{before} persons in scope are an effective number of {after}.',
  'effective-personnel/stated': 'The effective number of personnel is {after}, as stated.',
  // starting figure
  proxy: '{standard} has no table here; the table of another scheme ({scheme:word}) stands in for it.',
  table: '{clause:clause}, {min} to {max} persons: {after} days.',
  'table/continuum': '{clause:clause}, {min} to {max} persons: {after} days (read as a continuum).',
  'justified-figure': '{after} days for {before} persons, justified by {by}: {reason}.',
  'table/food': 'Categories {categories}: basic time {after} days with the first HACCP study.',
  'haccp-studies': '{further} further HACCP studies of {each} days: {days} days.',
  'food-system': 'No certified relevant management system: {days} days are added.',
  'food-personnel': '{min} persons or more in the band add {days} days: minimum time {after} days.',
  'energy-consumption': '{before} TJ a year: factor {after}.',
  'energy-types': '{before} energy sources: factor {after}.',
  'energy-uses': '{before} significant uses: factor {after}.',
  'energy-complexity':
    'Complexity {w1} x {consumption} + {w2} x {types} + {w3} x {uses} = {after}: {complexity:word}.',
  // factors
  'isms-complexity':
    'Business complexity is {business:word}, IT complexity is {it:word}: the matrix proposes {lowest} to {highest} percent, {after} is applied.',
  'isms-complexity/mildest':
    'Business complexity is {business:word}, IT complexity is {it:word}: the matrix proposes {lowest} to {highest} percent, {after} is applied (the mildest figure of the range).',
  factor: '{name:subject}: {percent:signed} percent, because {reason}.',
  'reduction-cap': 'The factors add up to {before} percent; the reduction stops at {cap} percent.',
  adjustment: '{before} days and {percent:signed} percent are {after} days.',
  // rounding and division
  'rounding/none': '{after} days need no rounding.',
  'rounding/nearest-half': '{before} days, rounded to the nearest half day, are {after} days.',
  'rounding/ceil-half': '{before} days, rounded up to the next half day, are {after} days.',
  'body-minimum': "The body's own minimum for {audit:word} is {after} days.",
  'scheme-minimum': 'The least of the scheme for {audit:word} is {after} days.',
  split:
    "Stage 1 {after} days, stage 2 {stage2} days (the body's own share of {percent} percent for stage 1).",
  'on-site-minimum': 'At least {after} of the {before} days ({percent} percent) with the client.',
  surveillance:
    'Each year of surveillance: {percent} percent of {days} days are {before}, rounded {after} days.',
  'surveillance/table':
    'Each year of surveillance: the table has {table} days, with factors {before}, rounded {after} days.',
  recertification: 'Recertification: {percent} percent of {days} days are {before}, rounded {after} days.',
  'recertification/table':
    'Recertification: the table has {table} days, with factors {before}, rounded {after} days.',
  share: '{audit:word}: {percent} percent of {before} days are {after} days.',
  // several sites
  'sample/all-sites': '{group:word}: all {before} sites, because sites are not sampled in this scheme.',
  'sample/not-sampled':
    '{group:word}: sampling is not possible; {percent} percent of {before} sites are {after}.',
  'sample/square-root':
    '{group:word}: {coefficient} x square root of {before} sites = {exact}, rounded up {after}.',
  decided: '{by} decided on {after} sites instead of {before}: {reason}.',
  random: 'At least {after} of the {before} sites are chosen at random.',
  central: 'The central function is audited in addition: {before} + 1 places.',
  draw: 'Drawn with the seed "{seed}": {sites}.',
  'added-sites':
    '{added} sites are added to {before}; they are sampled apart now and together from the next audit.',
  'central-processes': '{percent} percent of {table} days for centrally performed processes: {after} days.',
  'site-half': 'A sampled site keeps at least half of its {table} days: {after} days.',
  // integration
  sum: 'The separate times are {times:figures} = {after} days.',
  'level-of-integration': 'Level of integration {before} percent, read as {after}.',
  'team-ability': 'Ability of the team {before} percent, read as {after}.',
  integration: 'The reduction is {percent} percent of {base} days: {before} days become {after}.',
  'extended-approach':
    'Longest time {longest} days and {percent} percent of each of the others: {after} days, confirmed by {by}: {reason}.',
  // as carried out
  worked: '{person}, {on}: {before} hours.',
  'worked/long': '{person}, {on}: {before} hours, of which {after} count.',
  'actual-time': '{after} of {before} determined days were audited.',
} as const satisfies Readonly<Record<string, string>>;

export const WARNINGS = {
  'contractors-left-out':
    "{label}: {persons} contracted persons are left out; record why their work is not under the client's control or influence.",
  'repetitive-work-not-reduced/judgement':
    '{label}: work of skilled personal judgement is counted in full ({persons} persons).',
  'repetitive-work-not-reduced/no-reason':
    '{label}: the document allows a lower count for repetitive work only with a reason; without one the {persons} persons are counted in full.',
  proxy: "The audit time of {standard} rests on a proxy ({scheme:word}): the body's procedure must say why.",
  'proxy-not-used': '{standard} has a document of its own; the proxy {proxy:word} is not used.',
  'scheme-adds-time':
    '{standard}: the scheme adds time of its own to the minimum of the document; it is not calculated here.',
  'table-has-one-column':
    'The table of this kind of management system has one column; the {complexity:word} complexity or risk enters as a factor with a reason.',
  'method-not-for-scheme': 'The document of this scheme has no continuum: its figures are read as steps.',
  'two-editions':
    'On this day {older} was still in use beside {newer}; the body says by which it worked. Calculated by {used}.',
  'justified-figure-not-used':
    'A figure justified by a person was given, but the table has one; use a factor with a reason to depart from it.',
  'figure-by-a-person': 'No table has a figure here: {by} answers for {days} days.',
  'energy-complexity-stated':
    'The complexity {complexity:word} was stated, not derived from consumption, sources and significant uses.',
  'haccp-studies-reading':
    'The first of {studies} HACCP studies is part of the basic time here; another reading counts all of them, {days} days.',
  'food-study-conflict':
    'Category {category}: another calculation uses {days} days for a further HACCP study.',
  'food-system-unknown':
    'Whether a relevant management system is certified was not said: {days} days are added as if not.',
  'devices-add-time':
    'Time for national or regional regulatory requirements and for reviews of technical files comes on top of the table; more than one main technical area increases the time.',
  'isms-not-scored':
    'The complexity of business and IT was not said: the figure of the table stands without an adjustment.',
  'isms-matrix-unconfirmed':
    'The complexity matrix is informative and no public text confirms its percentages; a competent person confirms the adjustment.',
  'reduction-beyond-cap':
    'The factors ask for a reduction of {asked} percent, more than the {cap} percent allowed. A method that reaches the cap as a habit is not acceptable: check the factors.',
  'factor-not-listed-for-scheme':
    '{name:subject}: not among the factors listed for this kind of management system ({scheme:word}); say why it applies.',
  'rounding-passes-cap':
    "Rounding down to {days} days goes below {lowest} days, the table figure less {cap} percent; round up if the body's procedure wants the cap held after rounding.",
  'on-site-below-share':
    '{planned} days with the client are less than {minimum}: the reason given is {reason}.',
  'on-site-below-share-without-reason':
    '{planned} days with the client are less than {minimum}: a reason is needed.',
  'remote-above-limit': '{remote} remote days are more than {limit} percent of {onSite} days on site.',
  'ohsms-remote-in-kind':
    'OH&S audited remotely: {activities:words}; only documents, records and interviews can be.',
  'ohsms-remote-in-kind/unsaid':
    'OH&S audited remotely: say what; only documents, records and interviews can be.',
  'risk-of-sector':
    '{sector} suggests a risk of {level:word} (levels in the sector: {levels:words}): it enters as a factor with a reason, not as a column.',
  'complexity-from-sector':
    'The complexity or risk is proposed from {sector}: {level:word} (levels in the sector: {levels:words}). A competent person confirms it.',
  'complexity-differs':
    '{sector} suggests {level:word} (levels in the sector: {levels:words}), {stated:word} was stated: {reason}.',
  'complexity-differs-without-reason':
    '{sector} suggests {level:word} (levels in the sector: {levels:words}), {stated:word} was stated: a reason is needed.',
  'sector-unknown': '{sector} is not a sector code (IAF 1 to 39) or a NACE code.',
  'edition-ended': '{edition} ended on {end}.',
  'edition-closed': 'New and renewed certificates to {edition} were possible until {last}.',
  'unknown-fields': 'Not read: {fields}.',
  'one-standard-not-integrated': 'One standard alone cannot be integrated: the level has no effect.',
  'level-looks-like-share':
    'The level of integration is {level} percent. If a share was meant ({level} of 1), state it in percent.',
  // several sites
  'no-sampling-policy': 'No sampling rule is stored for {standard}; IAF MD 1 is applied. Check the scheme.',
  'scheme-conditional': '{standard}: {subject:subject}.',
  'scheme-not-sampled': '{standard}: {subject:subject}.',
  'scheme-all-sites': '{standard}: {subject:subject}.',
  'food-sampling-unconfirmed':
    'General knowledge, not confirmed for this edition: all of the first {all} sites and one in {oneIn} beyond, here {sites} sites, and only in some categories. The square root is the least.',
  'system-taken-as-proved':
    'The smaller sample is for a system that proved effective over the cycle; otherwise the full square root applies.',
  'sampling-by-a-person':
    'A person found sampling possible for a group; record which activities its sites do not perform.',
  'sample-below-rule': 'The decided sample of {sample} sites is smaller than the {ruled} of the rule.',
  'site-reduction-beyond-half':
    'The reductions ask for {wanted} days; a sampled site keeps at least half of its {table} days.',
  'personnel-differs-from-sites':
    '{stated} persons are stated, the central function and the sites have {persons}.',
  'below-whole-as-one-site':
    '{days} days over all places are less than the {whole} days that one site with all {persons} persons would need.',
  // integration
  'part-not-integrated': '{days} days are outside the reduction because scope or team differ.',
  'extended-approach-single-source':
    'The time under the extended approach is known from a single source; the matrix is not applied on top.',
  // as carried out
  'long-day': '{person}, {on}: {hours} hours; a longer day does not make fewer days.',
  shortfall: '{shortfall} days less than determined: {reason}.',
  'shortfall-without-reason': '{shortfall} days less than determined: a reason is needed.',
  // dates
  'decision-before-stage-2-ended':
    'The decision of {decision} lies before the last day of stage 2, {stage2LastDay}.',
  'majors-verified-late':
    'The decision of {decision} came after {limit}: unverified major nonconformities would have asked for another stage 2.',
  'suspended-after-expiry': 'The suspension of {suspendedOn} lies after the expiry of {expiry}.',
  'recertified-late':
    'Recertification was decided on {decided}, after the expiry of {expiry}: the days between are without certification.',
  'surveillance-late': 'The surveillance audit of {on} came after {due}.',
  'surveillance-missing': 'No surveillance audit is recorded for {year}.',
} as const satisfies Readonly<Record<string, string>>;

/** Words whose code is not what English prints. */
export const VOCABULARY: Readonly<Record<string, string>> = {
  initial: 'the initial audit',
  surveillance: 'a year of surveillance',
  recertification: 'recertification',
};
