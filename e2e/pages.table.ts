/** Every page of the app with who looks at it: what pictures are taken of and what is checked for accessibility. */
import type { BrowserContext } from 'playwright-core';
import { read } from './sample.ts';

export type ShownPage = {
  readonly name: string;
  /** Somebody of the sample; nobody for public pages. */
  readonly as?: string;
  /** Below the organization for people, from the root for nobody. `{…}` is found by `find`. */
  readonly path: string;
  readonly find?: (context: BrowserContext, api: string) => Promise<string>;
};

const first =
  (path: string, pick: (row: Record<string, string>) => boolean = () => true) =>
  async (context: BrowserContext, api: string): Promise<string> => {
    const { rows } = (await read(context, api + path)) as { rows: Record<string, string>[] };
    const row = rows.find(pick);
    if (!row) throw new Error(`${path} has no such row`);
    return row.id ?? row.certification ?? '';
  };

const aMember = async (context: BrowserContext, api: string): Promise<string> => {
  const { people } = (await read(context, `${api}/people`)) as { people: { id: string }[] };
  return people.at(-1)?.id ?? '';
};

const MANAGER = 'Mira Lund';
const LEAD = 'Iris Vale';
const PLANNER = 'Pavel Novak';
const REVIEWER = 'Aisha Khan';
const SCHEME = 'Tomas Vidal';
const DECIDER = 'Omar Haddad';
const DAIRY = 'Karin Holm';

