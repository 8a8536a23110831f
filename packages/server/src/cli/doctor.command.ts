/** `certwright doctor`: what stands, what is wrong, what to do; exit 1 when something is wrong. */
import { MIGRATIONS, readConfig } from '../platform/config.ts';
import { diagnose, printFindings } from '../platform/doctor/doctor.ts';

export async function doctor(): Promise<number> {
  const { dataFolder, databaseUrl, clamav } = readConfig(process.env);
  const findings = await diagnose({
    dataFolder,
    migrationsFolder: MIGRATIONS,
    env: process.env,
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(clamav ? { clamav } : {}),
  });
  console.log(printFindings(findings));
  return findings.some(finding => finding.state === 'wrong') ? 1 : 0;
}
