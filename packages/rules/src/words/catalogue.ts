/** Every message a result can hold: its code with the English sentence. A translation is complete when it has all of them. */
import { DEADLINES, OBJECTIONS, REFUSALS, TRANSITIONS } from './en.refusals.ts';
import { STEPS, VOCABULARY, WARNINGS } from './en.ts';
import type { Speech, Template } from './template.ts';
import { readTemplate } from './template.ts';

/** The part before "/": what stands in `what`, `code` or `refused`. */
type CodesOf<T> = keyof T extends infer K ? (K extends `${infer C}/${string}` ? C : K) : never;

export type StepCode = CodesOf<typeof STEPS>;
export type WarningCode = CodesOf<typeof WARNINGS>;
export type RefusalCode = CodesOf<typeof REFUSALS>;
export type DeadlineMeaning = keyof typeof DEADLINES;
export type TransitionCode = keyof typeof TRANSITIONS;
export type ObjectionMeaning = keyof typeof OBJECTIONS;

/** What a message is about, before its code: "step:rounding/none", "refusal:no-sites". */
export const KINDS = ['step', 'warning', 'refusal', 'deadline', 'transition', 'objection'] as const;
export type Kind = (typeof KINDS)[number];

export type Tables = Readonly<Record<Kind, Readonly<Record<string, string>>>>;

/** Sentences by "kind:code" or "kind:code/how". */
export function messagesOf(tables: Tables): ReadonlyMap<string, string> {
  return new Map(
    KINDS.flatMap(kind =>
      Object.entries(tables[kind]).map(([code, text]): [string, string] => [`${kind}:${code}`, text]),
    ),
  );
}

export function templatesOf(messages: ReadonlyMap<string, string>): ReadonlyMap<string, Template> {
  return new Map([...messages].map(([key, text]) => [key, readTemplate(text)]));
}

/** All codes with their English sentence: the list a translation is checked against. */
export const MESSAGES: ReadonlyMap<string, string> = messagesOf({
  step: STEPS,
  warning: WARNINGS,
  refusal: REFUSALS,
  deadline: DEADLINES,
  transition: TRANSITIONS,
  objection: OBJECTIONS,
});

export const ENGLISH_TEMPLATES: ReadonlyMap<string, Template> = templatesOf(MESSAGES);

export const ENGLISH: Speech = {
  decimal: '.',
  word: code => VOCABULARY[code] ?? code,
  subject: text => text,
  clause: text => text,
};
