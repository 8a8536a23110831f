/** Editions as they are answered. */
import { lastValidDay } from '@certwright/core/standard/edition-life';
import type { EditionHead, EditionView, RequirementText } from '@certwright/core/standard/standard.schema';
import type { Edition, Requirement } from '@certwright/standards/edition';
import { type EditionSummary, isCertifiable } from '@certwright/standards/library';
import { summarize } from '@certwright/standards/summary';
import type { z } from 'zod';

export const headView = (edition: EditionSummary): z.infer<typeof EditionHead> => ({
  id: edition.id,
  name: edition.name,
  standard: edition.standard,
  year: edition.year,
  title: edition.title,
  discipline: edition.discipline,
  status: edition.status,
  published: edition.published,
  coverage: edition.coverage,
  certifiable: isCertifiable(edition),
  replaces: edition.replaces ?? null,
  replacedBy: edition.replacedBy ?? null,
  lastValidDay: lastValidDay(edition.id) ?? null,
  transition: edition.transition ?? null,
  count: edition.count,
});

export const requirementText = (one: Requirement): z.infer<typeof RequirementText> => ({
  key: one.key,
  parent: one.parent ?? null,
  kind: one.kind,
  title: one.title,
  asks: one.asks,
  looksFor: [...one.looksFor],
  records: [...one.records],
  documented: one.documented,
  mayExclude: one.mayExclude,
  excludeWhen: one.excludeWhen ?? null,
  assessable: one.assessable,
  tags: [...one.tags],
  confidence: one.confidence,
});

export const editionView = (edition: Edition): z.infer<typeof EditionView> => ({
  ...headView(summarize(edition)),
  applicability: edition.applicability,
  requirements: edition.requirements.map(requirementText),
});
