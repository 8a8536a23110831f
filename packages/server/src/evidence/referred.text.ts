/** Records of the system as plain text that anybody can read in ten years. */
import type { IssueView } from '@certwright/core/control/control.schema';
import type { ReleaseView } from '@certwright/core/document/document.schema';
import type { InternalAuditView } from '@certwright/core/internal-audit/internal-audit.schema';
import type { ReviewView } from '@certwright/core/management-review/management-review.schema';
import type { NonconformityView } from '@certwright/core/nonconformity/nonconformity.schema';
import type { z } from 'zod';

/** Lines of which some are not said. */
const lines = (...some: readonly (string | false | null | undefined)[]): string =>
  `${some.filter(one => typeof one === 'string').join('\n')}\n`;

type Step = { readonly by: { readonly name: string }; readonly on: string };
const by = ({ by: who, on }: Step): string => `${on}, ${who.name}`;

export const releaseText = (one: z.input<typeof ReleaseView>): string =>
  lines(
    `${one.documentNumber} ${one.title}`,
    `Version ${one.number}, released on ${one.releasedOn}`,
    `Written by ${one.author.name}, released by ${one.approvedBy.name}`,
    one.change !== '' && `What changed: ${one.change}`,
    '',
    one.text,
  );

export const auditText = (one: z.input<typeof InternalAuditView>): string =>
  lines(
    `Internal audit: ${one.title}`,
    `Planned for ${one.plannedOn}, completed on ${one.completedOn ?? '(open)'}, auditor ${one.auditor.name}`,
    '',
    ...one.results.flatMap(result => [
      `${result.requirement.edition} ${result.requirement.key}: ${result.grade} (${result.on})`,
      `  ${result.statement}`,
      `  Seen: ${result.evidence}`,
    ]),
    '',
    `Conclusion: ${one.conclusion}`,
  );

export const reviewText = (one: z.input<typeof ReviewView>): string =>
  lines(
    `Management review of ${one.heldOn}`,
    `Participants: ${one.participants.map(each => each.name).join(', ')}`,
    '',
    ...one.inputs.flatMap(input => [input.title, `  ${input.text}`]),
    '',
    ...one.decisions.map(each => `Decided: ${each.text}`),
    ...one.actions.map(each => {
      const owner = each.owner ? `, ${each.owner.name}` : '';
      const until = each.dueOn ? `, until ${each.dueOn}` : '';
      const done = each.done ? `, done ${by(each.done)}: ${each.done.what}` : '';
      return `Action: ${each.text}${owner}${until}${done}`;
    }),
    '',
    `Conclusion: ${one.conclusion}`,
  );

export const nonconformityText = (one: z.input<typeof NonconformityView>): string =>
  lines(
    `Nonconformity (${one.grade}), raised ${by({ by: one.raisedBy, on: one.raisedOn })}, from ${one.source}`,
    one.requirement && `Against ${one.requirement.edition} ${one.requirement.key}`,
    '',
    one.statement,
    `Seen: ${one.evidence}`,
    one.correction && `Corrected ${by(one.correction)}: ${one.correction.what}`,
    one.cause && `Cause ${by(one.cause)}: ${one.cause.what}`,
    one.action && `Action ${by(one.action)}: ${one.action.what}`,
    one.done && `Done ${by(one.done)}: ${one.done.what}`,
    one.verification &&
      `${one.verification.effective ? 'Effective' : 'Not effective'}, ${by(one.verification)}: ${one.verification.evidence}`,
    one.closed && `Closed ${by(one.closed)}`,
  );

export const statementText = (one: z.input<typeof IssueView>): string =>
  lines(
    `Statement of Applicability, ${one.name}`,
    `Version ${one.number}, issued on ${one.issuedOn} by ${one.issuedBy.name}`,
    `Scope: ${one.scope}`,
    '',
    ...one.lines.map(
      each =>
        `${each.key} ${each.title}: ${each.applicable ? `applies, ${each.implementation}` : 'excluded'}. ${each.reason}`,
    ),
  );
