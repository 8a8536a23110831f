/** From a kept outside certificate to what operations answer: with names, deadlines of today, and what was late. */
import { lateText } from '@certwright/core/kernel/late.messages';
import { outsideDue, outsideStatus } from '@certwright/core/outside/outside-certificate.due';
import { outsideLate } from '@certwright/core/outside/outside-certificate.late';
import type { OutsideCertificate } from '@certwright/core/outside/outside-certificate.state';
import type { OutsideCertificateRow, OutsideCertificateView } from '@certwright/core/outside/outside.schema';
import type { z } from 'zod';
import { filesNamed } from '../evidence/file.reading.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { editionNamed } from '../standard/edition-name.ts';
import { leadsOf } from './outside.store.ts';

type Row = Kept<OutsideCertificate>;

export async function outsideRow(
  act: Act,
  { id, version, state }: Row,
): Promise<z.input<typeof OutsideCertificateRow>> {
  const editionName = await editionNamed(act, state.edition);
  const { edition, body, number, issuedOn, validUntil, next, findings, changes } = state;
  return {
    id,
    version,
    edition,
    editionName,
    body,
    number,
    status: outsideStatus(state, act.today),
    issuedOn,
    validUntil,
    next,
    due: [...outsideDue(state, act.today, editionName)],
    openFindings: findings.filter(one => one.grade !== 'opportunity' && one.closedOn === null).length,
    untold: state.phase === 'held' ? changes.filter(one => one.toldOn === null).length : 0,
  };
}

export async function outsideView(act: Act, row: Row): Promise<z.input<typeof OutsideCertificateView>> {
  const { id, version, state } = row;
  const { phase: _, recorded, ended, visits, findings, changes, earlier, ...facts } = state;
  const reports = visits.flatMap(one => (one.report === null ? [] : [one.report]));
  const [{ editionName, status, due }, person, leads, files] = await Promise.all([
    outsideRow(act, row),
    naming(act, [recorded.by, ended?.by]),
    leadsOf(act.tx, act.org, id),
    filesNamed(act, reports),
  ]);
  const leading = new Map(leads.map(one => [one.visit, one.name]));
  const named = new Map(files.map(one => [one.id, one]));
  return {
    ...facts,
    id,
    version,
    editionName,
    status,
    due,
    recorded: { by: person(recorded.by), on: recorded.on },
    earlier: earlier.map(({ edition, number, issuedOn, validUntil, cycleStart }) => ({
      edition,
      number,
      issuedOn,
      validUntil,
      cycleStart,
    })),
    visits: visits
      .map(visit => ({
        ...visit,
        lead: leading.get(visit.id) ?? '',
        report: (visit.report === null ? undefined : named.get(visit.report)) ?? null,
      }))
      .toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    findings: [...findings],
    changes: [...changes],
    late: outsideLate(state).map(one => ({ ...one, text: lateText(one.code) })),
    ended: ended && { ...ended, by: person(ended.by) },
  };
}
