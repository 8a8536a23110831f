/** The parts that tests use of libraries that come without types. */
declare module 'jsonld' {
  type Loaded = { contextUrl: undefined; documentUrl: string; document: object };
  const jsonld: {
    canonize(
      document: object,
      options: { format: string; safe: boolean; documentLoader: (url: string) => Promise<Loaded> },
    ): Promise<string>;
  };
  export default jsonld;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function decodeList(of: { encodedList: string }): Promise<{ getStatus(index: number): boolean }>;
  type Result = {
    verified: boolean;
    error?: Error;
    results?: readonly { status: boolean; credentialStatus: { statusPurpose: string } }[];
  };
  export function checkStatus(of: {
    credential: object;
    documentLoader(url: string): Promise<{ document: object }>;
    verifyBitstringStatusListCredential: boolean;
  }): Promise<Result>;
}
declare module '@digitalbazaar/vc' {
  // oxlint-disable-next-line no-underscore-dangle -- its own name
  export function _checkCredential(of: { credential: object; now: string }): void;
}
declare module '@digitalbazaar/ecdsa-multikey' {
  type Verifier = { verify(of: { data: Uint8Array; signature: Uint8Array }): Promise<boolean> };
  export function fromJwk(of: { jwk: object }): Promise<{ verifier(): Verifier }>;
}
