// Reads a form's elements into the values that an operation takes, and finds what native constraints forbid.
import type { UiWords } from '../words.ts';

export type FormValue = string | number | boolean | null | File | FormValue[] | { [name: string]: FormValue };
export type FormValues = { [name: string]: FormValue };

export type FormControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is FormControl =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

export const controlsOf = (form: HTMLFormElement): readonly FormControl[] =>
  [...form.elements].filter(isControl).filter(control => control.name !== '' && !control.disabled);

const isHolder = (value: FormValue | undefined): value is FormValues | FormValue[] =>
  typeof value === 'object' && value !== null && !(value instanceof File);

function put(holder: FormValues | FormValue[], part: string, value: FormValue): void {
  if (Array.isArray(holder)) holder[Number(part)] = value;
  else holder[part] = value;
}

/** Puts a value at a dotted path; a part that is a number makes a list. */
export function setAt(values: FormValues, path: string, value: FormValue): void {
  const parts = path.split('.');
  let at: FormValues | FormValue[] = values;
  parts.forEach((part, index) => {
    if (index === parts.length - 1) {
      put(at, part, value);
      return;
    }
    const next = Array.isArray(at) ? at[Number(part)] : at[part];
    const holder = isHolder(next) ? next : /^\d+$/.test(parts[index + 1] ?? '') ? [] : {};
    put(at, part, holder);
    at = holder;
  });
}

const wasFilled = (control: FormControl): boolean => {
  const initial = control.dataset.initial;
  if (initial !== undefined) return initial !== '';
  return !(control instanceof HTMLSelectElement) && control.defaultValue !== '';
};

/**
 * A control's value by its kind; nothing for "leave out". An empty control is left out when it was empty from the
 * start; when it was cleared it is `''` for text and `null` for the rest.
 */
function valueOf(control: FormControl): FormValue | undefined {
  const kind = control.dataset.kind ?? 'text';
  if (control instanceof HTMLInputElement) {
    if (control.type === 'checkbox') return kind === 'flag' ? control.checked : undefined;
    if (control.type === 'radio') return control.checked ? control.value : undefined;
    if (control.type === 'file') {
      const files = [...(control.files ?? [])];
      return control.multiple ? files : files[0];
    }
  }
  if (kind === 'list') return control.value === '' ? [] : control.value.split('\n');
  if (control.value === '') {
    if (!wasFilled(control)) return undefined;
    return kind === 'text' ? '' : null;
  }
  return kind === 'number' ? Number(control.value) : control.value;
}

export function readValues(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  const members = new Map<string, string[]>();
  for (const control of controlsOf(form)) {
    if (control instanceof HTMLInputElement && control.dataset.kind === 'member') {
      const list = members.get(control.name) ?? [];
      if (control.checked) list.push(control.value);
      members.set(control.name, list);
      continue;
    }
    const value = valueOf(control);
    if (value !== undefined) setAt(values, control.name, value);
  }
  for (const [name, list] of members) setAt(values, name, list);
  return values;
}

type Flaws = Pick<
  ValidityState,
  | 'valueMissing'
  | 'badInput'
  | 'typeMismatch'
  | 'rangeUnderflow'
  | 'rangeOverflow'
  | 'tooShort'
  | 'tooLong'
  | 'patternMismatch'
>;
type Limits = {
  readonly type: string;
  readonly min: string;
  readonly max: string;
  readonly minLength: number;
  readonly maxLength: number;
  readonly fallback: string;
};

/** The sentence for what a native constraint found, in the reader's language rather than the browser's. */
export function flawWords(flaws: Flaws, limits: Limits, words: UiWords): string {
  if (flaws.badInput) return limits.type === 'date' ? words.notADate : words.notANumber;
  if (flaws.valueMissing) return words.needed;
  if (flaws.rangeUnderflow) return words.atLeast(limits.min);
  if (flaws.rangeOverflow) return words.atMost(limits.max);
  if (flaws.tooShort) return words.tooShort(limits.minLength);
  if (flaws.tooLong) return words.tooLong(limits.maxLength);
  if (flaws.typeMismatch) return words.notAnAddress;
  if (flaws.patternMismatch) return words.notTheForm;
  return limits.fallback;
}

export function nativeErrors(form: HTMLFormElement, words: UiWords): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const control of controlsOf(form)) {
    // A hidden control takes no part in native validation; a picking field says by data that it is needed.
    if (control.dataset.required === 'true' && control.value === '') errors[control.name] ??= words.needed;
    if (control.validity.valid) continue;
    const limits = {
      type: control.type,
      min: control instanceof HTMLInputElement ? control.min : '',
      max: control instanceof HTMLInputElement ? control.max : '',
      minLength: control instanceof HTMLSelectElement ? 0 : control.minLength,
      maxLength: control instanceof HTMLSelectElement ? 0 : control.maxLength,
      fallback: control.validationMessage,
    };
    errors[control.name] ??= flawWords(control.validity, limits, words);
  }
  return errors;
}
