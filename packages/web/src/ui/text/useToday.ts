// Today's date where the reader is, by the clock that the application gave.
import { useUi } from '../UiProvider.tsx';
import { localToday } from './calendar.ts';

export const useToday = (): string => localToday(useUi().now());
