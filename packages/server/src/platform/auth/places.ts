/** Where somebody is sent after an act on his account: to a page of ours, or nowhere. */

const PLACES = ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL', 'redirectTo', 'errorURL'];
/** A path, and not one that a browser reads as another host. */
export const isPath = (place: string): boolean => /^\/(?![/\\])/.test(place);

const isOurs = (place: unknown, baseUrl: string): boolean =>
  typeof place === 'string' && (isPath(place) || place === baseUrl || place.startsWith(`${baseUrl}/`));

const bodyOf = async (request: Request): Promise<Record<string, unknown>> => {
  if (request.method === 'GET') return {};
  try {
    return Object(await request.clone().json()) as Record<string, unknown>;
  } catch {
    return {};
  }
};

/** Whether every place that the request names is a page of ours. */
export async function staysHere(request: Request, baseUrl: string): Promise<boolean> {
  const query = new URL(request.url).searchParams;
  const body = await bodyOf(request);
  const named = PLACES.flatMap(name => [...query.getAll(name), ...(name in body ? [body[name]] : [])]);
  return named.every(place => isOurs(place, baseUrl));
}
