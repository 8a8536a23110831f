/** Whose device this browser is: the key that its address brought, kept until another one comes. */
const PLACE = 'certwright.station';
const KEY = /^#(cs_[\w-]{43})$/;

/** Takes the key out of the address, where others would see it, and keeps it. */
export function deviceKey(): string | undefined {
  const brought = KEY.exec(location.hash)?.[1];
  if (brought !== undefined) {
    localStorage.setItem(PLACE, brought);
    history.replaceState(history.state, '', location.pathname);
  }
  return brought ?? localStorage.getItem(PLACE) ?? undefined;
}

export const forgetDevice = (): void => localStorage.removeItem(PLACE);
