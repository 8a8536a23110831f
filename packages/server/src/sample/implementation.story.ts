/** The organization's side of the sample. */
import type { Client } from './houses.ts';
import type { Teller } from './teller.ts';

export async function tellImplementation(_teller: Teller, _clients: Readonly<Record<string, Client>>): Promise<void> {}
