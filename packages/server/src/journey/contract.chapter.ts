/** Chapter 3, its middle: the offer from the determined time, its acceptance, and the contract. */
import type { Door, Story } from './door.ts';

/** @returns the contract */
export async function concludeContract(
  door: Door,
  { client, body }: Story,
  engagement: string,
  day: (offset: number) => string,
): Promise<string> {
  const offer = await body.reviewer.call('offer.draft', body.id, { engagement, on: day(-107) });
  await body.reviewer.call('offer.send', body.id, { id: offer.id, on: day(-107) });
  const { total, currency, number } = await client.manager.call('offer.get', client.id, { id: offer.id });
  door.tell('The body offers certification from the determined time', `${number}: ${total} ${currency}`);
  const letter = await client.manager.download(client.id, `/offers/${offer.id}/offer.pdf`);
  door.tell('The offer as PDF', `${letter.byteLength} bytes`);
  const early = { offer: offer.id };
  await body.reviewer.refused('contract.draw-up', body.id, early, 'offer-not-accepted');
  await client.director.call('offer.answer', client.id, { id: offer.id, answer: 'accept', on: day(-100) });
  const contract = await body.reviewer.call('contract.draw-up', body.id, { ...early, on: day(-99) });
  await body.schemeManager.call('contract.send', body.id, { id: contract.id, on: day(-98) });
  const { phase } = await client.director.call('contract.sign', client.id, { id: contract.id, on: day(-95) });
  door.tell('The client accepts online and both conclude the contract', phase);
  return contract.id;
}
