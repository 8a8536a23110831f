/** The organization that the address names, and what the signed-in person may do in it. */
import { createContext, useContext } from 'react';
import type { Permission } from '@certwright/core/party/permission.table';
import type { Output } from '../api/client.ts';

export type Session = Output<'party.session'>;
export type Membership = Session['organizations'][number];
export type CurrentOrg = Membership & { readonly person: Session['person'] };

export const OrgContext = createContext<CurrentOrg | undefined>(undefined);

/** @throws outside an organization's pages */
export function useOrg(): CurrentOrg {
  const org = useContext(OrgContext);
  if (!org) throw new Error('this screen belongs inside an organization');
  return org;
}

/** May this person do that here? A button that is not permitted is absent. */
export const useCan = (): ((permission: Permission) => boolean) => {
  const { can } = useOrg();
  return permission => can.includes(permission);
};

/** The address of a page of the current organization: `path('/audits')`. */
export const useOrgPath = (): ((path: string) => string) => {
  const { slug } = useOrg();
  return path => `/o/${slug}${path}`;
};
