/** What becomes of a certification: surveillance, suspension, expiry, restoration, transfer, withdrawal (17021-1, 9.6; MD 2). */
import { addDays, addMonths, addYears } from '@certwright/rules/calendar-date';
import { expect } from 'vitest';
import { daysOf, QUALITY, SECURITY } from './application.steps.ts';
import { appointTeam, openAudit, planAudit, report } from './audit.steps.ts';
import {
  actOf,
  begin,
  dateTheAct,
  decide,
  openCertification,
  reviewIndependently,
  sign,
  whyNot,
} from './decision.steps.ts';
import {
  BUYER,
  CLIENT,
  DECIDER,
  LEAD,
  MANAGER,
  PLANNER,
  REVIEWER,
  SCHEME_MANAGER,
  TECHNICAL,
} from './people.steps.ts';
import {
  comeBackTo,
  done,
  fill,
  follow,
  formOf,
  heading,
  press,
  read,
  refusal,
  sees,
  select,
  walkTo,
} from './person.ts';
import { findCertificate, registerSays } from './register.steps.ts';
import type { Step, Walk } from './walk.ts';

/** An audit of one day, planned, staffed, held and reported without findings. */
async function holdAudit(walk: Walk, kind: string, on: string, reportedOn: string): Promise<void> {
  const [planner, lead] = [walk.person(PLANNER), walk.person(LEAD)];
  await planAudit(planner, { kind, from: on, to: on, days: 1 });
  await appointTeam(planner, LEAD);
  await openAudit(lead, kind);
  const form = formOf(lead, 'Visit');
  await fill(form, { 'First day': on, 'Last day': on, Conclusion: 'Effective; no nonconformity was found.' });
  await press(form, 'Record visit');
  await formOf(lead, 'Report').waitFor();
  await report(lead, 'The system is effective; no nonconformity was found.', reportedOn);
}

export function certificationIsKeptAndLost(walk: Walk, step: Step): void {
  const { decidedQuality } = daysOf(walk.today);
  const at = (months: number): string => addMonths(decidedQuality, months);

  step(
    'a first surveillance after thirteen months is recorded with its true date and marked late',
    async () => {
      await holdAudit(walk, 'Surveillance', at(13), addDays(at(13), 3));
      const technical = walk.person(TECHNICAL);
      await openCertification(technical, QUALITY, addDays(at(13), 4));
      await begin(technical, 'Maintain certification');
      expect(await done(technical.page.getByRole('main'))).toContain('The surveillance is recorded');
      await heading(technical.page, 'Late').waitFor();
      await sees(technical, 'First surveillance late');
      await sees(technical, 'ISO/IEC 17021-1:2015 9.1.3.3');
    },
  );

  step('a suspension changes what the public page answers from that day on', async () => {
    const [decider, buyer] = [walk.person(DECIDER), walk.person(BUYER)];
    await openCertification(decider, QUALITY, at(14));
    const why = { 'Why it is suspended': 'Surveillance was not allowed on the agreed dates' };
    expect(await decide(decider, 'Suspend certification', why)).toContain('Certification is suspended');
    await findCertificate(buyer, QUALITY);
    await registerSays(buyer, at(15), `suspended, and so not valid on ${at(15)}.`);
    await registerSays(buyer, addDays(at(14), -1), `valid on ${addDays(at(14), -1)}.`);
  });

  step('lifted after seven months, it is valid again and marked as suspended longer than six', async () => {
    const [decider, buyer] = [walk.person(DECIDER), walk.person(BUYER)];
    await dateTheAct(decider, at(21));
    const why = { 'What was resolved': 'Visit made up for; no open majors' };
    expect(await decide(decider, 'Lift the suspension', why)).toContain('The suspension is lifted');
    await sees(decider, 'Suspended longer than six months');
    await sees(decider, 'ISO/IEC 17021-1:2015 9.6.5.4');
    await findCertificate(buyer, QUALITY);
    await registerSays(buyer, at(22), `valid on ${at(22)}.`);
  });
}

export function certificationExpiresAndReturns(walk: Walk, step: Step): void {
  const yesterday = addDays(walk.today, -1);

  step('after expiry a recertification audit is held and reviewed', async () => {
    await holdAudit(walk, 'Recertification', addDays(walk.today, -9), addDays(walk.today, -6));
    const technical = walk.person(TECHNICAL);
    for (const standard of [QUALITY, SECURITY]) {
      await reviewIndependently(technical, standard, addDays(walk.today, -3));
    }
  });

  step('renewing what has expired is refused: restoring it is another act', async () => {
    const decider = walk.person(DECIDER);
    await openCertification(decider, QUALITY, yesterday);
    expect(await whyNot(decider, 'Renew certification')).toContain('restoring it is another act');
  });

  step('restoration later than six months after expiry is refused with its clause', async () => {
    const decider = walk.person(DECIDER);
    await openCertification(decider, SECURITY, yesterday);
    const why = await whyNot(decider, 'Restore certification');
    expect(why).toContain('six months after expiry. At least a stage 2 is needed now.');
    expect(why).toContain('ISO/IEC 17021-1:2015 9.6.3.2.5');
    expect(
      await actOf(decider, 'Restore certification').getByRole('button', { name: 'Restore' }).count(),
    ).toBe(0);
  });

  step('within six months it is restored, and the days in between stay without validity', async () => {
    const [decider, manager, buyer] = [walk.person(DECIDER), walk.person(SCHEME_MANAGER), walk.person(BUYER)];
    await openCertification(decider, QUALITY, yesterday);
    expect(await decide(decider, 'Restore certification')).toContain('Certification is restored');
    await openCertification(manager, QUALITY, walk.today);
    expect(await decide(manager, 'Issue the certificate')).toContain('stands in the public register');
    await findCertificate(buyer, QUALITY);
    await registerSays(buyer, walk.today, 'valid today.');
    const gap = addDays(walk.today, -30);
    await registerSays(buyer, gap, `expired, and so not valid on ${gap}.`);
  });
}

