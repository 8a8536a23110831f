// Keeps what was typed across a reload: text only, no passwords and no files, on this device.
import { controlsOf } from './values.ts';

export type Draft = Readonly<Record<string, string>>;

const keyOf = (name: string): string => `certwright.draft.${name}`;

export function readDraft(name: string | undefined): Draft | undefined {
  if (name === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const texts = Object.entries(kept).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return texts.length === 0 ? undefined : Object.fromEntries(texts);
  } catch {
    return undefined;
  }
}

/** The texts of a form by field name; boxes that gather into a list are kept as `name=value`. */
export function draftOf(form: HTMLFormElement): Draft {
  const draft: Record<string, string> = {};
  for (const control of controlsOf(form)) {
    if (control.type === 'password' || control.type === 'file') continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      const name = control.dataset.kind === 'member' ? `${control.name}=${control.value}` : control.name;
      draft[name] = control.checked ? 'on' : '';
    } else if (control instanceof HTMLInputElement && control.type === 'radio') {
      if (control.checked) draft[control.name] = control.value;
    } else {
      draft[control.name] = control.value;
    }
  }
  return draft;
}

export function writeDraft(name: string | undefined, draft: Draft | undefined): void {
  if (name === undefined) return;
  try {
    if (draft === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the draft, never the form.
  }
}
