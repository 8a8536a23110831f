/** What the records say about each point of the review before anybody writes: the reviewer starts from it and adds to it. */
import { type Accreditation, outsideAccreditation } from '../body/accreditation.decider.ts';
import { addYears } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';
import type { SubmittedApplication } from './application.decider.ts';
import { APPLICATION_PARTS, missingIn, NO_DETAILS, personsIn } from './content.ts';
import { ALL_REVIEW_POINTS, type ReviewPoint } from './review-points.table.ts';

/** `fits` and `against` follow from records; `not-recorded` asks a person. */
export type Verdict = 'fits' | 'against' | 'not-recorded';
export type PreAnswer = { readonly point: ReviewPoint; readonly verdict: Verdict; readonly found: string };

/** What the body's records hold about an application on a day. */
export type ReviewFacts = {
  readonly on: PlainDate;
  /** Names of the standards, by edition. */
  readonly name: (edition: string) => string;
  /** Editions that the body offers; null where it has set nothing up. */
  readonly offered: readonly string[] | null;
  readonly accreditations: readonly Accreditation[];
  /** Who in the body is recorded as able for this scope; null where nothing about it is recorded. */
  readonly able: readonly string[] | null;
  /** Codes of this scope that nobody of the body is recorded as holding. */
  readonly unheld: readonly string[];
  readonly auditors: number;
  readonly time: { readonly days: number; readonly on: PlainDate } | null;
  /** Last days of consultancy by people of the body for this client. */
  readonly consulted: readonly PlainDate[];
  readonly consultancyYears: number;
};

type Found = Omit<PreAnswer, 'point'>;
const fits = (found: string): Found => ({ verdict: 'fits', found });
const against = (found: string): Found => ({ verdict: 'against', found });
const open = (found: string): Found => ({ verdict: 'not-recorded', found });

type Of = (application: SubmittedApplication, facts: ReviewFacts) => Found;

const information: Of = application => {
  const missing = missingIn(application).map(part => APPLICATION_PARTS[part].title);
  return missing.length === 0
    ? fits('All parts of the application are answered.')
    : against(`Not answered: ${missing.join('; ')}.`);
};

const differences: Of = ({ questions = [] }) => {
  const waiting = questions.filter(one => one.answer === null).length;
  if (waiting > 0)
    return against(`${waiting} of ${questions.length} questions to the client wait for an answer.`);
  return questions.length === 0
    ? open('No question was put to the client.')
    : fits(`All ${questions.length} questions to the client are answered.`);
};

const competence: Of = (_, { able, unheld, auditors }) => {
  if (able === null) return open(`Who is able is not recorded; the body has ${auditors} auditors.`);
  if (able.length === 0) return against('Nobody is recorded as able to lead an audit of these standards.');
  if (unheld.length > 0) return against(`Nobody is recorded as holding ${unheld.join(', ')}.`);
  return fits(`Recorded as able to lead: ${able.join(', ')}.`);
};

const accreditation: Of = (
  { editions, codes = NO_DETAILS.codes, sites },
  { on, name, offered, accreditations },
) => {
  if (offered === null) return open('The body has not recorded what it offers.');
  const strange = editions.filter(edition => !offered.includes(edition));
  if (strange.length > 0) return against(`Not offered: ${strange.map(name).join(', ')}.`);
  const countries = [...new Set(sites.map(site => site.country))];
  const outside = outsideAccreditation(accreditations, { editions, codes, countries, on });
  if (outside.length === 0)
    return codes.length === 0
      ? open('Standards and countries lie within an accreditation; no sector code is named.')
      : fits('Standards, sectors and countries lie within an accreditation.');
  const said = outside.map(one => [name(one.edition), ...one.codes, ...one.countries].join(' '));
  return against(`Outside every accreditation: ${said.join('; ')}.`);
};

const sites: Of = ({ sites: all, outsourced }) => {
  const shifts = all.filter(site => (site.shifts ?? 1) > 1).length;
  const many = `${all.length} ${all.length === 1 ? 'site' : 'sites'} with ${personsIn(all)} people`;
  const others =
    outsourced.trim() === '' ? 'nothing is said about what others do' : `others do: ${outsourced}`;
  const said = `${many}, ${shifts === 0 ? 'no shift work' : `shift work at ${shifts}`}; ${others}.`;
  return all.some(site => site.persons === 0)
    ? against(`${said} At least one site has no people.`)
    : fits(said);
};

const time: Of = (_, { time: determined }) =>
  determined
    ? fits(`Determined on ${determined.on}: ${determined.days} days for the initial audit.`)
    : open('Audit time is not determined yet.');

const language: Of = ({ language: wanted }) => open(`Asked for: ${wanted}. Who speaks it is not recorded.`);

const safety: Of = ({ safety: said = '' }) =>
  said.trim() === ''
    ? open('The client says nothing about safety and access.')
    : fits(`The client says: ${said}`);

const impartiality: Of = (
  { consultancy, consultancyEndedOn = null },
  { on, consulted, consultancyYears },
) => {
  const bound = consulted.filter(day => addYears(day, consultancyYears) > on);
  if (bound.length > 0)
    return against(
      `${bound.length} of the body’s people consulted this client less than ${consultancyYears} years ago; they stay off its audits.`,
    );
  const until = consultancyEndedOn ? ` until ${consultancyEndedOn}` : '';
  return consultancy.trim() === ''
    ? open('The client says nothing about consultancy; none by people of the body is recorded.')
    : fits(`The client says: ${consultancy}${until}. None by people of the body is recorded.`);
};

const ANSWERS: Readonly<Record<ReviewPoint, Of>> = {
  information,
  differences,
  competence,
  accreditation,
  scope: ({ scope }) => open(`Sought: ${scope}`),
  sites,
  time,
  language,
  safety,
  impartiality,
};

export const preAnswers = (application: SubmittedApplication, facts: ReviewFacts): readonly PreAnswer[] =>
  ALL_REVIEW_POINTS.map(point => ({ point, ...ANSWERS[point](application, facts) }));
