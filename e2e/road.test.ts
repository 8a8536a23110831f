/** The whole road, walked through the screens by people in browsers of their own, on an empty database. */
import { describe } from 'vitest';
import { applicationIsReviewed, auditsAreProgrammed } from './road/application.steps.ts';
import { auditIsHeld, findingsAreAnswered } from './road/audit.steps.ts';
import {
  certificateIsTransferred,
  certificationExpiresAndReturns,
  certificationIsKeptAndLost,
} from './road/certify.steps.ts';
import { standardsAreChosen } from './road/choose.steps.ts';
import { certificateIsIssued, decisionIsMade } from './road/decision.steps.ts';
import {
  documentLives,
  packIsHandedOver,
  spreadsheetIsTakenIn,
  twoWorkAtOnce,
} from './road/everyday.steps.ts';
import { documentIsReleased, requirementsAreMet } from './road/implement.steps.ts';
import { applicabilityIsStated, systemIsReviewed } from './road/inside.steps.ts';
import { peopleArrive } from './road/people.steps.ts';
import { anybodyVerifies } from './road/register.steps.ts';
import { openWalk, stepsInOrder } from './road/walk.ts';

const walk = openWalk();
const arriving = stepsInOrder(walk);
const implementing = stepsInOrder(walk, arriving);
const certifying = stepsInOrder(walk, arriving);

describe('the people', () => {
  peopleArrive(walk, arriving);
});
describe('choosing', () => {
  standardsAreChosen(walk, implementing);
});
describe('requirements', () => {
  requirementsAreMet(walk, implementing);
});
describe('a document', () => {
  documentIsReleased(walk, implementing);
});
describe('everyday work', () => {
  spreadsheetIsTakenIn(walk, implementing);
  twoWorkAtOnce(walk, implementing);
  packIsHandedOver(walk, implementing);
  documentLives(walk, implementing);
});
describe('the Statement of Applicability', () => {
  applicabilityIsStated(walk, implementing);
});
describe('internal audit and management review', () => {
  systemIsReviewed(walk, implementing);
});
describe('the application', () => {
  applicationIsReviewed(walk, certifying);
});
describe('audit time and programme', () => {
  auditsAreProgrammed(walk, certifying);
});
describe('the audit', () => {
  auditIsHeld(walk, certifying);
});
describe('its findings', () => {
  findingsAreAnswered(walk, certifying);
});
describe('the decision', () => {
  decisionIsMade(walk, certifying);
});
describe('the certificate', () => {
  certificateIsIssued(walk, certifying);
});
describe('the public register', () => {
  anybodyVerifies(walk, certifying);
});
describe('surveillance and suspension', () => {
  certificationIsKeptAndLost(walk, certifying);
});
describe('expiry and restoration', () => {
  certificationExpiresAndReturns(walk, certifying);
});
describe('transfer and withdrawal', () => {
  certificateIsTransferred(walk, certifying);
});
