/** Passkeys: the browser's own dialogs, between two calls of the accounts. */
import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { account, ProblemError } from './client.ts';

/** Whether this browser knows passkeys. */
export const passkeysPossible = (): boolean => 'PublicKeyCredential' in globalThis;

/** @returns false when the person turned away from the browser's question */
export async function enterPasskey(): Promise<boolean> {
  const options: unknown = await account('passkey/generate-authenticate-options');
  let response: AuthenticationResponseJSON;
  try {
    response = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  } catch {
    return false;
  }
  await account('passkey/verify-authentication', { response });
  return true;
}

/** Makes a passkey in a device of the person. @throws ProblemError when the device gives none */
export async function addPasskey(name: string): Promise<void> {
  const query = new URLSearchParams({ name });
  const options: unknown = await account(`passkey/generate-register-options?${query}`);
  const response = await startRegistration({
    optionsJSON: options as PublicKeyCredentialCreationOptionsJSON,
  }).catch(() => {
    const detail = 'The device gave no passkey. Nothing was changed.';
    throw new ProblemError({ type: '', title: '', status: 0, code: 'no-passkey', detail, requestId: '' });
  });
  await account('passkey/verify-registration', { response, name });
}
