/** What the operator may set, read once at start; every value has a default that works on a laptop. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Config = {
  readonly port: number;
  readonly host: string;
  /** How people reach the server; certificates and DIDs carry it. */
  readonly baseUrl: string;
  /** Where the operator keeps database, files and keys of this installation. */
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly logLevel: string;
  /** Requests that one session or address may make in a minute; 0 is without limit. */
  readonly ratePerMinute: number;
  /** Where contents of files lie, when not below the data folder: `s3://bucket/prefix` or a folder. */
  readonly filesAt?: string | undefined;
  /** Where the log's static files lie, when not below the data folder: `s3://bucket/prefix` or a folder. */
  readonly logAt?: string | undefined;
  /** A file that names the witnesses of the log (C2SP tlog-policy). */
  readonly logPolicy?: string | undefined;
  /** The largest file that is taken, in bytes. */
  readonly largestFile: number;
  /** What the files of one organization may take, in bytes; 0 is without limit. */
  readonly quota: number;
  /** Where a ClamAV daemon listens (`host:port` or a socket); uploads have to pass it. */
  readonly clamav?: string;
  /** How often the catalogue is asked for again, once somebody has loaded it; `off` also stops loads from addresses. */
  readonly catalogue: 'off' | 'daily' | 'weekly';
  /** `host` or `host:port` that downloads may reach although they are no public address with a certificate. */
  readonly trustedHosts: readonly string[];
  /** Certificates can be had in this profile of UN/CEFACT’s Digital Conformity Credential too. */
  readonly untp?: '0.7.0';
  /** Resolvers that are asked for the records that prove a domain; none is the machine's own. */
  readonly dnsServers: readonly string[];
  /** Proxies in front of this server: only they may say for whom they ask (`X-Forwarded-For`). */
  readonly trustedProxies: readonly string[];
  /** Master keys besides the one of the secret, the newest last; for servers that share no data folder. */
  readonly wrappingSecrets: readonly string[];
  /** The mail server: `smtp://user:password@host:587` or `smtps://…`; no letters go where none is set. */
  readonly smtpUrl?: string;
  /** Whom letters are from. */
  readonly mailFrom: string;
  /** When a backup is made, as a cron line in UTC; undefined where none is scheduled. */
  readonly backupAt?: string;
  /** Where an RFC 3161 time-stamp authority is asked to stamp the signatures of certificates; none are stamped where none is set. */
  readonly timeStampAt?: string;
  /** A PEM file with the key and the certificates that sign certificates' PDF files, in place of those that bodies issue themselves. */
  readonly paperKey?: string;
  /** A file of SHA-1 hashes of stolen passwords, in ascending order. */
  readonly breachedPasswords?: string;
  /** The program that keeps new keys of bodies and signs with them, and the variables that it sees. */
  readonly signer?: Readonly<Record<string, string>>;
};

export const ROOT = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))));
/** The release, as packages name it. */
export const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string })
  .version;
export const MIGRATIONS = join(ROOT, 'packages', 'server', 'migrations');

/** A variable of the environment has a value that cannot be used; the message says which and why. */
export class UnusableSetting extends RangeError {}

/** @throws UnusableSetting */
function wholeNumber(name: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  const limit = most < Number.MAX_SAFE_INTEGER ? ` up to ${most}` : '';
  throw new UnusableSetting(`${name} is “${text}”; it has to be a whole number${limit}.`);
}

/** Words apart by commas or blanks. */
const listed = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** What every program of the operator may need of the environment; anything else is named by a setting. */
export const GIVEN_TO_PROGRAMS = ['PATH', 'HOME', 'USER', 'LOGNAME'];
export const SIGNER = 'CERTWRIGHT_SIGNER_COMMAND';

/** Nothing of the environment is kept beside what is named for the program. */
function signerOf(env: Readonly<Record<string, string | undefined>>): Pick<Config, 'signer'> {
  if (!env[SIGNER]) return {};
  const names = [SIGNER, `${SIGNER}_ENV`, ...GIVEN_TO_PROGRAMS, ...listed(env[`${SIGNER}_ENV`])];
  const kept = names.flatMap(name => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { signer: Object.fromEntries(kept) };
}

/** @throws UnusableSetting */
function authorityOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UnusableSetting(`CERTWRIGHT_TIME_STAMP is “${text}”; it has to be an address of http or https.`);
}

/** @throws UnusableSetting */
function smtpOf(text: string): string {
  if (/^smtps?:\/\/\S+$/.test(text)) return text;
  throw new UnusableSetting('CERTWRIGHT_SMTP_URL has to begin with smtp:// or smtps://.');
}

const MB = 1024 * 1024;
const CATALOGUE = ['off', 'daily', 'weekly'] as const;

/** @throws UnusableSetting */
function refreshOf(text: string): Config['catalogue'] {
  const found = CATALOGUE.find(one => one === text);
  if (!found)
    throw new UnusableSetting(`CERTWRIGHT_CATALOGUE is “${text}”; it has to be off, daily or weekly.`);
  return found;
}

