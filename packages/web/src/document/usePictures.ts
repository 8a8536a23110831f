/** Pictures in documents: where one lies, and how a new one is handed in. */
import { upload } from '../api/client.ts';
import { useOrg } from '../app/org.ts';

export function usePictures() {
  const { slug } = useOrg();
  return {
    pictureAt: (file: string): string => `/api/organizations/${encodeURIComponent(slug)}/files/${file}`,
    onPicture: async (picture: File): Promise<string> => (await upload(slug, picture)).id,
  };
}
