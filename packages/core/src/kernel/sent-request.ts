/** How the input of an operation travels: parameters into the path, the rest into query or body. */

export type SentRequest = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** JSON; absent for what is read. */
  readonly body?: string;
};

/** A value in an address: text as it is, several with commas, the rest as JSON writes it. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * @param method of the table of operations, lower case
 * @param template the whole path with `{parameters}`; `{organization}` takes `org`
 */
export function sentRequest(
  { method, template }: { readonly method: string; readonly template: string },
  org: string,
  input: object,
): SentRequest {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'organization') return encodeURIComponent(org);
    const value: unknown = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(value === undefined ? '' : words(value));
  });
  if (method !== 'get' && method !== 'delete')
    return { method: method.toUpperCase(), path, body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams([...rest].map(([name, value]) => [name, words(value)])).toString();
  return { method: method.toUpperCase(), path: query === '' ? path : `${path}?${query}` };
}
