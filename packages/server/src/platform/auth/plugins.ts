/** What accounts can do besides e-mail and password: programs by token, a second factor, passkeys. */
import { passkey } from '@better-auth/passkey';
import { bearer } from 'better-auth/plugins/bearer';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Config } from '../config.ts';
import { type Devices, newDevices } from './device.plugin.ts';
import { enterBySignOn } from './enter.plugin.ts';

const RECOVERY_CODES = 10;

export const pluginsOf = ({ baseUrl }: Pick<Config, 'baseUrl'>, devices: Devices) => [
  bearer(),
  enterBySignOn(devices),
  twoFactor({
    issuer: `Certwright ${new URL(baseUrl).hostname}`,
    backupCodeOptions: { amount: RECOVERY_CODES, length: 10 },
  }),
  passkey({ rpID: new URL(baseUrl).hostname, rpName: 'Certwright', origin: new URL(baseUrl).origin }),
  newDevices(devices),
];
