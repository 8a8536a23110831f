/** Rights and duties that every contract carries, in our own words, each with where the standard asks for it. */
import { iso17021 } from '../kernel/citation.ts';
import type { Citation } from '../kernel/decider.ts';

export type Clause = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly because: Citation;
};

const clause = (key: string, title: string, at: string, text: string): Clause => ({
  key,
  title,
  text,
  because: iso17021(at),
});

export const CONTRACT_CLAUSES: readonly Clause[] = [
  clause(
    'subject',
    'Subject',
    '5.1.2',
    'The body audits the management system of the client in the scope and at the sites named here and decides on certification. This contract binds the legal entity of either side; every site of the scope is bound by it.',
  ),
  clause(
    'decision',
    'Decisions stay with the body',
    '5.1.3',
    'Granting, refusing, maintaining, renewing, suspending, restoring and withdrawing certification, and any change of its scope, are decided by the body alone. No price and no date promises a result.',
  ),
  clause(
    'information',
    'What the client gets to know',
    '8.5.1',
    'The body tells the client how audits and decisions go, what certification requires, what it costs, how its name, certificate and mark may be used, and how complaints and appeals are handled.',
  ),
  clause(
    'access',
    'What the client makes possible',
    '8.5.1',
    'The client meets the requirements of certification, gives the auditors access to processes, places, records and people as an audit needs it, follows up complaints, and lets observers such as assessors of the accreditation body be present.',
  ),
  clause(
    'requirements-change',
    'When requirements change',
    '8.5.2',
    'The body gives notice in due time when requirements of certification change, and verifies that the client meets the new ones.',
  ),
  clause(
    'client-changes',
    'When something changes at the client',
    '8.5.3',
    'The client reports without delay what may bear on its ability to meet the requirements: legal status or ownership, organization and management, address and sites, scope, major processes, number of people. The body says which audits, times and prices follow from it.',
  ),
  clause(
    'marks',
    'Use of certificate and mark',
    '8.3',
    'The client refers to its certification only within its scope and so that nobody takes a product, process or service for certified. The mark stands on no product, no product packaging, and no report or certificate of a laboratory, an inspection or a calibration. It is taken down when certification is suspended, withdrawn or ended.',
  ),
  clause(
    'statement',
    'How certification is named',
    '8.3.3',
    'The client is certified to a named standard by this body; it is not certified by the maker of the standard, whose name and logo it does not use for that.',
  ),
  clause(
    'confidentiality',
    'Confidentiality',
    '8.4',
    'What the body learns stays confidential. Public are name, standard, scope, sites by city and country, and status of a certificate; the client is told in advance of anything else. When law demands disclosure, the client is told unless law forbids it.',
  ),
  clause(
    'short-notice',
    'Audits at short notice',
    '9.6.4.2',
    'After a complaint, a change or a suspension the body may audit at short notice or unannounced under conditions that it tells in advance; as the client can object less to the team, the body chooses it with more care.',
  ),
  clause(
    'suspension',
    'Suspension, withdrawal, reduction',
    '9.6.5',
    'The body suspends when the system fails persistently or seriously, when audits are not made possible in the intervals required, or when the client asks for it. Certification is then not valid for the time being. If it is not resolved in the time set, certification is withdrawn or its scope reduced.',
  ),
  clause(
    'appeals',
    'Complaints and appeals',
    '9.7',
    'The client may appeal against every decision and complain about the body. People who took no part in the audit or the decision handle it, and it brings no disadvantage.',
  ),
  clause(
    'impartiality',
    'Impartiality',
    '5.2',
    'The body and its people do not advise the client on its management system and hold no internal audits for it. Either side says at once what might threaten impartiality.',
  ),
  clause(
    'transfer',
    'Going to another body',
    '5.1.2',
    'When the client moves its certification to another accredited body, this body gives reports and open nonconformities to it and does not suspend or withdraw because of the move.',
  ),
];
