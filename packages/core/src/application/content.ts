/** What an application tells (ISO/IEC 17021-1, 9.1.1), and what of it is missing. */
import type { SectorCode } from '../body/accreditation.decider.ts';
import type { PlainDate } from '../kernel/schema.ts';

export type Site = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  readonly persons: number;
  /** Absent in applications that were made before shifts were asked for. */
  readonly shifts?: number | undefined;
  readonly activities?: string | undefined;
};

/** What is asked besides the oldest fields; applications that were made before have none of it. */
export type Details = {
  readonly legal: string;
  readonly relations: string;
  readonly functions: string;
  readonly resources: string;
  readonly obligations: string;
  readonly safety: string;
  readonly codes: readonly SectorCode[];
  /** The last day of consultancy on this system; null where there was none or it goes on. */
  readonly consultancyEndedOn: PlainDate | null;
  readonly wantedFrom: PlainDate | null;
};

/** What the client tells about itself. */
export type ApplicationContent = {
  readonly editions: readonly string[];
  readonly scope: string;
  readonly sites: readonly Site[];
  readonly processes: string;
  readonly outsourced: string;
  readonly consultancy: string;
  readonly language: string;
} & Partial<Details>;

export const NO_DETAILS: Details = {
  legal: '',
  relations: '',
  functions: '',
  resources: '',
  obligations: '',
  safety: '',
  codes: [],
  consultancyEndedOn: null,
  wantedFrom: null,
};

export const personsIn = (sites: readonly Pick<Site, 'persons'>[]): number =>
  sites.reduce((sum, site) => sum + site.persons, 0);

type Part = { readonly title: string; readonly has: (content: ApplicationContent & Details) => boolean };
const says = (text: string): boolean => text.trim().length >= 2;

/** The parts that 9.1.1 asks for; `none` is an answer, silence is not. */
export const APPLICATION_PARTS = {
  scope: { title: 'The scope sought', has: c => says(c.scope) },
  legal: { title: 'Legal form and registration', has: c => says(c.legal) },
  sites: {
    title: 'Name and address of every site',
    has: c => c.sites.every(site => says(site.address) && says(site.city)),
  },
  persons: { title: 'People at every site', has: c => c.sites.every(site => site.persons > 0) },
  activities: {
    title: 'What is done at every site',
    has: c => c.sites.length === 1 || c.sites.every(site => says(site.activities ?? '')),
  },
  processes: { title: 'Processes and operations', has: c => says(c.processes) },
  resources: { title: 'Human and technical resources', has: c => says(c.resources) },
  functions: { title: 'Functions', has: c => says(c.functions) },
  relations: { title: 'Relations in a larger organization', has: c => says(c.relations) },
  obligations: { title: 'Legal and contractual obligations', has: c => says(c.obligations) },
  outsourced: { title: 'What others do for the client', has: c => says(c.outsourced) },
  consultancy: { title: 'Consultancy on the management system, and by whom', has: c => says(c.consultancy) },
  codes: { title: 'Sector codes', has: c => c.codes.length > 0 },
} as const satisfies Record<string, Part>;

export type ApplicationPart = keyof typeof APPLICATION_PARTS;

/** Parts that an application leaves open. */
export const missingIn = (content: ApplicationContent): readonly ApplicationPart[] =>
  (Object.keys(APPLICATION_PARTS) as ApplicationPart[]).filter(
    part => !APPLICATION_PARTS[part].has({ ...NO_DETAILS, ...content }),
  );
