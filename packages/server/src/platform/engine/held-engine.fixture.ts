// A program of its own that holds an engine open, so that tests can kill it: node held-engine.fixture.ts FOLDER.
import { openEngine } from './engine.ts';
import { EngineRefusal } from './refusal.ts';

const [dataFolder] = process.argv.slice(2);
if (!dataFolder) throw new Error('Usage: node held-engine.fixture.ts FOLDER');

const tell = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const engine = await openEngine({ dataFolder, say: line => tell({ said: line }) });
  process.on('SIGTERM', () => {
    void engine.stop().then(() => process.exit(0));
  });
  tell({ open: { owner: engine.owner, login: engine.login, pid: engine.facts.pid } });
} catch (error) {
  if (!(error instanceof EngineRefusal)) throw error;
  tell({ refused: { code: error.code, message: error.message } });
}
