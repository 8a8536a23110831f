/** The requirements of an edition as an outline: chapters, clauses and the controls of an annex. */
import type { OutlineItem } from '../ui/outline/Outline.tsx';
import { RequirementTextView, type RequirementText } from './RequirementTextView.tsx';

const UNCHECKED: ReadonlySet<string> = new Set(['mem', 'weak']);

/** How deep a requirement lies below its chapter, by its parents. */
export function levelOf(one: RequirementText, all: ReadonlyMap<string, RequirementText>): number {
  const parent = one.parent === null ? undefined : all.get(one.parent);
  return parent === undefined ? 1 : levelOf(parent, all) + 1;
}

export function outlineOf(requirements: readonly RequirementText[], own = false): readonly OutlineItem[] {
  const all = new Map(requirements.map(one => [one.key, one]));
  return requirements.map(one => {
    const heading = one.kind === 'heading' || one.asks === '';
    const notes = [
      one.mayExclude ? 'may be left out' : '',
      heading || !UNCHECKED.has(one.confidence) ? '' : 'unchecked',
    ].filter(Boolean);
    return {
      id: one.key,
      number: one.key,
      title: one.title,
      level: levelOf(one, all),
      ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
      ...(heading ? {} : { body: <RequirementTextView of={one} own={own} /> }),
    };
  });
}
