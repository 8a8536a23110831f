/** The certificate: the document that states a certification, in numbered revisions (ISO/IEC 17021-1, 8.2.2). */
import { iafResolution, iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Cycle } from '../decision/certification.state.ts';

export type Place = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
};

/** Everything that the document prints (8.2.2 a to i). */
export type CertificateFacts = {
  readonly holder: Place;
  readonly sites: readonly Place[];
  readonly edition: string;
  readonly standard: string;
  readonly scope: string;
  readonly body: Place;
  readonly accreditation?: { readonly body: string; readonly number: string };
  readonly statementOfApplicability?: string;
  readonly originalOn: PlainDate;
  readonly decidedOn: PlainDate;
  readonly expiresOn: PlainDate;
};

export type Certificate = {
  readonly phase: 'none' | 'issued';
  readonly number: string;
  readonly revision: number;
  readonly effectiveOn: PlainDate;
  readonly issuedOn: PlainDate;
  readonly facts?: CertificateFacts;
};

export type Issue = {
  type: 'Issue';
  by: Id;
  on: PlainDate;
  number: string;
  effectiveOn: PlainDate;
  /** The cycle that the certification is in; undefined when nothing was granted. */
  cycle: Cycle | undefined;
  valid: boolean;
  facts: CertificateFacts;
  /** The body holds an accreditation for this standard on the day of the decision. */
  accredited?: boolean;
  /** Why it is issued without one all the same. */
  unaccredited?: string;
};
export type CertificateEvent = {
  type: 'CertificateIssued';
  by: Id;
  on: PlainDate;
  number: string;
  revision: number;
  effectiveOn: PlainDate;
  facts: CertificateFacts;
  unaccredited?: string;
};

export const ISSUE_GUARDS: readonly Guard<Certificate, Issue>[] = [
  {
    refused: 'certificate-without-decision',
    because: [iso17021('8.2.1'), iso17021('9.5.2')],
    when: (_, c) => c.cycle === undefined || !c.valid,
  },
  {
    refused: 'certificate-dated-before-decision',
    because: [iso17021('8.2.2')],
    when: (_, c) => c.cycle !== undefined && (c.effectiveOn < c.cycle.decidedOn || c.on < c.cycle.decidedOn),
    facts: (_, c) => ({ decidedOn: c.cycle?.decidedOn }),
  },
  {
    refused: 'certificate-number-changed',
    because: [iso17021('8.2.2')],
    when: (s, c) => s.phase === 'issued' && s.number !== c.number,
    facts: s => ({ number: s.number }),
  },
  {
    // Bodies used to issue a second kind of certificate beside the accredited one.
    refused: 'unaccredited-in-accredited-scope',
    because: [iafResolution('2015-14')],
    when: (_, c) => c.accredited === true && !c.facts.accreditation && !c.unaccredited,
    facts: (_, c) => ({ standard: c.facts.standard }),
  },
];

export const certificate: Decider<Certificate, Issue, CertificateEvent> = {
  initial: { phase: 'none', number: '', revision: 0, effectiveOn: '', issuedOn: '' },
  decide(command, state) {
    const refusal = firstRefusal(ISSUE_GUARDS, state, command);
    if (refusal) return refusal;
    const { by, on, number, effectiveOn, facts, unaccredited } = command;
    const why = unaccredited && !facts.accreditation ? { unaccredited } : {};
    const revision = state.revision + 1;
    return [{ type: 'CertificateIssued', by, on, number, revision, effectiveOn, facts, ...why }];
  },
  evolve(_, event) {
    const { number, revision, effectiveOn, on, facts } = event;
    return { phase: 'issued', number, revision, effectiveOn, issuedOn: on, facts };
  },
};
