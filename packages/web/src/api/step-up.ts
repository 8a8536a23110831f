/** Asking the person to prove who he is, from wherever a call needs it; the page that is open shows the dialog. */

type Asker = () => Promise<boolean>;
let asker: Asker | undefined;

/** The page that can show the dialog says so. @returns how it takes that back */
export function proofIsAskedBy(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
}

/** @returns whether the person proved it; false where no page can ask */
export const askForProof: Asker = () => asker?.() ?? Promise.resolve(false);
