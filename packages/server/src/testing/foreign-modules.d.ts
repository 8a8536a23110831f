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
}
