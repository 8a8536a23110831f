/** The whole road, walked through the screens by people in browsers of their own, on an empty database. */
import { describe } from 'vitest';
import { applicationIsReviewed, auditsAreProgrammed } from './road/application.steps.ts';
import { auditIsHeld, findingsAreAnswered } from './road/audit.steps.ts';
import { certificateIsIssued, decisionIsMade } from './road/decision.steps.ts';
import { peopleArrive } from './road/people.steps.ts';
import { anybodyVerifies } from './road/register.steps.ts';
import { openWalk, stepsInOrder } from './road/walk.ts';

const walk = openWalk();
const arriving = stepsInOrder(walk);
const certifying = stepsInOrder(walk, arriving);

describe('the people', () => peopleArrive(walk, arriving));
describe('the application', () => applicationIsReviewed(walk, certifying));
describe('audit time and programme', () => auditsAreProgrammed(walk, certifying));
describe('the audit', () => auditIsHeld(walk, certifying));
describe('its findings', () => findingsAreAnswered(walk, certifying));
describe('the decision', () => decisionIsMade(walk, certifying));
describe('the certificate', () => certificateIsIssued(walk, certifying));
describe('the public register', () => anybodyVerifies(walk, certifying));
