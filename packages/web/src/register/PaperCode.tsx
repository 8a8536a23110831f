/** Who came by the code of a paper: whether the credential that the paper was made with is one that was published here. */
import { readToken } from '@certwright/verify/compact-token';
import { isRecord } from '@certwright/verify/json-reader';
import { digestIn } from '@certwright/verify/paper-code';
import { fetchCredential } from '@certwright/verify/published-documents';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../ui/notice/Notice.tsx';

type Props = {
  readonly certification: string;
  /** The newest revision. */
  readonly revision: number;
};

/** The revision of the published credential with this digest; null when there is none. */
async function revisionOf(certification: string, digest: string): Promise<number | null> {
  const address = `${location.origin}/certificates/${certification}`;
  const token = await fetchCredential(address, digest, AbortSignal.timeout(15_000));
  if (token === undefined) return null;
  const read = readToken(token);
  const payload = read.ok && isRecord(read.token.payload) ? read.token.payload : {};
  const { revision } = isRecord(payload.credentialSubject) ? payload.credentialSubject : {};
  return typeof revision === 'number' ? revision : null;
}

export function PaperCode({ certification, revision }: Props) {
  const digest = digestIn(location.hash);
  const found = useQuery({
    queryKey: ['paper-code', certification, digest],
    queryFn: () => revisionOf(certification, digest ?? ''),
    enabled: typeof digest === 'string',
    retry: false,
  });
  if (digest === undefined) return null;
  if (digest === null || found.isError)
    return (
      <Notice tone="care" title="The paper's code could not be checked">
        {digest === null
          ? 'What stands behind its address is no digest of a credential. The code may be incomplete, or not one of ours.'
          : 'The register could not be asked for the credential that the code names.'}
      </Notice>
    );
  if (found.isPending) return <output>Looking for the credential that the paper was made with …</output>;
  if (found.data === null)
    return (
      <Notice tone="stop" title="No credential that was published here belongs to this paper">
        The code names a credential by its digest, and no revision of this certificate has that digest. Ask
        who gave you the paper.
      </Notice>
    );
  return found.data === revision ? (
    <Notice tone="done" title={`The code is that of revision ${revision}, the newest`}>
      The credential that the paper was made with is the one that was published for this revision. A code can
      be copied: compare the paper with the facts above.
    </Notice>
  ) : (
    <Notice
      tone="care"
      title={`The code is that of revision ${found.data}; revision ${revision} replaces it`}
    >
      The credential that the paper was made with was published, and a newer revision followed. Ask for the
      newer paper.
    </Notice>
  );
}
