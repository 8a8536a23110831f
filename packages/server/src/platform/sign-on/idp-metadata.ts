/** What a SAML identity provider says about itself in its metadata (SAML 2.0 Metadata, 2.4.3). */
import { DOMParser, type Element } from '@xmldom/xmldom';

export type IdpMetadata = {
  readonly entityId: string;
  /** Where people are sent, by HTTP-Redirect. */
  readonly entryPoint: string;
  /** Certificates that sign, base64 of DER without blanks. */
  readonly certificates: readonly string[];
};

const MD = 'urn:oasis:names:tc:SAML:2.0:metadata';
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** The text is not the metadata of an identity provider; the message says what is missing. */
export class MetadataFault extends Error {}

/** Entities of an XML document can grow without end or name files: nothing with a document type is read. */
export const hasDoctype = (xml: string): boolean => /<!\s*(DOCTYPE|ENTITY)/i.test(xml);

function parsed(xml: string): Element {
  if (hasDoctype(xml)) throw new MetadataFault('It has a document type, which is not read.');
  try {
    const fail = (message: string): never => {
      throw new MetadataFault(message);
    };
    const parser = new DOMParser({ onError: (level, message) => level === 'warning' || fail(message) });
    return parser.parseFromString(xml, 'text/xml').documentElement ?? fail('It is empty.');
  } catch (error) {
    if (error instanceof MetadataFault) throw error;
    throw new MetadataFault('It is no XML.');
  }
}

const within = (element: Element, namespace: string, name: string): readonly Element[] =>
  Array.from(element.getElementsByTagNameNS(namespace, name));

/** @throws MetadataFault */
export function readIdpMetadata(xml: string): IdpMetadata {
  const root = parsed(xml);
  const entities = root.localName === 'EntityDescriptor' ? [root] : within(root, MD, 'EntityDescriptor');
  const providers = entities.filter(one => within(one, MD, 'IDPSSODescriptor').length > 0);
  const [entity] = providers;
  if (!entity) throw new MetadataFault('It describes no identity provider.');
  if (providers.length > 1) throw new MetadataFault('It describes several identity providers; take the one.');
  const entityId = entity.getAttribute('entityID') ?? '';
  if (entityId === '') throw new MetadataFault('The provider has no entityID.');
  const entryPoint = within(entity, MD, 'SingleSignOnService')
    .find(one => one.getAttribute('Binding') === REDIRECT)
    ?.getAttribute('Location');
  if (!entryPoint) throw new MetadataFault('The provider takes nobody by HTTP-Redirect.');
  const certificates = within(entity, MD, 'KeyDescriptor')
    .filter(one => one.getAttribute('use') !== 'encryption')
    .flatMap(one => within(one, DS, 'X509Certificate'))
    .map(one => (one.textContent ?? '').replace(/\s/g, ''))
    .filter(text => text !== '');
  if (certificates.length === 0) throw new MetadataFault('The provider names no certificate that signs.');
  return { entityId, entryPoint, certificates: [...new Set(certificates)] };
}