export const PAGES: readonly ShownPage[] = [
  { name: 'welcome', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'forgot-password', path: '/forgot-password' },
  { name: 'reset-password', path: '/reset-password?token=x' },
  { name: 'confirm-address', path: '/confirm-address?token=x' },
  { name: 'unsubscribe', path: '/unsubscribe?token=x' },
  { name: 'station', path: '/station' },
  { name: 'answer-without-link', path: '/answer' },
  { name: 'register', path: '/register' },
  { name: 'verify', path: '/verify' },
  { name: 'log', path: '/log' },
  { name: 'watch', path: '/watch?q=north' },
  { name: 'watch-confirm', path: '/watch?confirm=x' },
  { name: 'watch-end', path: '/watch?end=x' },
  {
    name: 'certificate',
    path: '/certificates/{}',
    find: (c, api) => first('/api/public/register?q=northlight', r => r.standard === 'ISO 9001:2015')(c, api),
  },
  {
    name: 'certificate-suspended',
    path: '/certificates/{}',
    find: first('/api/public/register?q=fjordline', r => r.state === 'suspended'),
  },
  {
    name: 'certificate-confidential',
    path: '/certificates/{}',
    find: first('/api/public/log/entries?limit=100', r => r.kind === 'granted' && r.opening === null),
  },
  { name: 'public-adviser', path: '/adviser' },
  { name: 'public-adviser-result', path: '/adviser?activity=food&asked=food,social&size=small&at=result' },
  {
    name: 'public-adviser-plan',
    path: '/adviser?size=small&held=iso-9001-2015&plan=iso-9001-2026,iso-14001-2026&at=plan',
  },
  { name: 'catalogue', path: '/catalogue' },
  { name: 'catalogue-search', path: '/catalogue?q=environmental+requirements' },
  { name: 'catalogue-subject', path: '/catalogue?ics=03.120&standing=current' },
  { name: 'deliverable', path: '/catalogue/{}', find: first('/api/public/catalogue?q=iso9001') },
  { name: 'catalogue-loads', path: '/catalogue/loads' },
  { name: 'calculator', path: '/calculator' },
  { name: 'calculator-sampling', path: '/calculator/sampling?sites=26&seed=7' },
  { name: 'calculator-deadlines', path: '/calculator/deadlines?decision=2026-11-23' },
  { name: 'reference', path: '/reference?operation=decision.grant' },
  { name: 'organization-sign-in', as: MANAGER, path: '~/sign-in/organization' },
  { name: 'account', as: MANAGER, path: '~/account' },
  { name: 'open-organization', as: MANAGER, path: '~/open' },
  { name: 'organizations', as: MANAGER, path: '~/organizations' },

  { name: 'today', as: MANAGER, path: '/today' },
  { name: 'choose', as: MANAGER, path: '/choose' },
  { name: 'adviser', as: MANAGER, path: '/choose/adviser' },
  {
    name: 'adviser-result',
    as: MANAGER,
    path: '/choose/adviser?activity=manufacturing&asked=quality&buyers=large&at=result',
  },
  { name: 'adviser-plan', as: MANAGER, path: '/choose/adviser?size=small&plan=iso-14001-2026&at=plan' },
  {
    name: 'adviser-plan-figures',
    as: MANAGER,
    path: '/choose/adviser?size=small&activity=food&plan=iso-22000-2018,iso-50001-2018&food=CI&energyUsed=4&at=plan',
  },
  { name: 'demands', as: MANAGER, path: '/choose/demands' },
  { name: 'transition', as: MANAGER, path: '/choose/transitions/iso-9001-2015/iso-9001-2026' },
  { name: 'own-catalogue', as: MANAGER, path: '/choose/catalogue?q=27001' },
  {
    name: 'own-deliverable',
    as: MANAGER,
    path: '/choose/catalogue/{}',
    find: async (context, api) => first(`${new URL(api).origin}/api/public/catalogue?q=27001`)(context, ''),
  },
  { name: 'standards', as: MANAGER, path: '/choose/standards' },
  { name: 'standard', as: MANAGER, path: '/choose/standards/iso-9001-2026' },
  { name: 'bring-standard', as: MANAGER, path: '/choose/standards/bring' },
  { name: 'implement', as: MANAGER, path: '/implement' },
  { name: 'context-issues', as: MANAGER, path: '/implement/context' },
  { name: 'context-issue', as: MANAGER, path: '/implement/context?open=new' },
  { name: 'context-parties', as: MANAGER, path: '/implement/context/parties' },
  { name: 'context-processes', as: MANAGER, path: '/implement/context/processes' },
  { name: 'context-process', as: MANAGER, path: '/implement/context/processes?open=new' },
  { name: 'context-sites', as: MANAGER, path: '/implement/context/sites' },
  { name: 'context-scope', as: MANAGER, path: '/implement/context/scope' },
  { name: 'tasks', as: MANAGER, path: '/tasks' },
  { name: 'tasks-of-everybody', as: MANAGER, path: '/tasks?owner=all' },
  { name: 'tasks-narrowed-to-nothing', as: MANAGER, path: '/tasks?q=zzzz' },
  {
    name: 'task',
    as: MANAGER,
    path: '/tasks/{}',
    find: async (context, api) => {
      const { rows } = (await read(context, `${api}/agenda?kind=task`)) as { rows: { path: string }[] };
      return rows[0]?.path.split('/').at(-1) ?? '';
    },
  },
  { name: 'tasks-left-behind', as: MANAGER, path: '/tasks/left-behind' },
  { name: 'calendar', as: MANAGER, path: '/calendar?owner=all' },
  { name: 'risk-registers', as: MANAGER, path: '/implement/risks' },
  { name: 'risk-register-new', as: MANAGER, path: '/implement/risks?open=new' },
  { name: 'risk-register', as: MANAGER, path: '/implement/risks/{}', find: first('/risk-registers') },
  {
    name: 'risk-accepted',
    as: MANAGER,
    path: '/implement/risks/{}',
    find: async (context, api) => {
      const register = await first('/risk-registers', r => r.prefix === 'R')(context, api);
      const line = await first(`/risk-registers/${register}/risks`, r => r.standing === 'lapsed')(
        context,
        api,
      );
      return `${register}?open=${line}`;
    },
  },
  { name: 'assets', as: MANAGER, path: '/implement/risks/assets' },
  { name: 'risk-methods', as: MANAGER, path: '/implement/risks/methods' },
  { name: 'risk-method', as: MANAGER, path: '/implement/risks/methods/{}', find: first('/risk-methods') },
  { name: 'requirements', as: MANAGER, path: '/implement/requirements' },
  { name: 'requirement', as: MANAGER, path: '/implement/requirements/iso-9001-2015/8.4.1' },
  { name: 'requirements-proposed', as: MANAGER, path: '/implement/requirements?proposal=yes' },
  {
    name: 'requirement-proposed',
    as: MANAGER,
    path: '/implement/requirements?open=iso-iec-27001-2022:7.3',
  },
  { name: 'cycles', as: MANAGER, path: '/implement/requirements/cycles' },
  { name: 'cycles-empty', as: SCHEME, path: '/implement/requirements/cycles' },
  { name: 'requirements-past', as: MANAGER, path: '/implement/requirements?on=2026-03-31' },
  { name: 'documents', as: MANAGER, path: '/implement/documents' },
  { name: 'documents-past', as: MANAGER, path: '/implement/documents?on=2026-03-31' },
  { name: 'document', as: MANAGER, path: '/implement/documents/{}', find: first('/documents') },
  { name: 'starter-documents', as: MANAGER, path: '/implement/documents/starters' },
  { name: 'take-over-documents', as: MANAGER, path: '/implement/documents/take-over' },
  { name: 'new-document', as: MANAGER, path: '/implement/documents/new' },
  {
    name: 'document-history',
    as: MANAGER,
    path: '/implement/documents/{}',
    find: async (context, api) => {
      const id = await first('/documents')(context, api);
      return `${id}?history=document:${id}`;
    },
  },
  { name: 'evidence', as: MANAGER, path: '/implement/evidence' },
  {
    name: 'evidence-piece',
    as: MANAGER,
    path: '/implement/evidence/{}',
    find: first('/evidence', r => r.title === 'Restore test of the document server'),
  },
  { name: 'evidence-packs', as: MANAGER, path: '/implement/evidence/packs' },
  { name: 'evidence-pack-making', as: MANAGER, path: '/implement/evidence/packs?make=pack' },
  { name: 'controls', as: MANAGER, path: '/implement/controls' },
  { name: 'internal-audits', as: MANAGER, path: '/implement/internal-audits' },
  {
    name: 'internal-audit',
    as: MANAGER,
    path: '/implement/internal-audits/{}',
    find: first('/internal-audits'),
  },
  { name: 'nonconformities', as: MANAGER, path: '/implement/nonconformities' },
  {
    name: 'nonconformity',
    as: MANAGER,
    path: '/implement/nonconformities/{}',
    find: first('/nonconformities'),
  },
  { name: 'management-reviews', as: MANAGER, path: '/implement/management-reviews' },
  {
    name: 'management-review',
    as: MANAGER,
    path: '/implement/management-reviews/{}',
    find: first('/management-reviews'),
  },
  { name: 'exchange', as: MANAGER, path: '/implement/exchange' },
  { name: 'client-applications', as: MANAGER, path: '/audit/applications' },
  { name: 'apply', as: MANAGER, path: '/audit/applications/new' },
  {
    name: 'client-finding',
    as: 'Giulia Conti',
    path: '/audit/findings/{}',
    find: first('/findings', r => r.grade === 'major'),
  },
  { name: 'people', as: MANAGER, path: '/settings/people' },
  { name: 'person', as: MANAGER, path: '/settings/people/{}', find: aMember },
  { name: 'people-from-a-list', as: DAIRY, path: '/settings/people/from-a-list' },
  { name: 'outside-certificates', as: DAIRY, path: '/certify/outside' },
  {
    name: 'outside-certificate',
    as: DAIRY,
    path: '/certify/outside/{}',
    find: first('/outside-certificates'),
  },
  { name: 'permissions', as: MANAGER, path: '/settings/permissions?may=document:approve' },
  { name: 'stations', as: MANAGER, path: '/settings/stations' },
  { name: 'sent', as: MANAGER, path: '/settings/sent' },
  { name: 'sign-on', as: MANAGER, path: '/settings/sign-on' },
  { name: 'webhooks', as: MANAGER, path: '/settings/webhooks' },
  { name: 'trail', as: MANAGER, path: '/settings/trail' },
  {
    name: 'trail-narrowed',
    as: MANAGER,
    path: '/settings/trail?kind=document&from=2026-01-01&to=2099-12-31',
  },

  { name: 'body-schemes', as: SCHEME, path: '/settings/body' },
  { name: 'body-scheme-new', as: SCHEME, path: '/settings/body?open=new' },
  { name: 'body-accreditations', as: SCHEME, path: '/settings/body/accreditations' },
  { name: 'body-accreditation-new', as: SCHEME, path: '/settings/body/accreditations?open=new' },
  { name: 'body-prices', as: SCHEME, path: '/settings/body/prices' },
  { name: 'body-price-new', as: SCHEME, path: '/settings/body/prices?open=new' },
  { name: 'body-practice', as: SCHEME, path: '/settings/body/practice' },
  { name: 'body-practice-read', as: PLANNER, path: '/settings/body/practice' },
  { name: 'body-keys', as: SCHEME, path: '/settings/body/keys' },
  { name: 'body-keys-read', as: PLANNER, path: '/settings/body/keys' },
  { name: 'body-today', as: LEAD, path: '/today' },
  { name: 'applications', as: REVIEWER, path: '/audit/applications' },
  {
    name: 'application',
    as: REVIEWER,
    path: '/audit/applications/{}',
    find: first('/applications', r => r.phase === 'submitted'),
  },
  { name: 'application-record', as: REVIEWER, path: '/audit/applications/record' },
  { name: 'application-list', as: REVIEWER, path: '/audit/applications/record?how=list' },
  {
    name: 'application-complete',
    as: 'Lotte Maes',
    path: '/audit/applications/{}/complete',
    find: first('/applications', r => r.phase === 'submitted'),
  },
  {
    name: 'engagement',
    as: PLANNER,
    path: '/audit/engagements/{}',
    find: first(
      '/engagements',
      r => (r.client as unknown as { name: string }).name === 'Northlight Instruments',
    ),
  },
  { name: 'offers', as: PLANNER, path: '/audit/offers' },
  {
    name: 'offer',
    as: REVIEWER,
    path: '/audit/offers/{}',
    find: first('/offers', r => r.phase === 'sent'),
  },
  { name: 'client-offers', as: MANAGER, path: '/audit/offers' },
  { name: 'client-offer', as: MANAGER, path: '/audit/offers/{}', find: first('/offers') },
  { name: 'contract', as: SCHEME, path: '/audit/contracts/{}', find: first('/contracts') },
  { name: 'client-contract', as: MANAGER, path: '/audit/contracts/{}', find: first('/contracts') },
  { name: 'changes', as: REVIEWER, path: '/audit/changes' },
  { name: 'change', as: SCHEME, path: '/audit/changes/{}', find: first('/changes') },
  {
    name: 'change-new',
    as: MANAGER,
    path: '/audit/engagements/{}/change',
    find: first('/engagements'),
  },
  { name: 'due-list', as: PLANNER, path: '/audit/due' },
  { name: 'indicators', as: SCHEME, path: '/audit/indicators' },
  { name: 'contracts', as: SCHEME, path: '/audit/contracts' },
  { name: 'planner', as: PLANNER, path: '/audit/planner' },
  { name: 'take-overs', as: SCHEME, path: '/certify/take-over' },
  { name: 'take-over', as: SCHEME, path: '/certify/take-over/{}', find: first('/portfolios') },
  { name: 'audits', as: PLANNER, path: '/audit/audits' },
  {
    name: 'audit-candidates',
    as: PLANNER,
    path: '/audit/audits/{}',
    find: first('/audits', r => r.kind === 'recertification' && r.phase === 'planned'),
  },
  {
    name: 'audit-objection',
    as: PLANNER,
    path: '/audit/audits/{}',
    find: first('/audits', r => r.kind === 'surveillance' && r.phase === 'staffed'),
  },
  {
    name: 'audit-sample',
    as: PLANNER,
    path: '/audit/audits/{}',
    find: first('/audits', r => r.kind === 'surveillance' && Boolean(r.agreed)),
  },
  { name: 'body-letters', as: SCHEME, path: '/settings/body/letters' },
  { name: 'competence', as: SCHEME, path: '/audit/people' },
  { name: 'competence-lapsed', as: SCHEME, path: '/audit/people?standing=lapsed' },
  {
    name: 'competence-person',
    as: SCHEME,
    path: '/audit/people/{}',
    find: first('/competence?q=Jan+Peeters'),
  },
  { name: 'competence-rules', as: SCHEME, path: '/audit/people/rules' },
  { name: 'competence-from-a-list', as: SCHEME, path: '/audit/people/from-a-list' },
  { name: 'own-record', as: LEAD, path: '/audit/own-record' },
  { name: 'impartiality', as: SCHEME, path: '/audit/impartiality' },
  { name: 'impartiality-mechanism', as: SCHEME, path: '/audit/impartiality?tab=mechanism' },
  { name: 'impartiality-clients', as: SCHEME, path: '/audit/impartiality?tab=clients' },
  {
    name: 'audit',
    as: LEAD,
    path: '/audit/audits/{}',
    find: first('/audits', r => (r.client as unknown as { name: string }).name === 'Brightwater Pumps'),
  },
  { name: 'findings', as: LEAD, path: '/audit/findings' },
  {
    name: 'finding',
    as: LEAD,
    path: '/audit/findings/{}',
    find: first('/findings', r => r.grade === 'major' && r.phase === 'answered'),
  },
  { name: 'house-standard', as: SCHEME, path: '/choose/standards/iso-iec-17021-1-2015' },
  { name: 'house-requirements', as: SCHEME, path: '/implement/requirements' },
  { name: 'house-documents', as: SCHEME, path: '/implement/documents' },
  { name: 'certifications', as: DECIDER, path: '/certify/certifications' },
  {
    name: 'certification',
    as: DECIDER,
    path: '/certify/certifications/{}',
    find: first(
      '/certifications',
      r => (r.client as unknown as { name: string }).name === 'Northlight Instruments',
    ),
  },
  {
    name: 'decision-blocked',
    as: DECIDER,
    path: '/certify/certifications/{}',
    find: first(
      '/certifications',
      r => (r.client as unknown as { name: string }).name === 'Brightwater Pumps',
    ),
  },
  {
    name: 'certification-confidential',
    as: SCHEME,
    path: '/certify/certifications/{}',
    find: first('/certifications', r => JSON.stringify(r.client).includes('Tessera')),
  },
  {
    name: 'certification-suspended',
    as: DECIDER,
    path: '/certify/certifications/{}',
    find: first('/certifications', r => r.phase === 'suspended'),
  },
];

/** Opens the address of a page, once its person has entered. */
export async function addressOf(
  page: ShownPage,
  context: BrowserContext,
  url: string,
  slug: string,
): Promise<string> {
  const api = page.as ? `${url}/api/organizations/${slug}` : url;
  const id = page.find ? await page.find(context, api) : '';
  const path = page.path.replace('{}', id);
  if (path.startsWith('~')) return url + path.slice(1);
  return page.as ? `${url}/o/${slug}${path}` : url + path;
}
