/** An anchor that navigates without reloading the page; with a modifier key it stays an anchor. */
import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useCallback } from 'react';
import type { LinkProps } from '../ui/UiProvider.tsx';

export function RouterLink({ href, onClick, children, ...rest }: LinkProps) {
  const router = useRouter();
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.();
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || elsewhere || !href.startsWith('/') || href.startsWith('/api/')) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a href={href} onClick={open} {...rest}>
      {children}
    </a>
  );
}

/** Goes to an address of the app. */
export const useGo = (): ((href: string) => void) => {
  const router = useRouter();
  return useCallback((href: string) => router.history.push(href), [router]);
};
