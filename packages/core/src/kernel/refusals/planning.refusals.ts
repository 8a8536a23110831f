/** Sentences behind the refusals of programme and planning. */
import { fact, list, type Sentences } from './facts.ts';

export const PLANNING_REFUSALS: Sentences = {
  'audit-spans-too-long': f =>
    `From its first day to its last an audit has at most ${fact(f, 'most')} days. Plan what comes later as an audit of its own.`,
  'planned-past-the-limit': f =>
    `${f?.own === true ? 'The body’s own time' : 'The rule'} leaves no day after ${fact(f, 'limit')} for this audit. Choose days that end by then.`,
  'conditions-not-told':
    'Who is visited without or at short notice has been told the conditions of such visits before. Write down which, and when.',
  'scheme-without-unannounced': f =>
    `No scheme of this audit knows unannounced visits: ${list(f, 'schemes')}. Announce it, or plan a special audit at short notice.`,
  'short-notice-only-special': 'Only a special audit is held at short notice.',
  'audit-already-visited': 'The visit is over. Its days are as they were.',
  'no-dates-to-agree': 'This audit comes without agreed days.',
  'dates-changed-meanwhile': f =>
    `The audit is planned from ${fact(f, 'from')} to ${fact(f, 'to')} now. Look at these days first.`,
  'dates-already-agreed': 'These days are agreed already.',
  'team-without-care':
    'The client cannot object to members of this team. Write down how it was chosen with care.',
  'member-days-outside-the-audit': 'The days of a member lie inside the days of the audit.',
  'no-objection-in-this-audit':
    'The conditions of this visit, told beforehand, know no objection to members. A complaint is possible at any time.',
  'person-away': f => `Away from ${fact(f, 'from')} to ${fact(f, 'to')}.`,
  'plan-of-somebody-else': 'The plan is written by who leads the audit, or by who plans audits.',
  'plan-of-a-closed-audit': 'The visit is over. Its plan stays as it was.',
  'nothing-to-send': 'There is no draft to send.',
  'plan-not-complete': f => `The plan cannot be sent yet. ${list(f, 'why')}`,
  'plan-changed-meanwhile': f => `Version ${fact(f, 'number')} of the plan is the newest. Look at it first.`,
  'plan-already-answered': 'This version was answered already.',
  'plan-without-sessions': 'Nothing is planned yet.',
  'session-outside-the-audit': f => `${fact(f, 'day')} is no day of this audit.`,
  'session-ends-before-it-begins': f =>
    `The session at ${fact(f, 'from')} on ${fact(f, 'day')} ends before it begins.`,
  'session-without-team': f =>
    `The session at ${fact(f, 'from')} on ${fact(f, 'day')} is held by nobody of the team.`,
  'person-in-two-places': f =>
    `${fact(f, 'person')} would be in two places on ${fact(f, 'day')} at ${fact(f, 'from')}.`,
  'hours-not-as-determined': f =>
    `${fact(f, 'person')}: ${fact(f, 'planned')} hours are planned, ${fact(f, 'determined')} are determined. Travel and breaks do not count.`,
  'day-without-break': f =>
    `${fact(f, 'person')} works more than six hours without a break on ${fact(f, 'day')}.`,
  'site-not-covered': f => `The site ${fact(f, 'what')} is not visited.`,
  'sample-outdated': f =>
    `Sites came or went since they were drawn: ${fact(f, 'sites')}. Draw the sample again.`,
  'central-function-unknown': f => `${fact(f, 'central')} is no site of this client.`,
  'no-sites-to-sample': 'There is no site beside the central function: nothing is to be drawn.',
  'sample-after-the-visit': 'The visit is over. What was drawn for it stays as it was.',
  'not-one-multi-site': f =>
    `Sites are certified together only as one organization; not met: ${list(f, 'conditions')}. Certify each site, or look at the conditions again.`,
  'sample-drawn-already':
    'The sites of this audit are drawn, and no site came or went. Say why they have to be drawn again; the earlier draw stays readable.',
  'shift-not-covered': f => `The shift ${fact(f, 'what')} is not seen.`,
  'process-not-covered': f => `The process ${fact(f, 'what')} is not audited.`,
  'clause-not-covered': f =>
    `Clause ${fact(f, 'key')} of ${fact(f, 'edition')} is programmed and not covered.`,
  'technical-without-code': f =>
    `Nobody who holds ${fact(f, 'area')} is there when ${fact(f, 'process')} is audited.`,
  'plan-without-opening': 'The first session is the opening meeting, with who leads.',
  'plan-without-closing': 'The last session is the closing meeting, with who leads.',
  'letter-field-unknown': f =>
    `This letter knows no field ${list(f, 'fields')}. It knows: ${(f?.known as string[] | undefined)?.join(', ') ?? '?'}.`,
  'no-letter-template': 'There is no template of your own; the delivered words hold.',
  'letter-written-already': 'This letter was written before.',
  'letter-gives-notice': 'The client is not told of this audit: it comes without notice, or at short notice.',
  'letter-about-nothing': 'This kind of letter is about something else.',
  'absence-already-cancelled': 'This absence was taken back already.',
  'absence-of-somebody-else': 'Who plans audits may record the absence of others; you may record your own.',
};
