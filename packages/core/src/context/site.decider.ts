/** The places where an organization works: what scopes, audits and certificates name. */
import { keptRecord } from '../kernel/kept-record.ts';

export type Site = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  /** ISO 3166-1, two letters; empty where it is not said. */
  readonly country: string;
  readonly activities: string;
  /** Effective number of personnel there. */
  readonly personnel: number | null;
  /** Whether the organization controls and checks its system from there (IAF MD 1, central function). */
  readonly central: boolean;
};

const BLANK: Site = {
  name: '',
  address: '',
  city: '',
  country: '',
  activities: '',
  personnel: null,
  central: false,
};

export const site = keptRecord('Site', BLANK);
