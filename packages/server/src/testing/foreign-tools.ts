/** Programs that are not ours and that check what we make; where one is not installed, its tests are left out and say so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const DEBIAN: Readonly<Record<string, string>> = {
  pdfsig: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
  openssl: 'openssl',
};

/** What to install for these tools; undefined when all are here. */
export function lacking(...tools: readonly string[]): string | undefined {
  const absent = tools.filter(tool => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);
  return absent.length === 0
    ? undefined
    : `needs ${[...new Set(absent.map(tool => DEBIAN[tool] ?? tool))].join(' ')}`;
}

/** @param line tool and arguments, apart by blanks @param more arguments as they are: paths @returns what it printed */
export function run(line: string, ...more: readonly string[]): string {
  const [tool = '', ...args] = line.split(' ');
  return execFileSync(tool, [...args, ...more], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const CONFIG = `
[tsa]
default_tsa = here
[here]
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical,timeStamping
basicConstraints = critical,CA:FALSE
[authority]
basicConstraints = critical,CA:TRUE
[req]
distinguished_name = name
[name]
`;

export type Authority = {
  readonly url: string;
  /** Answers with this from now on; undefined: as it should. */
  answer: ((request: Buffer) => { readonly status: number; readonly body: Buffer }) | undefined;
  /** The certificate that its certificates come from. */
  readonly root: string;
  readonly close: () => Promise<void>;
};

/** A time-stamp authority of OpenSSL's, on loopback. */
export async function openAuthority(folder: string): Promise<Authority> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('openssl.cnf'), CONFIG);
  writeFileSync(at('serial'), '01\n');
  const openssl = (line: string): Buffer =>
    execFileSync('openssl', line.split(' '), { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const newKey = (name: string): string =>
    `-newkey rsa:2048 -nodes -config openssl.cnf -subj /CN=${name} -keyout ${name}.key`;
  openssl(`req -x509 ${newKey('root')} -out root.pem -days 30 -extensions authority`);
  openssl(`req ${newKey('stamper')} -out stamper.csr`);
  const issued =
    '-CA root.pem -CAkey root.key -CAcreateserial -days 30 -extfile openssl.cnf -extensions stamping';
  openssl(`x509 -req -in stamper.csr ${issued} -out stamper.pem`);
  let asked = 0;
  const authority: { answer: Authority['answer'] } = { answer: undefined };
  const stamp = (request: Buffer): Buffer => {
    asked += 1;
    writeFileSync(at(`${asked}.tsq`), request);
    const by = '-signer stamper.pem -inkey stamper.key -chain root.pem';
    return openssl(`ts -reply -config openssl.cnf -queryfile ${asked}.tsq ${by}`);
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const query = Buffer.concat(parts);
      const { status, body } = authority.answer?.(query) ?? { status: 200, body: stamp(query) };
      response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(body);
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return Object.assign(authority, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    root: at('root.pem'),
    close: () => new Promise<void>(done => server.close(() => done())),
  });
}
