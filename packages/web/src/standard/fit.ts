/** How well a standard fits, in words and with a shape. */
export const FIT = {
  strong: { status: 'in-place', word: 'fits well' },
  possible: { status: 'partly', word: 'may fit' },
  weak: { status: 'not-started', word: 'hardly fits' },
} as const;
