/** Does something when nobody has touched the screen for a while, so that a device left alone shows nobody's page. */
import { useEffect, useEffectEvent } from 'react';

const SIGNS = ['pointerdown', 'keydown', 'scroll', 'touchmove'] as const;

export function useIdle(seconds: number, act: () => void): void {
  const onIdle = useEffectEvent(act);
  useEffect(() => {
    let timer = setTimeout(() => onIdle(), seconds * 1000);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => onIdle(), seconds * 1000);
    };
    for (const sign of SIGNS) addEventListener(sign, again, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) removeEventListener(sign, again, { capture: true });
    };
  }, [seconds]);
}
