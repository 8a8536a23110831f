/** Sentences behind the refusals of a body's set-up, of offers, contracts and changes. */
import { fact, list, type Sentences } from './facts.ts';

export const BODY_REFUSALS: Sentences = {
  'ends-before-it-begins': 'The last day lies before the first.',
  'amount-not-of-currency': f =>
    `Not an amount in ${fact(f, 'currency')}: ${list(f, 'amounts')}. Write digits, and a point before the minor units.`,
  'calendar-without-working-day': 'A working week has at least one day.',
  'deadline-outside-rules': f =>
    `“${fact(f, 'title')}” can be chosen between ${fact(f, 'least')} and ${fact(f, 'most')} ${fact(f, 'unit')}.`,
  'numbering-counts-nothing': f =>
    `“${fact(f, 'pattern')}” gives no number of its own. Put {count} into it, and letters, digits, dots, slashes and hyphens around.`,
  'scheme-offered-already': f => `${fact(f, 'name')} is offered already. Change that line instead.`,
};
