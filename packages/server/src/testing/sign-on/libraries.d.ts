/** The parts of libraries without types that tests use. */
declare module 'samlp' {
  type Asked = { readonly id: string; readonly issuer: string; readonly assertionConsumerServiceURL: string };
  const samlp: {
    parseRequest(
      request: { query: Record<string, string> },
      done: (wrong: Error | null, asked: Asked) => void,
    ): void;
    getSamlResponse(
      config: Record<string, unknown>,
      user: Record<string, unknown>,
      done: (failed: Error | null, xml: Buffer | string) => void,
    ): void;
  };
  export default samlp;
}

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        interactions: { url: (context: unknown, interaction: { uid: string }) => string };
        findAccount: (context: unknown, sub: string) => { accountId: string; claims: () => Promise<object> };
        readonly [setting: string]: unknown;
      },
    );
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ prompt: { name: string }; params: Record<string, unknown> }>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    Client: { prototype: { redirectUriAllowed(place: string): boolean } };
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }
}
