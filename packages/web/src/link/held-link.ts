/** The secret that the address of a link brought: taken out of the address, kept while the tab is open. */
const PLACE = 'certwright.link';
const TOKEN = /^#(el_[\w-]{43})$/;

export function heldLink(): string | undefined {
  const brought = TOKEN.exec(location.hash)?.[1];
  if (brought !== undefined) {
    sessionStorage.setItem(PLACE, brought);
    history.replaceState(history.state, '', location.pathname);
  }
  return brought ?? sessionStorage.getItem(PLACE) ?? undefined;
}
