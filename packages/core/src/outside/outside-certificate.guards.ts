/** What stands in the way of recording about an outside certificate: only what cannot have been so, and what was done before. */
import { iso17021 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import {
  type CertificateFacts,
  findingOf,
  type OutsideCertificate,
  type OutsideCommand,
  type OutsideOf,
  visitOf,
} from './outside-certificate.state.ts';

type State = OutsideCertificate;
type Guards = { readonly [T in OutsideCommand['type']]: readonly Guard<State, OutsideOf<T>>[] };

/** More than this in one certificate is an import that went wrong. */
export const MOST = { visits: 100, findings: 500, changes: 300 } as const;

const full = (code: keyof typeof MOST) => ({
  refused: 'outside-certificate-full',
  because: [],
  when: (s: State) => s[code].length >= MOST[code],
  facts: () => ({ what: code, most: MOST[code] }),
});

const DATES: readonly Guard<State, CertificateFacts>[] = [
  {
    refused: 'cycle-ends-before-it-begins',
    because: [iso17021('9.1.3.2')],
    when: (_, c) => c.validUntil <= c.cycleStart,
    facts: (_, c) => ({ from: c.cycleStart, until: c.validUntil }),
  },
  {
    refused: 'issued-after-expiry',
    because: [iso17021('8.2.2')],
    when: (_, c) => c.issuedOn > c.validUntil,
    facts: (_, c) => ({ issuedOn: c.issuedOn, validUntil: c.validUntil }),
  },
  {
    refused: 'first-certified-after-cycle',
    because: [iso17021('9.1.3.2')],
    when: (_, c) => c.firstCertifiedOn !== null && c.firstCertifiedOn > c.cycleStart,
    facts: (_, c) => ({ first: c.firstCertifiedOn, cycleStart: c.cycleStart }),
  },
];

const BACKWARDS = {
  refused: 'visit-ends-before-it-begins',
  because: [],
  when: (from: string, to: string) => to < from,
} as const;

const known = {
  refused: 'finding-not-recorded',
  because: [],
  when: (s: State, c: { readonly finding: string }) => findingOf(s, c.finding) === undefined,
};
const before = (s: State, visit: string, day: string | null): boolean =>
  day !== null && day < (visitOf(s, visit)?.from ?? '');
const beforeVisit = {
  refused: 'dated-before-the-visit',
  because: [],
  when: (s: State, c: { readonly finding: string; readonly on: string }) => {
    const found = findingOf(s, c.finding);
    return found !== undefined && before(s, found.visit, c.on);
  },
};
const gradeOf = (s: State, id: string) => findingOf(s, id)?.grade;

export const OUTSIDE_GUARDS: Guards = {
  Record: DATES,
  Correct: DATES,
  RecordVisit: [
    { ...BACKWARDS, when: (_, { visit }) => BACKWARDS.when(visit.from, visit.to) },
    {
      refused: 'visit-already-recorded',
      because: [],
      when: (s, { visit }) => s.visits.some(one => one.kind === visit.kind && one.from === visit.from),
    },
    full('visits'),
  ],
  RecordFinding: [
    { refused: 'visit-not-recorded', because: [], when: (s, c) => visitOf(s, c.finding.visit) === undefined },
    {
      refused: 'no-answer-asked',
      because: [iso17021('9.4.9')],
      when: (_, { finding }) =>
        finding.grade === 'opportunity' && (finding.dueOn !== null || finding.answeredOn !== null),
    },
    {
      refused: 'dated-before-the-visit',
      because: [],
      when: (s, { finding: f }) => [f.dueOn, f.answeredOn, f.closedOn].some(day => before(s, f.visit, day)),
    },
    full('findings'),
  ],
  Answer: [
    known,
    {
      refused: 'no-answer-asked',
      because: [iso17021('9.4.9')],
      when: (s, c) => gradeOf(s, c.finding) === 'opportunity',
    },
    {
      refused: 'finding-answered-before',
      because: [iso17021('9.4.9')],
      when: (s, c) => findingOf(s, c.finding)?.answeredOn != null,
      facts: (s, c) => ({ on: findingOf(s, c.finding)?.answeredOn }),
    },
    beforeVisit,
  ],
  Close: [
    known,
    {
      refused: 'finding-closed-before',
      because: [iso17021('9.4.10')],
      when: (s, c) => findingOf(s, c.finding)?.closedOn != null,
      facts: (s, c) => ({ on: findingOf(s, c.finding)?.closedOn }),
    },
    beforeVisit,
  ],
  TakeOver: [
    known,
    {
      refused: 'only-nonconformities-taken-over',
      because: [iso17021('9.4.9')],
      when: (s, c) => gradeOf(s, c.finding) === 'opportunity',
    },
    {
      refused: 'finding-taken-over-before',
      because: [],
      when: (s, c) => findingOf(s, c.finding)?.nonconformity != null,
    },
  ],
  PlanVisit: [{ ...BACKWARDS, when: (_, c) => BACKWARDS.when(c.from, c.to) }],
  Prepare: [
    { refused: 'no-visit-planned', because: [], when: s => s.next === null },
    { refused: 'visit-already-prepared', because: [], when: s => s.next?.preparedOn != null },
  ],
  NoteChange: [full('changes')],
  TellChange: [
    {
      refused: 'change-not-noted',
      because: [],
      when: (s, c) => !s.changes.some(one => one.id === c.change),
    },
    {
      refused: 'change-told-before',
      because: [iso17021('8.5.3')],
      when: (s, c) => s.changes.some(one => one.id === c.change && one.toldOn !== null),
    },
  ],
  Renew: [
    ...DATES,
    {
      refused: 'renewal-ends-no-later',
      because: [iso17021('9.6.3.2.3')],
      when: (s, c) => c.validUntil <= s.validUntil,
      facts: s => ({ validUntil: s.validUntil }),
    },
    {
      refused: 'renewal-begins-no-later',
      because: [iso17021('9.6.3.2.3')],
      when: (s, c) => c.cycleStart <= s.cycleStart,
      facts: s => ({ cycleStart: s.cycleStart }),
    },
  ],
  End: [],
};