export function certificateIsTransferred(walk: Walk, step: Step): void {
  const decidedOn = addMonths(walk.today, -34);
  const taken = addMonths(walk.today, -2);
  const holds = {
    'Issued by': 'Another certification body',
    'Its number': 'ACB-9001-55',
    'First certified': addYears(decidedOn, -3),
    'Present cycle decided': decidedOn,
    Expires: addDays(addYears(decidedOn, 3), -1),
  };

  step('the client applies with a certificate of another body', async () => {
    const [manager, reviewer] = [walk.person(MANAGER), walk.person(REVIEWER)];
    await walkTo(manager, 'Audit', 'Applications');
    await follow(manager.page, 'Apply to a certification body');
    const form = formOf(manager, 'Application');
    await form.waitFor();
    for (const box of await form.getByRole('checkbox').all()) await box.uncheck();
    await form.getByRole('checkbox', { name: QUALITY }).check();
    await fill(form, {
      Scope: 'Calibration services',
      'Name of the site': 'Laboratory Kiel',
      'People there': 9,
    });
    await fill(form, { 'Street and number': 'Hafenstrasse 14', City: 'Kiel', Country: 'DE' });
    await press(form, 'Send the application');
    await sees(manager, 'reviews the application next');
    await comeBackTo(reviewer, 'Applications');
    await follow(reviewer.page, 'To be reviewed');
    await follow(reviewer.page, CLIENT);
    const review = formOf(reviewer, 'Review of the application');
    await review.waitFor();
    const points = review.getByRole('group', { name: 'What was looked at' }).getByRole('textbox');
    for (const point of await points.all())
      await point.fill('Last report and certificate of the issuing body.');
    await press(review, 'Accept the application');
    await heading(reviewer.page, 'Reviewed and accepted').waitFor();
  });

  step('the transfer of a suspended certificate is refused with its clause', async () => {
    const decider = walk.person(DECIDER);
    await comeBackTo(decider, 'Certify');
    await follow(decider.page, 'Being audited');
    await decider.page.waitForURL(/phase=open/);
    await decider.page.getByRole('row', { name: CLIENT }).getByRole('link').click();
    await dateTheAct(decider, taken);
    await press(actOf(decider, 'Take over a certificate'), 'Take over a certificate');
    const form = formOf(decider, 'Take over a certificate');
    await fill(form, holds);
    await select(form, 'Its status', 'Suspended');
    await press(form, 'Take over a certificate');
    const dialog = await sign(decider, 'Take over a certificate');
    const said = await refusal(dialog);
    expect(said).toContain('A suspended certificate cannot be transferred');
    expect(said).toContain('IAF MD 2:2023 2.1.2');
    await press(dialog, 'Cancel');
  });

  step('a valid one is taken over with its cycle, and its certificate is issued', async () => {
    const [decider, manager] = [walk.person(DECIDER), walk.person(SCHEME_MANAGER)];
    const form = formOf(decider, 'Take over a certificate');
    await select(form, 'Its status', 'Valid');
    await press(form, 'Take over a certificate');
    const dialog = await sign(decider, 'Take over a certificate');
    await dialog.waitFor({ state: 'detached' });
    expect(await done(decider.page.getByRole('main'))).toContain('taken over');
    const address = new URL(decider.page.url()).pathname;
    await manager.page.goto(address);
    expect(await decide(manager, 'Issue the certificate')).toContain('stands in the public register');
  });

  step(
    'withdrawn at the wish of the client, the public page says so and nothing more can be done',
    async () => {
      const [decider, buyer] = [walk.person(DECIDER), walk.person(BUYER)];
      await decider.page.goto(new URL(decider.page.url()).pathname);
      const publicPage = decider.page.getByRole('link', { name: 'Public page' });
      const address = (await publicPage.getAttribute('href')) ?? '';
      await buyer.page.goto(address);
      await sees(buyer, 'states: valid today.');
      const why = { 'Why it is withdrawn': 'The client gave the certification up' };
      expect(await decide(decider, 'Withdraw certification', why)).toContain('Certification is withdrawn');
      expect(await actOf(decider, 'Suspend certification').count()).toBe(0);
      await buyer.page.reload();
      await sees(buyer, 'states: withdrawn, and so not valid today.');
      expect(await read(buyer.page.getByRole('table', { name: /^Acts/ }))).toContain('Withdrawn');
    },
  );

  step('no page threw an error on the whole way', async () => {
    expect(walk.complaints).toEqual([]);
    await Promise.resolve();
  });
}
