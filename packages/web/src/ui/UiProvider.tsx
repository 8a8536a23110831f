// What the kit takes from the application around it: how to follow a link, the words, the locale, the clock.
import { createContext, useContext, type ComponentType, type ReactNode, type Ref } from 'react';
import { ENGLISH, type UiWords } from './words.ts';

export type LinkProps = {
  readonly href: string;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly id?: string | undefined;
  readonly role?: 'menuitem' | 'option' | undefined;
  readonly onMouseMove?: (() => void) | undefined;
  readonly 'aria-selected'?: boolean | undefined;
  readonly ref?: Ref<HTMLAnchorElement> | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly 'aria-current'?: 'page' | 'true' | 'step' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'data-row-act'?: boolean | undefined;
};

export type Ui = {
  /** Draws an anchor; the application gives one that navigates without reloading. */
  readonly Link: ComponentType<LinkProps>;
  readonly words: UiWords;
  /** BCP 47 tag for dates, numbers and money. */
  readonly locale: string;
  /** Epoch milliseconds; given so that tests and sample data may stand on another day. */
  readonly now: () => number;
};

const PlainLink = (props: LinkProps) => <a {...props}>{props.children}</a>;

const defaults: Ui = {
  Link: PlainLink,
  words: ENGLISH,
  locale: 'en-GB',
  now: () => performance.timeOrigin + performance.now(),
};

const Context = createContext<Ui>(defaults);

export type UiProviderProps = Partial<Ui> & { readonly children: ReactNode };

export function UiProvider({ children, ...given }: UiProviderProps) {
  return <Context value={{ ...defaults, ...given }}>{children}</Context>;
}

export const useUi = (): Ui => useContext(Context);

export const useWords = (): UiWords => useContext(Context).words;

/** Joins class names, leaving out what is absent. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(name => name !== false && name !== undefined && name !== '').join(' ');
