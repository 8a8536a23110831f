/** Sentences behind the refusals of programme and planning. */
import { fact, list, type Sentences } from './facts.ts';

export const PLANNING_REFUSALS: Sentences = {
  'planned-past-the-limit': f =>
    `The rule leaves no day after ${fact(f, 'limit')} for this audit. Choose days that end by then.`,
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
  'absence-already-cancelled': 'This absence was taken back already.',
  'absence-of-somebody-else': 'Who plans audits may record the absence of others; you may record your own.',
};
