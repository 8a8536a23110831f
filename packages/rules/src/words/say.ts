/** Says a message of a result in a language: its sentence from the language's table, filled with its facts. */
import type { Confidence, Refusal, RuleRow, Step, Warning } from '../rule.ts';
import { cite } from '../rule.ts';
import { ENGLISH, ENGLISH_TEMPLATES, messagesOf, templatesOf } from './catalogue.ts';
import { germanClause, germanSubject } from './de.subjects.ts';
import * as refusals from './de.refusals.ts';
import * as sentences from './de.ts';
import { VOCABULARY } from './de.vocabulary.ts';
import type { Printed, Speech, Template } from './template.ts';
import { fill } from './template.ts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A deadline, an answer about a transition, an objection: `means` is "deadline:cycle-end" and the like. */
export type Meaning = { readonly means: string; readonly facts?: Readonly<Record<string, string | number>> };

export const GERMAN_MESSAGES: ReadonlyMap<string, string> = messagesOf({
  step: sentences.STEPS,
  warning: sentences.WARNINGS,
  refusal: refusals.REFUSALS,
  deadline: refusals.DEADLINES,
  transition: refusals.TRANSITIONS,
  objection: refusals.OBJECTIONS,
});

const GERMAN: Speech = {
  decimal: ',',
  word: code => VOCABULARY[code] ?? code,
  subject: germanSubject,
  clause: germanClause,
};

const SPEECHES: Readonly<
  Record<Language, { readonly templates: ReadonlyMap<string, Template>; readonly speech: Speech }>
> = {
  en: { templates: ENGLISH_TEMPLATES, speech: ENGLISH },
  de: { templates: templatesOf(GERMAN_MESSAGES), speech: GERMAN },
};

/** The sentence of a step, warning, refusal, deadline, transition or objection. For 'en' it is the message's own text. */
export function say(message: Step | Warning | Refusal | Meaning, language: Language): string {
  const { templates, speech } = SPEECHES[language];
  const facts: Printed = message.facts ?? {};
  const key = keyOf(message);
  const how = facts['how'];
  const template = (how === undefined ? undefined : templates.get(`${key}/${how}`)) ?? templates.get(key);
  if (!template) return 'text' in message ? message.text : key;
  const all = 'before' in message ? { ...facts, before: message.before, after: message.after } : facts;
  const text = fill(template, all, speech);
  return 'refused' in message && message.about !== undefined ? `${message.about}: ${text}` : text;
}

function keyOf(message: Step | Warning | Refusal | Meaning): string {
  if ('means' in message) return message.means;
  if ('refused' in message) return `refusal:${message.refused}`;
  return 'what' in message ? `step:${message.what}` : `warning:${message.code}`;
}

/** What a rule is about, in a language. */
export function subjectOf(row: RuleRow, language: Language): string {
  return SPEECHES[language].speech.subject(row.subject);
}

const TRUST: Readonly<Record<Language, Readonly<Record<Confidence, string>>>> = {
  en: {
    verified: 'read in the document',
    'two-sources': 'two or more sources',
    'single-source': 'single source',
    unchecked: 'not checked against the document',
    'body-parameter': "the body's own parameter",
  },
  de: {
    verified: 'im Dokument gelesen',
    'two-sources': 'zwei oder mehr Quellen',
    'single-source': 'eine einzige Quelle',
    unchecked: 'nicht mit dem Dokument abgeglichen',
    'body-parameter': 'eigene Festlegung der Zertifizierungsstelle',
  },
};

/** "IAF MD 5, Issue 4 version 3 (2023), 2.2.3; two or more sources". */
export function source(rule: RuleRow, language: Language = 'en'): string {
  const clause = SPEECHES[language].speech.clause(rule.clause);
  return `${cite({ ...rule, clause })}; ${TRUST[language][rule.confidence]}`;
}
