/** The pattern of `like` for what contains these words as they stand. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
