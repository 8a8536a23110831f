// A program of its own that holds an engine open, so that tests can kill it: node held-engine.fixture.ts FOLDER [PROGRAMS].
import { openEmbedded } from './embedded.ts';
import { EngineRefusal } from './refusal.ts';

const [dataFolder, native] = process.argv.slice(2);
if (!dataFolder) throw new Error('Usage: node held-engine.fixture.ts FOLDER');

const tell = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const say = (line: string): void => tell({ said: line });
  const { engine } = await openEmbedded({ dataFolder, say, ...(native ? { native } : {}) });
  process.on('SIGTERM', () => {
    void engine.stop().then(() => process.exit(0));
  });
  tell({ open: { owner: engine.owner, login: engine.login, pid: engine.facts.pid } });
} catch (error) {
  if (!(error instanceof EngineRefusal)) throw error;
  tell({ refused: { code: error.code, message: error.message } });
}
