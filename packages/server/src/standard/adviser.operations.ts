/** Which standard fits: the questions, and the ranked answer with its reasons; an organization's own answers and demands. */
import { AdviceView, AdviserQuestion, AnswersInput } from '@certwright/core/standard/advice.schema';
import { SheetView } from '@certwright/core/standard/choose.schema';
import type { DemandState } from '@certwright/core/standard/demand.decider';
import { advise, type Demand, QUESTIONS } from '@certwright/standards/adviser';
import { requireOffered, WITHHELD } from '../impartiality/offered.ts';
import { z } from 'zod';
import { ANSWER_SHEET } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { adviceView, requireAnswers } from './advice.view.ts';
import { answerSheetOf, openDemands } from './choose.store.ts';

const questions = publicOperation({
  id: 'adviser.questions',
  method: 'get',
  path: '/adviser/questions',
  summary: 'The questions that decide which standard fits, each with the reason why it is asked',
  input: z.object({}),
  output: z.object({ questions: z.array(AdviserQuestion) }),
  run: async () => ({
    questions: QUESTIONS.map(({ id, title, why, choose, options }) => ({
      id,
      title,
      why,
      choose,
      options: options.map(one => ({ id: one.id, label: one.label })),
    })),
  }),
});

const Asked = z.object({ answers: AnswersInput });

const advice = publicOperation({
  id: 'adviser.advise',
  method: 'post',
  path: '/adviser/advice',
  summary: 'Rank the standards for these answers, with reasons for and against; it may be none',
  input: Asked,
  output: AdviceView,
  run: async ({ today }, { answers }) => {
    requireAnswers(answers);
    return adviceView(advise(answers, today));
  },
});

/** A demand as the adviser names it. */
const spoken = ({ standard, who, source, demandedOn, neededBy }: DemandState): Demand => ({
  standard,
  text: `${who} demands it: ${source}, ${demandedOn}${neededBy === null ? '' : `; needed by ${neededBy}`}.`,
});

const own = operation({
  id: 'adviser.own',
  method: 'get',
  path: '/adviser',
  summary: 'The answers that the organization keeps, and what fits it by them and by its register of demands',
  permission: 'requirement:read',
  input: z.object({}),
  output: SheetView.extend({ advice: AdviceView }),
  refusals: [WITHHELD],
  run: async act => {
    await requireOffered(act, 'adviser');
    const [sheet, demands] = await Promise.all([
      answerSheetOf(act.tx, act.org),
      openDemands(act.tx, act.org),
    ]);
    const { answers = {}, keptOn = null } = sheet?.state ?? {};
    const advised = advise(
      answers,
      act.today,
      undefined,
      demands.map(({ state }) => spoken(state)),
    );
    return {
      answers: Object.fromEntries(Object.entries(answers).map(([id, chosen]) => [id, [...chosen]])),
      keptOn,
      version: sheet?.version ?? 0,
      advice: adviceView(advised),
    };
  },
});

const sheetId = (act: Act): string => contentId('answer-sheet', act.org);

const keep = operation({
  id: 'adviser.keep',
  method: 'put',
  path: '/adviser',
  summary: 'Keep the answers of the organization; the last ones stand, the earlier stay in the trail',
  permission: 'standard:adopt',
  input: Asked,
  output: Written,
  run: async (act, { answers }) => {
    requireAnswers(answers);
    const command = { type: 'Keep', answers, by: act.person, on: act.today } as const;
    return written(await begin(act, ANSWER_SHEET, sheetId(act), command));
  },
});

export const ADVISER_OPERATIONS = [questions, advice, own, keep] as const;
