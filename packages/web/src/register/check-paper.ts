/** Has a file checked in a worker of this browser; nothing of it leaves the browser, and a file that hangs is given up. */
import type { Verification } from '@certwright/verify/verification';
import type { Comparison } from './printed-facts.ts';

export const LARGEST_PAPER = 20 * 1024 * 1024;
const PATIENCE_MS = { checked: 60_000, text: 8_000 } as const;

export type PaperQuestion = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly today: string;
  readonly port: MessagePort;
};
export type PaperRead =
  /** For each of the verified certificates, in their order. */
  | { readonly kind: 'compared'; readonly with: readonly (Comparison | undefined)[] }
  | { readonly kind: 'no-text'; readonly sentence: string };
export type PaperAnswer =
  | { readonly kind: 'checked'; readonly verifications: readonly Verification[] }
  | PaperRead;

export type PaperState =
  | { readonly at: 'checking' }
  | { readonly at: 'refused'; readonly sentence: string }
  | {
      readonly at: 'checked';
      readonly verifications: readonly Verification[];
      /** Absent while it is being read. */
      readonly read?: PaperRead;
    };

const TOO_LONG = 'took longer than a certificate ever does, and was given up.';

/** Tells each step as it is known. @returns ends the check */
export function checkPaper(file: File, today: string, told: (state: PaperState) => void): () => void {
  if (file.size > LARGEST_PAPER) {
    const sentence = `The file is larger than ${LARGEST_PAPER / 1024 / 1024} MB; a certificate is not.`;
    told({ at: 'refused', sentence });
    return () => undefined;
  }
  told({ at: 'checking' });
  const worker = new Worker(new URL('./paper.worker.ts', import.meta.url), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  let verifications: readonly Verification[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    worker.terminate();
    port1.close();
  };
  const giveUp = (why: string): void => {
    end();
    told(
      verifications
        ? { at: 'checked', verifications, read: { kind: 'no-text', sentence: `Reading its text ${why}` } }
        : { at: 'refused', sentence: `Checking the file ${why}` },
    );
  };
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp(TOO_LONG), ms);
  };
  worker.addEventListener('error', () => giveUp('failed in this browser.'));
  port1.addEventListener('message', ({ data }: MessageEvent<PaperAnswer>) => {
    if (data.kind === 'checked') {
      ({ verifications } = data);
      told({ at: 'checked', verifications });
      wait(PATIENCE_MS.text);
    } else {
      end();
      if (verifications) told({ at: 'checked', verifications, read: data });
    }
  });
  port1.start();
  wait(PATIENCE_MS.checked);
  const ask = async (): Promise<void> => {
    try {
      const buffer = await file.arrayBuffer();
      const question: PaperQuestion = { bytes: new Uint8Array(buffer), today, port: port2 };
      worker.postMessage(question, [buffer, port2]);
    } catch {
      giveUp('failed: it cannot be read.');
    }
  };
  void ask();
  return end;
}
