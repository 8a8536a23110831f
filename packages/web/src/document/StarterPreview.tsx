/** One starter document in the organization's words, before it is taken. */
import { blocksOf } from '@certwright/core/document/text-blocks';
import { useQuery } from '@tanstack/react-query';
import { call, type Output } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Paper } from '../ui/paper/Paper.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import type { Said } from './StarterPage.tsx';

type Props = {
  readonly of: Output<'starter.list'>['documents'][number];
  readonly said: Said;
  readonly onClose: () => void;
};

export function StarterPreview({ of: { family, slug, number, title }, said, onClose }: Props) {
  const { slug: org } = useOrg();
  // It only reads, but what it is asked with is too long for an address.
  const read = useQuery({
    queryKey: [org, 'starter.read', family, slug, said],
    queryFn: () => call('starter.read', org, { family, slug, said }),
  });
  return (
    <Dialog title={`${number} ${title}`} onClose={onClose}>
      <Resource of={read} skeleton="text">
        {({ text }) => <Paper label={title} blocks={blocksOf(text)} />}
      </Resource>
    </Dialog>
  );
}
