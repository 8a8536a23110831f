/** What stands in the way of each act on a line; the clause comes from the basis of its method. */
import { addMonths } from '@certwright/rules/calendar-date';
import { KEEP } from '@certwright/standards/risk/method';
import type { Guard } from '../kernel/decider.ts';
import { judged, missingFields, sameValues, strangeFields, unjudged } from './judgement.ts';
import type { MethodAt, Of, Risk, RiskCommand, RiskContent } from './risk.state.ts';

type Guards<T extends RiskCommand['type']> = readonly Guard<Risk, Of<T>>[];
type Says = { readonly method: MethodAt; readonly content: RiskContent };

/** The last day on which a line is looked at again. */
export const latestReview = ({ data }: MethodAt, from: string): string => addMonths(from, data.reviewMonths);

const strange = {
  refused: 'risk-field-unknown',
  because: [],
  when: (_: Risk, c: Says) => strangeFields(c.method.data, c.content.fields).length > 0,
  facts: (_: Risk, c: Says) => ({ fields: strangeFields(c.method.data, c.content.fields) }),
};
const missing = (when: (s: Risk, c: Says) => boolean) => ({
  refused: 'risk-fields-missing',
  because: [],
  when: (s: Risk, c: Says) => when(s, c) && missingFields(c.method.data, c.content.fields).length > 0,
  facts: (_: Risk, c: Says) => ({ fields: missingFields(c.method.data, c.content.fields) }),
});
const incomplete = <C extends { readonly method: MethodAt }>(valuesOf: (c: C) => Of<'Judge'>['values']) => ({
  refused: 'risk-values-incomplete',
  because: [],
  when: (_: Risk, c: C) => unjudged(c.method.data, valuesOf(c)).length > 0,
  facts: (_: Risk, c: C) => ({ scales: unjudged(c.method.data, valuesOf(c)) }),
});
const unexplained = {
  refused: 'change-without-reason',
  because: [],
  when: (s: Risk, c: { readonly reason: string }) => s.before !== null && c.reason.trim() === '',
};
const unconfirmed = { refused: 'example-not-confirmed', because: [], when: (s: Risk) => !s.confirmed };
const notInPeriod = <C extends Of<'Accept'> | Of<'Review'>>(dayOf: (c: C) => string) => ({
  refused: 'review-day-not-in-period',
  because: [],
  when: (_: Risk, c: C) => dayOf(c) <= c.on || dayOf(c) > latestReview(c.method, c.on),
  facts: (_: Risk, c: C) => ({ latest: latestReview(c.method, c.on), months: c.method.data.reviewMonths }),
});

const actionOf = (s: Risk, c: { readonly action: string }) => s.actions.find(one => one.id === c.action);
const ofAction: readonly Guard<Risk, { readonly action: string }>[] = [
  { refused: 'no-such-risk-action', because: [], when: (s, c) => actionOf(s, c) === undefined },
  {
    refused: 'risk-action-over',
    because: [],
    when: (s, c) => actionOf(s, c)?.done !== null || actionOf(s, c)?.dropped !== null,
  },
];

const placeOf = (c: Of<'Treat'>): number => c.method.data.treatments.findIndex(one => one.id === c.treatment);

export const openActions = (s: Risk) => s.actions.filter(one => one.done === null && one.dropped === null);

/** Whether somebody may accept the line as it stands; nobody at all may where the band says so. */
export const mayAccept = (
  s: Pick<Risk, 'accepts' | 'content'>,
  who: { readonly by: string; readonly leads: boolean },
): boolean =>
  s.accepts === 'leadership'
    ? who.leads
    : s.accepts !== null && s.accepts !== 'nobody' && (who.leads || who.by === s.content.owner);

export const RISK_GUARDS = {
  Identify: [strange, missing((_, c) => (c as Of<'Identify'>).example === null)],
  Describe: [strange, missing(s => s.confirmed)],
  Confirm: [
    { refused: 'nothing-to-confirm', because: [], when: s => s.confirmed },
    {
      refused: 'risk-fields-missing',
      because: [],
      when: (s, c) => missingFields(c.method.data, s.content.fields).length > 0,
      facts: (s, c) => ({ fields: missingFields(c.method.data, s.content.fields) }),
    },
  ],
  Judge: [
    incomplete(c => c.values),
    {
      refused: 'treatment-before-after',
      because: [],
      when: (s, c) => c.what === 'after' && (s.treatment === null || s.treatment.id === KEEP),
    },
    {
      refused: 'judgement-unchanged',
      because: [],
      when: (s, c) => {
        const now = s[c.what];
        return now !== null && sameValues(now.values, judged(c.method.data, c.values)?.values ?? {});
      },
    },
    unexplained,
  ],
  Rejudge: [
    {
      refused: 'method-version-current',
      because: [],
      when: (s, c) => c.method.id === s.method.id && c.method.version === s.method.version,
    },
    incomplete(c => c.values),
    unexplained,
  ],
  Treat: [
    { refused: 'treatment-before-assessment', because: [], when: s => s.before === null },
    { refused: 'treatment-unknown', because: [], when: (_, c) => placeOf(c) < 0 },
    incomplete(c => c.after),
    {
      refused: 'kept-with-other-values',
      because: [],
      when: (s, c) =>
        c.treatment === KEEP &&
        !sameValues(s.before?.values ?? {}, judged(c.method.data, c.after)?.values ?? {}),
    },
    {
      refused: 'treatment-out-of-order',
      because: [],
      when: (_, c) => c.method.data.ordered && placeOf(c) > 0 && c.why.trim() === '',
      facts: (_, c) => ({
        before: c.method.data.treatments.slice(0, placeOf(c)).map(one => one.name),
      }),
    },
  ],
  PlanAction: [],
  CompleteAction: ofAction,
  DropAction: ofAction,
  Accept: [
    unconfirmed,
    {
      refused: 'acceptance-before-treatment',
      because: [],
      when: s => s.treatment === null || s.after === null,
    },
    {
      refused: 'accepted-state-changed',
      because: [],
      when: (s, c) => s.revision !== c.revision,
    },
    { refused: 'level-nobody-accepts', because: [], when: s => s.accepts === 'nobody' },
    { refused: 'risk-without-owner', because: [], when: s => s.content.owner === null },
    {
      refused: 'acceptance-is-leaderships',
      because: [],
      when: (s, c) => s.accepts === 'leadership' && !mayAccept(s, c),
    },
    { refused: 'acceptance-is-the-owners', because: [], when: (s, c) => !mayAccept(s, c) },
    notInPeriod<Of<'Accept'>>(c => c.until),
  ],
  Review: [
    unconfirmed,
    { refused: 'review-before-assessment', because: [], when: s => s.before === null },
    notInPeriod<Of<'Review'>>(c => c.next),
  ],
  Close: [
    {
      refused: 'closed-with-open-actions',
      because: [],
      when: s => openActions(s).length > 0,
      facts: s => ({ count: openActions(s).length }),
    },
  ],
} satisfies { readonly [T in RiskCommand['type']]: Guards<T> };