/** Profiles of UNTP in which certificates can be had besides our own. */
const UNTP = ['0.7.0'] as const;

/** @throws UnusableSetting */
function untpOf(text: string): NonNullable<Config['untp']> {
  const found = UNTP.find(one => one === text);
  if (!found) throw new UnusableSetting(`CERTWRIGHT_UNTP is “${text}”; known is ${UNTP.join(', ')}.`);
  return found;
}

/**
 * @param env the process environment: PORT, HOST, CERTWRIGHT_URL, CERTWRIGHT_DATA, DATABASE_URL, LOG_LEVEL,
 * CERTWRIGHT_RATE_PER_MINUTE, CERTWRIGHT_CATALOGUE, CERTWRIGHT_TRUSTED_HOSTS, CERTWRIGHT_TRUSTED_PROXIES, CERTWRIGHT_BREACHED_PASSWORDS,
 * CERTWRIGHT_WRAPPING_SECRETS, CERTWRIGHT_FILES, CERTWRIGHT_LOG, CERTWRIGHT_LOG_POLICY, CERTWRIGHT_FILE_MB, CERTWRIGHT_QUOTA_MB, CERTWRIGHT_CLAMAV, CERTWRIGHT_DNS,
 * CERTWRIGHT_BACKUP_TO, CERTWRIGHT_BACKUP_AT, CERTWRIGHT_SMTP_URL, CERTWRIGHT_MAIL_FROM, CERTWRIGHT_SIGNER_COMMAND, CERTWRIGHT_UNTP,
 * CERTWRIGHT_TIME_STAMP, CERTWRIGHT_PAPER_KEY
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = wholeNumber('PORT', env.PORT ?? '8420', 65_535);
  const baseUrl = (env.CERTWRIGHT_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    baseUrl,
    dataFolder: resolve(env.CERTWRIGHT_DATA ?? '.certwright'),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    logLevel: env.LOG_LEVEL ?? 'warn',
    ratePerMinute: wholeNumber('CERTWRIGHT_RATE_PER_MINUTE', env.CERTWRIGHT_RATE_PER_MINUTE ?? '1200'),
    ...(env.CERTWRIGHT_FILES ? { filesAt: env.CERTWRIGHT_FILES } : {}),
    ...(env.CERTWRIGHT_LOG ? { logAt: env.CERTWRIGHT_LOG } : {}),
    ...(env.CERTWRIGHT_LOG_POLICY ? { logPolicy: resolve(env.CERTWRIGHT_LOG_POLICY) } : {}),
    ...(env.CERTWRIGHT_CLAMAV ? { clamav: env.CERTWRIGHT_CLAMAV } : {}),
    largestFile: wholeNumber('CERTWRIGHT_FILE_MB', env.CERTWRIGHT_FILE_MB ?? '200') * MB,
    quota: wholeNumber('CERTWRIGHT_QUOTA_MB', env.CERTWRIGHT_QUOTA_MB ?? '20000') * MB,
    catalogue: refreshOf(env.CERTWRIGHT_CATALOGUE ?? 'daily'),
    trustedHosts: listed(env.CERTWRIGHT_TRUSTED_HOSTS),
    dnsServers: listed(env.CERTWRIGHT_DNS),
    wrappingSecrets: listed(env.CERTWRIGHT_WRAPPING_SECRETS),
    trustedProxies: listed(env.CERTWRIGHT_TRUSTED_PROXIES),
    ...(env.CERTWRIGHT_SMTP_URL ? { smtpUrl: smtpOf(env.CERTWRIGHT_SMTP_URL) } : {}),
    mailFrom: env.CERTWRIGHT_MAIL_FROM ?? `Certwright <certwright@${new URL(baseUrl).hostname}>`,
    ...(env.CERTWRIGHT_BACKUP_TO ? { backupAt: env.CERTWRIGHT_BACKUP_AT ?? '23 2 * * *' } : {}),
    ...(env.CERTWRIGHT_TIME_STAMP ? { timeStampAt: authorityOf(env.CERTWRIGHT_TIME_STAMP) } : {}),
    ...(env.CERTWRIGHT_PAPER_KEY ? { paperKey: resolve(env.CERTWRIGHT_PAPER_KEY) } : {}),
    ...(env.CERTWRIGHT_BREACHED_PASSWORDS
      ? { breachedPasswords: resolve(env.CERTWRIGHT_BREACHED_PASSWORDS) }
      : {}),
    ...signerOf(env),
    ...(env.CERTWRIGHT_UNTP ? { untp: untpOf(env.CERTWRIGHT_UNTP) } : {}),
  };
}

/** A 32-byte key for one purpose, so that no two uses share a key. */
export const keyFor = (secret: string, purpose: string): Buffer =>
  createHash('sha256').update(`certwright/${purpose}/`).update(secret).digest();
