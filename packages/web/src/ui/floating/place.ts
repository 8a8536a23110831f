// Places something in the browser's top layer beside what it belongs to, flipped where it would leave the window.
const GAP = 4;
const MARGIN = 8;

export type Side = 'start' | 'end';

/** Sets `left` and `top` of a fixed element through the object model, which a strict style policy allows. */
export function placeNear(anchor: Element, floating: HTMLElement, side: Side = 'start'): void {
  const at = anchor.getBoundingClientRect();
  const own = floating.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const wish = side === 'start' ? at.left : at.right - own.width;
  const left = Math.max(MARGIN, Math.min(wish, room - own.width - MARGIN));
  const below = at.bottom + GAP;
  const fitsBelow = below + own.height <= window.innerHeight - MARGIN;
  const top = fitsBelow || at.top < own.height + GAP + MARGIN ? below : at.top - own.height - GAP;
  floating.style.left = `${Math.round(left)}px`;
  floating.style.top = `${Math.round(top)}px`;
}
