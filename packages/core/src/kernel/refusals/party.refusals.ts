/** Sentences behind the refusals of people, roles, sign-in and devices. */
import { fact, list, type Sentences } from './facts.ts';

export const PARTY_REFUSALS: Sentences = {
  'token-beyond-own-rights': f => `You do not hold this yourself: ${list(f, 'permissions')}.`,
  'token-too-long-lived': f => `A token ends on a day to come, at most ${fact(f, 'days')} days from now.`,
  'domain-claimed': f => `${fact(f, 'domain')} is claimed here already.`,
  'too-many-domains': f => `An organization claims ${fact(f, 'most')} domains at most.`,
  'domain-of-another': f => `${fact(f, 'domain')} belongs to another organization here.`,
  'domain-not-proved': f =>
    `${fact(f, 'record')} does not say so yet. Records take a while to be seen everywhere.`,
  'domain-needed': 'Confirm a domain first; otherwise nobody could come in.',
  'metadata-not-usable': f => `These metadata cannot be used. ${fact(f, 'why')}`,
  'too-many-providers': f => `An organization has ${fact(f, 'most')} identity providers at most.`,
  'role-of-another-kind': 'This role belongs to another kind of organization.',
  'no-mail-server':
    'This installation cannot send letters: no mail server is set. Ask its operator to set one.',
  'last-manager': 'Somebody has to manage the organization. Give the role to another person first.',
  'too-many-webhooks': f => `An organization has at most ${fact(f, 'most')} webhooks. End one first.`,
  'no-role-given': 'A member needs a role.',
  'number-or-pin-wrong': 'Number or PIN is not right. Try again; after five wrong tries this device waits.',
  'too-many-wrong-pins':
    'Too many wrong tries with this number at this device. Wait a quarter of an hour, or ask for a new PIN.',
  'person-number-taken': f => `The number ${fact(f, 'number')} belongs to somebody else here.`,
  'no-pin-given': 'You have no PIN here. Who manages people gives you one.',
  'pin-wrong': 'The PIN until now is not right.',
  'pin-unchanged': 'Choose another PIN than the one until now.',
  'pin-guessable': 'This PIN is among the first that anybody tries. Choose digits in no row.',
  'has-own-account': 'This person has an account and erases it alone.',
  'still-a-member': 'End the membership first; then the name can be erased.',
  'role-not-of-organization': 'One of these roles is not a role of this organization, or is used no longer.',
  'last-day-passed': f => `The last day, ${fact(f, 'lastDay')}, is not today or later.`,
  'guest-limits-need-end': 'Who is limited to some records is a guest for a time. Say the last day.',
  'role-name-taken': 'There is a role of this name already.',
  'permission-of-another-kind': 'Some of these permissions belong to another kind of organization.',
  'delegation-to-oneself': 'Hand over to somebody else.',
  'delegation-days': 'The last day comes before the first, has passed, or is more than a year away.',
  'delegate-not-a-member': 'Hand over to a member who is not a guest.',
  'guest-hands-nothing-over': 'A guest has nothing to hand over.',
  'invitation-not-open': 'This invitation was used, has run out, or never existed. Ask for a new one.',
};
