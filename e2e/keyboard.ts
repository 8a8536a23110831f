/** What of a page cannot be worked by keyboard alone, as text: not reached, out of order, or reached without a sign. */
import type { Page } from 'playwright-core';

/** Runs in the page: no names from outside of it. */
function faults(): string[] {
  const CONTROLS =
    'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch], [role=radio], [role=slider], [role=option], [role=gridcell]';
  /** One of a group is reached by Tab, the others from there by arrows. */
  const GROUPS =
    '[role=tablist], [role=menu], [role=listbox], [role=radiogroup], [role=grid], [role=tree], [role=treegrid], [role=toolbar], [role=row]';
  const found = new Set<string>();
  const shown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('[inert], [aria-hidden=true]') === null &&
    !(element as HTMLButtonElement).disabled &&
    (element as HTMLInputElement).type !== 'hidden';
  const named = (element: Element): string => element.outerHTML.slice(0, 140);
  const controls = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(shown);

  /** Marks by which the cells of a grid, the rows of a table know each other: one of them is reached by Tab. */
  const roves = (element: Element): boolean =>
    element.getAttributeNames().some(name => {
      if (!name.startsWith('data-') || element.getAttribute('tabindex') !== '-1') return false;
      return element.closest('main, body')?.querySelector(`[${name}][tabindex="0"]`) !== null;
    });

  for (const one of controls) {
    if (one.tabIndex > 0) found.add(`out of order: ${named(one)}`);
    if (one.tabIndex >= 0 || one.getAttribute('aria-disabled') === 'true' || roves(one)) continue;
    const group = one.closest(GROUPS);
    const entered = group && [...group.querySelectorAll<HTMLElement>('*')].some(inner => inner.tabIndex >= 0);
    const field = one.parentElement?.querySelector<HTMLElement>('input, select, textarea');
    if (!entered && !(field && field !== one && field.tabIndex >= 0)) found.add(`not reached: ${named(one)}`);
  }

  /** How it and what surrounds it looks. */
  const look = (element: HTMLElement): string =>
    [element, element.parentElement, element.firstElementChild, element.nextElementSibling]
      .flatMap(near => (near ? [getComputedStyle(near)] : []))
      .map(style =>
        [
          'outline',
          'outlineOffset',
          'boxShadow',
          'border',
          'backgroundColor',
          'textDecoration',
          'stroke',
          'strokeWidth',
        ]
          .map(name => style[name as 'outline'])
          .join(),
      )
      .join('; ');
  for (const one of controls.filter(control => control.tabIndex >= 0)) {
    (document.activeElement as HTMLElement | null)?.blur();
    const before = look(one);
    one.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement === one && look(one) === before) found.add(`no sign of focus: ${named(one)}`);
  }
  (document.activeElement as HTMLElement | null)?.blur();

  // What reacts to a click alone.
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    const key = Object.keys(one).find(name => name.startsWith('__reactProps$'));
    const props = key && (one as unknown as Record<string, { onClick?: unknown } | undefined>)[key];
    if (!props || typeof props.onClick !== 'function' || !shown(one) || roves(one)) continue;
    const works =
      one.matches(CONTROLS) ||
      one.tabIndex >= 0 ||
      one.closest(`${CONTROLS}, label`) !== null ||
      one.querySelector(CONTROLS) !== null;
    if (!works) found.add(`by mouse alone: ${named(one)}`);
  }
  return [...found];
}

export const keyboardFaultsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`(${faults.toString()})()`);
