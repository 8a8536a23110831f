/** The worksheet of an audit time as a file: for everybody from a request, for an engagement as it was determined. */
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import { unpackAnswer } from '@certwright/core/audit-time/packed-answer';
import { refusalOfRules } from '@certwright/core/audit-time/refusal';
import { AuditRequestJson } from '@certwright/core/audit-time/request.schema';
import { type Worksheet, worksheet } from '@certwright/core/audit-time/worksheet';
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import { isRefused } from '@certwright/rules/rule';
import { LANGUAGES } from '@certwright/rules/words/say';
import type { Context } from 'hono';
import { z } from 'zod';
import { requireEngagement } from '../engagement/engagement.ts';
import { naming } from '../party/people.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { DOCX } from '../platform/docx/media-type.ts';
import { drawn } from '../platform/pdf/drawn.ts';
import { weighs } from '../platform/http/route-facts.ts';

const Look = z.object({
  language: z.enum(LANGUAGES).default('en'),
  paper: z.enum(['A4', 'LETTER']).default('A4'),
});
const Asked = z.object({
  request: AuditRequestJson,
  client: z.string().max(300).optional(),
  body: z.string().max(300).optional(),
});
type Look = z.output<typeof Look>;

/** Steps that a worksheet prints at most; longer ones are for the JSON. */
const MOST_STEPS = 6_000;

const pdf = (sheet: Worksheet, at: string, { paper }: Look): Promise<Buffer> =>
  drawn('pdf', async () => (await import('../platform/pdf/written.pdf.ts')).writtenPdf(sheet, at, paper));
const docx = (sheet: Worksheet): Promise<Buffer> =>
  drawn('docx', async () => (await import('../platform/docx/written.docx.ts')).writtenDocx(sheet));

const FILES = [
  { ending: 'pdf', type: 'application/pdf', cost: 50, write: pdf },
  {
    ending: 'docx',
    type: DOCX,
    cost: 20,
    write: docx,
  },
] as const;

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new HttpProblem(400, 'input-invalid', `${first?.path.join('.') || 'The input'}: ${first?.message}`);
}

async function body(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new HttpProblem(400, 'input-invalid', 'The body is no JSON.');
  }
}

export const worksheetRoutes: Mount = (app, parts) => {
  for (const { ending, type, cost, write } of FILES) {
    const heavy = weighs(cost, 'audit-time.worksheet');
    const send = async (c: Context, sheet: Worksheet, at: string, look: Look, name: string) => {
      const bytes = await write(sheet, at, look);
      c.header('content-type', type);
      c.header('content-disposition', attachment(`${name}.${ending}`));
      c.header('cache-control', 'private, no-store');
      return c.body(new Uint8Array(bytes));
    };

    app.post(`/api/public/audit-time/worksheet.${ending}`, heavy, async c => {
      const look = checked(Look, c.req.query());
      const { request, ...head } = checked(Asked, await body(c));
      const answer = determineAudit(request);
      if (isRefused(answer)) throw new Refused(refusalOfRules(answer.refusals));
      if (answer.steps.length > MOST_STEPS)
        throw new HttpProblem(
          413,
          'worksheet-too-long',
          'The derivation is too long to print; take the JSON.',
        );
      const sheet = worksheet(answer, head, look.language);
      return send(c, sheet, `${answer.on}T00:00:00.000Z`, look, sheet.title);
    });

    app.get(`${TENANT}/engagements/:engagement/audit-time/worksheet.${ending}`, heavy, async c => {
      const look = checked(Look, c.req.query());
      const entered = await enter(parts, c, 'audit-time.worksheet', ['engagement:read']);
      const { sheet, on } = await entered.read(async act => {
        const engagement = await requireEngagement(act, c.req.param('engagement'));
        const state = (await loadRow(act, 'audit_time', engagement.id))?.state as AuditTime | undefined;
        if (!state?.answer) throw new NotFound('determination of audit time');
        const person = await naming(act, [state.by]);
        const head = {
          client: engagement.client_name,
          body: engagement.body_name,
          by: person(state.by).name,
          revision: state.revision,
        };
        return { sheet: worksheet(unpackAnswer(state.answer), head, look.language), on: state.on };
      });
      return send(c, sheet, `${on}T00:00:00.000Z`, look, sheet.title);
    });
  }
};
