/** `certwright audit-log URL`: looks at a register from outside and says where log, register and keys disagree. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { auditLog } from './public-audit.ts';
import { NotShown } from './public-log.ts';
import { readLogPolicy } from './witnesses.ts';
import { systemClock } from '../platform/clock.ts';

const USAGE = `certwright audit-log URL [--policy FILE] [--keep FILE] [--json]

Reads the whole log of a register over HTTP and compares the register, what lies beside the entries and the bodies' keys.
  --policy FILE  the key of the log and the witnesses that you trust
  --keep FILE    the head of this time; where the file is there, the log has to begin with what it says
Ends with 0 when everything agrees, 1 when something does not or is not shown, 2 when it could not be looked at.`;

const PATIENCE_MS = 30_000;

const kept = async (path: string | undefined): Promise<string | undefined> => {
  if (path === undefined) return undefined;
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
};

export async function auditLogOf(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        policy: { type: 'string' },
        keep: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [url, more] = positionals;
    if (url === undefined || more !== undefined || !/^https?:\/\//.test(url)) {
      console.error(USAGE);
      return 2;
    }
    const base = url.replace(/\/+$/, '');
    const report = await auditLog(
      path => fetch(`${base}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) }),
      {
        policy: values.policy === undefined ? undefined : await readLogPolicy(values.policy),
        before: await kept(values.keep),
        today: systemClock.now().slice(0, 10),
        progress: says => console.error(says),
      },
    );
    if (values.json) console.log(JSON.stringify(report, null, 2));
    else {
      for (const says of report.faults) console.log(`differs  ${says}`);
      const { size, origin, certifications, keys } = report;
      const verdict = report.faults.length === 0 ? 'all agree' : `${report.faults.length} differences`;
      console.log(`${origin}: ${size} entries, ${certifications} certifications, ${keys} keys: ${verdict}`);
      console.log(
        `Not checked:\n${report.notChecked.map(says => `  - ${says}`).join('\n') || '  - nothing left'}`,
      );
    }
    if (report.faults.length > 0) return 1;
    if (values.keep !== undefined) await writeFile(values.keep, report.note);
    return 0;
  } catch (error) {
    console.error(`It could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof NotShown ? 1 : 2;
  }
}
