/** The whole road, walked once: the chapters in their order. */
import { undergoAudit } from './audit.chapter.ts';
import { setUpBody } from './body.chapter.ts';
import { expireAndRestore, issueAndVerify, keepAndLose, transferAndRenew } from './certify.chapter.ts';
import { choose } from './choose.chapter.ts';
import type { Door, Story } from './door.ts';
import { enquireByList, enquireToContract } from './enquiry.chapter.ts';
import { implement } from './implement.chapter.ts';
import { bringOwnStandard } from './own-standard.chapter.ts';
import { keepPeople } from './competence.chapter.ts';
import { openOrganizations } from './people.chapter.ts';
import { keepTasks } from './task.chapter.ts';
import { bringPortfolio } from './portfolio.chapter.ts';
import { planManySites } from './sites.chapter.ts';
import { takeOver } from './takeover.chapter.ts';

/** @param suffix makes the names of the organizations unlike those of an earlier walk */
export async function walkTheRoad(door: Door, suffix: string): Promise<Story> {
  const story = await openOrganizations(door, suffix);
  await choose(door, story);
  await implement(door, story);
  await takeOver(door, story, suffix);
  await keepTasks(door, story);
  await bringOwnStandard(door, story);
  await setUpBody(door, story);
  const people = await keepPeople(door, story);
  const certified = await undergoAudit(door, story, people);
  await issueAndVerify(door, story, certified);
  await keepAndLose(door, story, certified);
  await expireAndRestore(door, story, certified);
  await transferAndRenew(door, story);
  await enquireToContract(door, story, suffix);
  await bringPortfolio(door, story, suffix);
  await planManySites(door, story, await enquireByList(door, story, suffix));
  return story;
}
