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
  'accreditation-proof-unfit': f =>
    `This is not what your accreditation body signed for this accreditation: ${fact(f, 'why')}.`,
  'colour-too-pale': f =>
    `The title and the address stand in ${fact(f, 'colour')}: on white paper its contrast is ${fact(f, 'contrast')} to 1, at least ${fact(f, 'least')} can be read. Choose a darker one.`,
  'mark-not-drawable': f =>
    `This file cannot be drawn: ${fact(f, 'why')}. Hand in a PNG or JPEG of up to ${fact(f, 'megabytes')} MB.`,
  'offer-not-open': f => `This offer is ${fact(f, 'phase')}; it cannot be answered or taken back any more.`,
  'offer-already-sent': 'This version left the house and stays as it is. Draft the next version instead.',
  'offer-lapsed': f =>
    `The offer could be accepted until ${fact(f, 'validUntil')}. Draft a new version with a new validity.`,
  'offer-outdated': f =>
    `Since this offer was reckoned it changed: ${list(f, 'changes')}. The body determines the audit time again and sends a new version.`,
  'dated-before-the-offer': f => `The offer was sent on ${fact(f, 'sentOn')}; an answer cannot be earlier.`,
  'offer-without-lines': 'An offer has at least one line.',
  'offer-total-wrong': 'The total is not the sum of the lines.',
  'offer-without-audit-time': 'Determine the audit time first; the offer is reckoned from it.',
  'offer-without-application': 'An offer rests on an accepted application; there is none in this engagement.',
  'offer-without-price-list': f =>
    `There is no price list of ${fact(f, 'on')}. Record one under Set-up of the body.`,
  'audit-time-reopened': 'A change of the client re-opened the audit time. Determine it again first.',
  'offer-not-accepted': f => `A contract rests on an accepted offer; this one is ${fact(f, 'phase')}.`,
  'contract-already-offered': 'This contract was offered to the client and stays as it is.',
  'contract-not-open': f => `This contract is ${fact(f, 'phase')}; this cannot be done with it.`,
  'contract-without-where': 'Say where the signed contract lies.',
  'signed-before-the-body': f => `The body signed on ${fact(f, 'on')}; the client signs after it.`,
  'audit-without-contract':
    'An audit is planned under a contract only. Conclude one with the client, or record the one that was made elsewhere.',
  'change-already-reported': 'This change was reported before.',
  'change-without-kind': 'Say what changes: people, sites, scope, management or something else.',
  'change-already-assessed': 'This change was assessed before.',
  'change-without-conclusion': 'Say what follows from the change, and why; a tick is no assessment.',
  'change-of-sites-keeps-time':
    'Sites or people are others than the audit time was determined for. It is determined again.',
  'number-taken': 'Somebody took this number just now. Try again.',
  'scheme-offered-already': f => `${fact(f, 'name')} is offered already. Change that line instead.`,
  'key-not-in-use': 'This key signs nothing any more; only a key in use can be retired.',
  'key-retired-in-the-past':
    'A day that has passed would undo what was signed since. Retire the key today, or say from when it was compromised.',
  'key-without-successor': f =>
    `No other key would sign this from then on: ${list(f, 'signs')}. Rotate the key instead.`,
  'key-compromised-in-the-future': 'That day has not come. Retire the key instead.',
  'key-compromised-already': f =>
    `It was said before that this key was compromised from ${fact(f, 'from')}; only an earlier day can be said.`,
  'signing-key-unavailable': f => `The key cannot be used now. ${fact(f, 'why')}`,
  'own-domain-stated': f => `${fact(f, 'domain')} is the domain that is stated.`,
  'own-domain-no-name': f =>
    `${fact(f, 'domain')} cannot be the domain of a body. Write its host, as in cb.example; addresses of numbers are none.`,
  'own-domain-is-this-server': 'This is the address of this server; its keys are hosted here already.',
};
