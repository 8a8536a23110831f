// Whether ClamAV answers, where uploads have to pass it.
import { ping } from '../files/scan.ts';
import { type Finding, good, wrong } from './finding.ts';

export const checkScanner = async (place: string | undefined): Promise<Finding[]> => {
  if (place === undefined) return [];
  try {
    await ping(place);
    return [good('scanner', `ClamAV at ${place} answers.`)];
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return [
      wrong('scanner', says, 'Start clamd, or take CERTWRIGHT_CLAMAV away; until then no upload is taken.'),
    ];
  }
};
