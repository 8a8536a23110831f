// did:web: from the name of a certification body to the address of its DID document (did:web method specification).

const HOST =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const SEGMENT = /^[A-Za-z0-9._~-]{1,200}$/;
const LONGEST_DID = 1000;

export type DidWebAddress = {
  readonly url: string;
  readonly host: string;
  /** True when the document lies on a path: then whoever runs the host vouches for the key, perhaps not the body itself. */
  readonly onPath: boolean;
};

/**
 * `did:web:cb.example` → https://cb.example/.well-known/did.json;
 * `did:web:register.example%3A8443:body:7` → https://register.example:8443/body/7/did.json.
 * Undefined for anything else: other methods, IP addresses, empty or dotted segments, user names, encoded slashes.
 * The name `localhost` alone is asked over plain http, since nothing leaves the machine.
 */
export function didWebAddress(did: string): DidWebAddress | undefined {
  if (did.length > LONGEST_DID || !did.startsWith('did:web:')) return undefined;
  const [authority = '', ...path] = did.slice('did:web:'.length).split(':');
  const [host = '', port, ...rest] = authority.split(/%3a/i);
  const lastLabel = host.split('.').at(-1) ?? '';
  if (!HOST.test(host) || /^(\d+|0x[0-9a-f]*)$/i.test(lastLabel) || rest.length > 0) return undefined;
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535)) return undefined;
  if (!path.every(segment => SEGMENT.test(segment) && !/^\.+$/.test(segment))) return undefined;
  const name = host.toLowerCase();
  const origin = `${name === 'localhost' ? 'http' : 'https'}://${name}${port === undefined ? '' : `:${port}`}`;
  const file = path.length > 0 ? `/${path.join('/')}/did.json` : '/.well-known/did.json';
  return { url: origin + file, host: name, onPath: path.length > 0 };
}

/** The DID in front of the fragment of a key's name; undefined when it has no fragment. */
export function didOfKey(kid: string): string | undefined {
  const hash = kid.indexOf('#');
  return hash > 0 && hash < kid.length - 1 ? kid.slice(0, hash) : undefined;
}
