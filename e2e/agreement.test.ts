/**
 * A client of three sites and two standards, from its first enquiry to the agreed plan of stage 1, on the screens: a first
 * application is declined, people change after the offer, a member of the team is objected to.
 */
import { describe } from 'vitest';
import { enquiryIsAnswered, offerIsAccepted, planIsAgreed } from './road/agreement.steps.ts';
import { openWalk, stepsInOrder } from './road/walk.ts';

const walk = openWalk({ sample: true });
const step = stepsInOrder(walk);

describe('the enquiry', () => {
  enquiryIsAnswered(walk, step);
});
describe('the offer', () => {
  offerIsAccepted(walk, step);
});
describe('the plan', () => {
  planIsAgreed(walk, step);
});
