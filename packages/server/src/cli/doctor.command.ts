/** `certwright doctor`: what stands, what is wrong, what to do; exit 1 when something is wrong. */
import { FINDINGS } from '../checks.ts';
import { MIGRATIONS, readConfig } from '../platform/config.ts';
import { diagnose, printFindings } from '../platform/doctor/doctor.ts';

export async function doctor(): Promise<number> {
  const config = readConfig(process.env);
  const { dataFolder, databaseUrl, clamav } = config;
  const findings = await diagnose({
    dataFolder,
    migrationsFolder: MIGRATIONS,
    env: process.env,
    more: async login => (await Promise.all(FINDINGS.map(ask => ask(login, config)))).flat(),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(clamav ? { clamav } : {}),
  });
  console.log(printFindings(findings));
  return findings.some(finding => finding.state === 'wrong') ? 1 : 0;
}
