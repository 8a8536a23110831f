/** A request that was determined before, as the calculator holds it, so that "again" begins where one left off. */
import type { AuditRequest } from '@certwright/rules/audit/audit.request';
import type { Calculation, People } from './calculation.ts';

/** Requests that the calculator made come back as they were; of others what its fields do not show is left out. */
export function calculationOfRequest(request: AuditRequest): Calculation {
  const { sites, standards, integration, method, parameters } = request;
  const people: People | undefined = sites ? sites.central.personnel : standards[0]?.personnel;
  const same = JSON.stringify(people);
  return {
    event: request.event,
    on: request.on,
    people,
    standards: standards.map(({ personnel, ...standard }) =>
      personnel === undefined || (!sites && JSON.stringify(personnel) === same)
        ? standard
        : { ...standard, personnel },
    ),
    ...(sites
      ? {
          sites: sites.sites.map(({ name, personnel, group, chosen }) => ({
            name,
            personnel: typeof personnel === 'number' ? personnel : heads(personnel),
            ...(group === undefined ? {} : { group }),
            ...(chosen === undefined ? {} : { chosen }),
          })),
          ...(sites.seed === undefined ? {} : { seed: sites.seed }),
        }
      : {}),
    ...(integration?.level === undefined ? {} : { level: integration.level }),
    ...(integration?.auditors === undefined ? {} : { auditors: integration.auditors }),
    ...(request.fullTimeHours === undefined ? {} : { fullTimeHours: request.fullTimeHours }),
    ...method,
    ...(parameters?.stage1Share === undefined
      ? {}
      : { stage1Percent: Math.round(parameters.stage1Share * 1000) / 10 }),
  };
}

const heads = (groups: Exclude<People, number>): number =>
  groups.reduce((sum, group) => sum + group.persons, 0);
