/** A browser without a window: follows redirects, posts the forms that pages send by themselves, keeps cookies by host. */
import type { App } from '../../platform/http/app.ts';

type Cookie = { readonly value: string; readonly path: string; readonly sameSite: string };

export type Page = { readonly url: string; readonly status: number; readonly text: string };
export type Browser = {
  /** Goes there as a person does who types the address. */
  go(url: string): Promise<Page>;
  /** Asks our server as a page of ours does. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects up to one that begins with this, and does not follow it. */
  until(url: string, beginning: string): Promise<string>;
};

export function openBrowser(app: App, base: string): Browser {
  const jars = new Map<string, Map<string, Cookie>>();
  const jarOf = (url: URL): Map<string, Cookie> => {
    const jar = jars.get(url.host) ?? new Map<string, Cookie>();
    jars.set(url.host, jar);
    return jar;
  };
  const cookiesFor = (url: URL, fromElsewhere: boolean): string =>
    [...jarOf(url)]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      // What another site posts carries no cookie that says Lax.
      .filter(([, { sameSite }]) => !fromElsewhere || sameSite === 'none')
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  const keep = (url: URL, answer: Response): void => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(/;\s*/);
      const at = pair.indexOf('=');
      const attributes = new Map(rest.map(one => one.toLowerCase().split('=') as [string, string]));
      const cookie = {
        value: pair.slice(at + 1),
        path: rest.find(one => /^path=/i.test(one))?.slice(5) ?? '/',
        sameSite: attributes.get('samesite') ?? 'lax',
      };
      const gone = cookie.value === '' || attributes.get('max-age') === '0';
      if (gone) jarOf(url).delete(pair.slice(0, at));
      else jarOf(url).set(pair.slice(0, at), cookie);
    }
  };
  const send = async (address: string, init: RequestInit = {}, fromElsewhere = false): Promise<Response> => {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    headers.set('cookie', cookiesFor(url, fromElsewhere && init.method === 'POST'));
    const asked = { ...init, headers, redirect: 'manual' as const };
    const answer = url.href.startsWith(`${base}/`)
      ? await app.request(url.href.slice(base.length), asked)
      : await fetch(url, asked);
    keep(url, answer);
    return answer;
  };
  const formIn = (text: string): { action: string; fields: URLSearchParams } | undefined => {
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
    if (action === undefined) return undefined;
    const plain = (html: string): string => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    const fields = [...text.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)];
    return {
      action: plain(action),
      fields: new URLSearchParams(fields.map(([, name = '', value = '']) => [name, plain(value)])),
    };
  };
  const follow = async (start: string, stop?: string): Promise<Page> => {
    let url = start;
    let answer = await send(url);
    for (let hop = 0; hop < 20; hop += 1) {
      const location = answer.headers.get('location');
      if (location !== null && answer.status >= 300 && answer.status < 400) {
        url = new URL(location, url).href;
        if (stop !== undefined && url.startsWith(stop)) return { url, status: 0, text: '' };
        // Pages of the app itself are not asked for: where one arrives is enough.
        if (url.startsWith(`${base}/`) && !url.startsWith(`${base}/api/`))
          return { url, status: 200, text: '' };
        answer = await send(url);
        continue;
      }
      const text = await answer.text();
      const form = formIn(text);
      if (!form || url.startsWith(`${base}/`)) return { url, status: answer.status, text };
      const origin = new URL(url).origin;
      url = form.action;
      if (stop !== undefined && url.startsWith(stop)) return { url, status: 0, text: form.fields.toString() };
      answer = await send(
        url,
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
          body: form.fields.toString(),
        },
        true,
      );
    }
    throw new Error('the way does not end');
  };
  return {
    go: url => follow(url),
    ask: (path, init = {}) =>
      send(`${base}${path}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          origin: base,
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
    until: async (url, beginning) => {
      const { url: reached, text } = await follow(url, beginning);
      return text === '' ? reached : `${reached}?${text}`;
    },
  };
}
