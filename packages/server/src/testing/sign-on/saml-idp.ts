/** A SAML identity provider made of the library that providers use; it answers by a form, as they do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import samlp from 'samlp';
import { generate } from 'selfsigned';

export type SamlIdp = {
  readonly metadata: string;
  readonly entityId: string;
  is(person: { id: string; email: string; name: string }): void;
  /** What is done with the answer before it is sent. */
  bend(change: ((xml: string) => string) | undefined): void;
  close(): Promise<void>;
};

export async function openSamlIdp(): Promise<SamlIdp> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'idp.example.org' }], {
    keySize: 2048,
  });
  let who = { id: 'nobody', email: '', name: '' };
  let bend: ((xml: string) => string) | undefined;
  const server = createServer();
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entityId = `${at}/metadata`;
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', at);
    const query = Object.fromEntries(url.searchParams);
    samlp.parseRequest({ query }, (wrong, asked) => {
      if (wrong) return void response.writeHead(400).end(wrong.message);
      const config = {
        issuer: entityId,
        cert,
        key,
        audience: asked.issuer,
        recipient: asked.assertionConsumerServiceURL,
        destination: asked.assertionConsumerServiceURL,
        inResponseTo: asked.id,
        signatureAlgorithm: 'rsa-sha256',
        digestAlgorithm: 'sha256',
      };
      const user = { id: who.id, displayName: who.name, emails: [{ value: who.email }], name: {} };
      samlp.getSamlResponse(config, user, (failed, made) => {
        if (failed) return void response.writeHead(500).end(failed.message);
        const xml = bend ? bend(made.toString()) : made.toString();
        const field = (name: string, value: string): string =>
          `<input type="hidden" name="${name}" value="${value}">`;
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(
          `<form method="post" action="${asked.assertionConsumerServiceURL}">` +
            field('SAMLResponse', Buffer.from(xml).toString('base64')) +
            field('RelayState', query.RelayState ?? '') +
            '<button>Go on</button></form>',
        );
      });
    });
  });
  const bare = cert.replace(/-----[^-]+-----|\s/g, '');
  const metadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
    <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
      <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${bare}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
      <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${at}/sso"/>
    </IDPSSODescriptor></EntityDescriptor>`;
  return {
    metadata,
    entityId,
    is(person) {
      who = person;
    },
    bend(change) {
      bend = change;
    },
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
