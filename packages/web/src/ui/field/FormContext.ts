// What a form tells its fields: the error at each name, and the draft that was kept.
import { createContext, useContext } from 'react';

export type FormState = {
  readonly errors: Readonly<Record<string, string>>;
  /** Text kept from an earlier visit; absent when there was none. */
  readonly draft: Readonly<Record<string, string>> | undefined;
  readonly busy: boolean;
};

const NONE: FormState = { errors: {}, draft: undefined, busy: false };

export const FormContext = createContext<FormState>(NONE);

export const useForm = (): FormState => useContext(FormContext);
