/** Sentences behind the refusals of tasks, of handing over, and of reminders. */
import { fact, type Sentences } from './facts.ts';

export const TASK_REFUSALS: Sentences = {
  'task-of-another':
    'This would be somebody else’s task. Ask its owner, whoever gave it, or somebody who may assign tasks.',
  'task-repeats-without-day': 'A task that comes again needs a day to count from.',
  'task-not-open': f => `This task is ${fact(f, 'phase')}. Take it up again before you change it.`,
  'task-open': 'This task is open; there is nothing to take up again.',
  'task-already-theirs': 'This person has the task already.',
  'task-not-assigned':
    'Only who may assign tasks hands one to anybody. You can give it back to whoever gave it to you.',
  'nothing-to-hand-over': 'Nothing of what was chosen is without an owner any more. Load the page again.',
  'calendar-stretch': f =>
    `A calendar shows at most ${fact(f, 'most')} days, and its last day does not lie before its first.`,
  'already-theirs': 'This person has it already.',
};
