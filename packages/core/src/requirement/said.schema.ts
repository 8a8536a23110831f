/** What is said of a requirement: state, maturity, confidence. */
import { z } from 'zod';
import { ASSESSED_STATES } from './assessment.state.ts';
import { CONFIDENCES, MATURITIES, MATURITY_WORDS } from './maturity.table.ts';

export const AssessedState = z.enum(ASSESSED_STATES).meta({ id: 'AssessedState' });

export const MaturitySchema = z.literal(MATURITIES).meta({
  id: 'Maturity',
  description: MATURITIES.map(one => `${one} ${MATURITY_WORDS[one].word}`).join(', '),
});

export const ConfidenceSchema = z.enum(CONFIDENCES).meta({
  id: 'Confidence',
  description: 'How far somebody else would come to the same answer',
});
