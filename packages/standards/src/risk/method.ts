// How an organization looks for and judges risks and their kin in one discipline, as data; and a register that shows the method at work.

export const RISK_DISCIPLINES = [
  'general',
  'quality',
  'environment',
  'health-safety',
  'information-security',
  'food-safety',
  'energy',
  'business-continuity',
  'artificial-intelligence',
  'privacy',
] as const;
export const FIELD_KINDS = ['text', 'choice', 'asset', 'process', 'site'] as const;
/** From the least weighty to the weightiest, for a risk; for an opportunity they are read the other way. */
export const TONES = ['good', 'care', 'bad', 'worst'] as const;
/** From the lightest hand to none: each may accept what those before it may. */
export const ACCEPTANCES = ['no-need', 'owner', 'leadership', 'nobody'] as const;

export type RiskDiscipline = (typeof RISK_DISCIPLINES)[number];
export type FieldKind = (typeof FIELD_KINDS)[number];
export type Tone = (typeof TONES)[number];
export type Acceptance = (typeof ACCEPTANCES)[number];

/** One step of a scale. `means` is said so that two people who know the facts choose the same step. */
export type Level = { readonly value: number; readonly name: string; readonly means: string };

/** Worse (or, for opportunities, better) with each value; the values are 1, 2, 3 and so on. */
export type Scale = { readonly id: string; readonly name: string; readonly levels: readonly Level[] };

/** What a line says besides its scales. The kinds `asset`, `process` and `site` name a record of the organization. */
export type Field = {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly kind: FieldKind;
  /** Of a `choice`, and of nothing else. */
  readonly choices?: readonly { readonly id: string; readonly name: string }[];
  readonly required: boolean;
};

/** A range of scores, from `from` up to the next band. */
export type Band = {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly tone: Tone;
  /**
   * Who may accept a line at this level: nobody has to, the risk's owner, leadership, or nobody may. For an
   * opportunity: who may decide to let it go unused.
   */
  readonly accepts: Acceptance;
  readonly means: string;
};

/** A way of dealing with a line. The id `keep` stands for doing nothing beyond what is there. */
export type Treatment = { readonly id: string; readonly name: string; readonly means: string };

export const KEEP = 'keep';

export type RiskMethod = {
  readonly id: string;
  readonly name: string;
  readonly discipline: RiskDiscipline;
  /** What a line of its register is: `risk`, `hazard`, `environmental aspect`. */
  readonly one: string;
  readonly many: string;
  /** When to use it and how it works, in two to five sentences. */
  readonly about: string;
  /** What it answers to. A clause of an edition of the library bears the key that it has there. */
  readonly basis: readonly { readonly doc: string; readonly clause: string }[];
  /** `better`: a high score is welcome, as with opportunities. Absent: it is worse. */
  readonly rises?: 'better';
  readonly fields: readonly Field[];
  readonly scales: readonly Scale[];
  /** The scales whose values are multiplied or added up. */
  readonly score: { readonly how: 'product' | 'sum'; readonly of: readonly string[] };
  /** The two scales that the picture shows: across and up. */
  readonly axes: readonly [string, string];
  /** Rising; the first begins at the least possible score. */
  readonly bands: readonly Band[];
  readonly treatments: readonly Treatment[];
  /** Whether the treatments are to be tried in their order, the first that is feasible before the next. */
  readonly ordered: boolean;
  /** A line is looked at again after so many months at the latest. */
  readonly reviewMonths: number;
};

/** Values of the scales by their ids. */
export type Values = Readonly<Record<string, number>>;

export type WorkedControl = {
  readonly words: string;
  /** The requirement that the control helps to meet. */
  readonly serves?: { readonly edition: string; readonly key: string };
  /** What an auditor can be shown. */
  readonly evidence: string;
};

export type WorkedLine = {
  readonly ref: string;
  readonly title: string;
  /** By the ids of the method's fields: text, the id of a choice, or the name of an asset, process or site. */
  readonly fields: Readonly<Record<string, string>>;
  readonly cause: string;
  readonly consequence: string;
  /** With what was there when the line was first judged. */
  readonly before: Values;
  /** Id of one of the method's treatments. */
  readonly treatment: string;
  readonly controls: readonly WorkedControl[];
  /** With the controls as they work today. */
  readonly after: Values;
  readonly owner: string;
  /** Who accepted what remains, and why; absent where nobody has to, or where nobody has yet. */
  readonly accepted?: { readonly by: 'owner' | 'leadership'; readonly because: string };
};

export type WorkedRegister = {
  /** Id of the method. */
  readonly method: string;
  /** An invented sort of company, without a name. */
  readonly company: string;
  readonly lines: readonly WorkedLine[];
};
