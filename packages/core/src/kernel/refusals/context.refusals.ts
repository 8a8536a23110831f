/** Sentences behind the refusals of the context and its risks. */
import { fact, list, type Sentences } from './facts.ts';

export const CONTEXT_REFUSALS: Sentences = {
  'record-ended': 'This record was ended; it is kept as it was. Write a new one.',
  'risk-already-identified': 'This line was recorded before.',
  'risk-not-identified': 'There is no such line yet.',
  'risk-closed': f => `This line was closed on ${fact(f, 'on')}; it is kept as it was. Record a new one.`,
  'risk-field-unknown': f =>
    `The method does not know this, or not with this answer: ${list(f, 'fields')}. Look at the method.`,
  'risk-fields-missing': f => `The method asks for this: ${list(f, 'fields')}.`,
  'risk-names-unknown':
    'The line names an asset, process or site that is not in the registers any more. Look again.',
  'nothing-to-confirm': 'This line is the organization’s own already.',
  'risk-values-incomplete': f => `Choose a level on each scale; open: ${list(f, 'scales')}.`,
  'treatment-before-after':
    'What remains after treatment is judged with a treatment that changes something. Choose one first.',
  'judgement-unchanged':
    'These are the values that stand. If you looked and nothing changed, record a review.',
  'change-without-reason': 'Say why the values change; whoever reads the history wants to know.',
  'method-version-current': 'The line is judged by the current version of its method.',
  'treatment-before-assessment': 'Judge the line first; then choose how it is treated.',
  'treatment-unknown': 'The method knows no such treatment.',
  'kept-with-other-values': 'A line that is kept as it is has the same values afterwards.',
  'treatment-out-of-order': f =>
    `The method tries treatments in their order. Say why these are not feasible: ${list(f, 'before')}.`,
  'no-such-risk-action': 'There is no such action on this line.',
  'risk-action-over': 'This action was done or dropped before.',
  'risk-action-of-another':
    'This action is somebody else’s; its owner or whoever keeps the register completes it.',
  'example-not-confirmed': 'This line comes from an example. Confirm first that it is true here.',
  'acceptance-before-treatment': 'Say first how the line is treated and what remains.',
  'accepted-state-changed': 'The line was changed since you read it. Look at it again before you accept it.',
  'level-nobody-accepts':
    'At this level nobody may accept what remains. Lower it, or give up what causes it.',
  'risk-without-owner': 'A risk that is accepted has an owner. Name one first.',
  'acceptance-is-leaderships': 'At this level leadership alone accepts what remains.',
  'acceptance-is-the-owners': 'The owner of the line or leadership accepts what remains.',
  'review-day-not-in-period': f =>
    `The method asks for a look within ${fact(f, 'months')} months: choose a day until ${fact(f, 'latest')}.`,
  'review-before-assessment': 'There is nothing to look at again before the line was judged.',
  'closed-with-open-actions': f =>
    `${fact(f, 'count')} actions are open. Complete or drop them before the line is closed.`,
  'register-keeps-its-method':
    'Lines of a register are judged by one method. Change the method, or open another register.',
  'register-keeps-its-prefix': 'References that were given stay. Open another register for another prefix.',
  'register-prefix-taken': f =>
    `${fact(f, 'prefix')} stands before the lines of “${fact(f, 'name')}”. Choose another.`,
  'register-full': f => `A register holds ${fact(f, 'most')} lines at most. Open another one.`,
  'risk-method-not-used': 'The organization does not use this method. Take it into use first.',
  'risk-method-faulty': f => `The method does not hold together: ${list(f, 'faults')}.`,
  'risk-method-unchanged': 'This is the version that stands.',
  'risk-method-too-many-versions': f =>
    `A method has ${fact(f, 'most')} versions at most. Take the method into use anew.`,
  'record-not-begun': 'There is nothing to end yet.',
  'climate-issue-without-meaning':
    'Say what climate change means for the organization, also when it means little.',
  'legal-demand-not-taken-up': f =>
    `A legal demand cannot be left aside: “${fact(f, 'demand')}”. Take it up and say how it is met.`,
  'binding-demand-without-source': 'Name the law or the contract that a binding demand stands in.',
  'process-without-output': 'A process has at least one output: say what comes out of it.',
  'scope-without-site': 'A scope names at least one site.',
  'scope-names-unknown':
    'The scope names a site or a process that is not in the registers any more. Look again.',
  'left-out-without-reason': 'Say why a process at a site is left out.',
  'left-out-is-not-in-scope': 'Only a process and a site of this scope can be left out.',
};
