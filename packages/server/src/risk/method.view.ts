/** A method as it is answered. */
import type { RiskMethodData } from '@certwright/core/risk/method.schema';
import type { RiskMethod } from '@certwright/standards/risk/method';
import type { z } from 'zod';

/** The same data with lists that an answer may hold. */
export const dataOf = (method: RiskMethod): z.input<typeof RiskMethodData> => ({
  ...method,
  basis: [...method.basis],
  fields: method.fields.map(({ choices, ...field }) =>
    choices === undefined ? field : { ...field, choices: [...choices] },
  ),
  scales: method.scales.map(scale => ({ ...scale, levels: [...scale.levels] })),
  score: { ...method.score, of: [...method.score.of] },
  axes: [...method.axes],
  bands: [...method.bands],
  treatments: [...method.treatments],
});
