// A form: native constraints first, then the server's word at the field it is about; what was typed is kept.
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Button, type Blocked } from '../button/Button.tsx';
import { FormContext } from '../field/FormContext.ts';
import { Notice } from '../notice/Notice.tsx';
import { Refusal } from '../refusal/Refusal.tsx';
import { classes, useWords } from '../UiProvider.tsx';
import { readDraft, draftOf, writeDraft, type Draft } from './draft.ts';
import styles from './form.module.css';
import { readProblem, type Problem } from './problem.ts';
import { controlsOf, nativeErrors, readValues, type FormValues } from './values.ts';

export type FormProps = {
  /** Throws problem details (or an error that carries them as `problem`) when the server refuses. */
  readonly onSubmit: (values: FormValues) => Promise<unknown>;
  /** The verb of the act: "Release version 3". */
  readonly submit: string;
  readonly children: ReactNode;
  readonly label?: string | undefined;
  /** Under this name the draft survives a reload; cleared when the act succeeded. */
  readonly draft?: string | undefined;
  readonly blockedBy?: string | Blocked | undefined;
  readonly danger?: boolean | undefined;
  /** `large` for the one weighty act of a page. */
  readonly size?: 'normal' | 'large' | undefined;
  /** `wide` for a text or a table that takes the room of the page. */
  readonly measure?: 'form' | 'wide' | undefined;
  /** Acts beside the main one, such as a link back. */
  readonly beside?: ReactNode;
  /** Takes a problem over (a stale edit, say) by returning true. */
  readonly onProblem?: ((problem: Problem) => boolean) | undefined;
};

type Trouble = { readonly errors: Readonly<Record<string, string>>; readonly problem: Problem | undefined };
const NONE: Trouble = { errors: {}, problem: undefined };

/** Splits the server's errors into those at a field that is here and those to be said above the form. */
export function troubleOf(problem: Problem, names: ReadonlySet<string>): Trouble {
  const errors: Record<string, string> = {};
  const elsewhere: string[] = [];
  for (const { path, message } of problem.errors ?? []) {
    if (names.has(path)) errors[path] ??= message;
    else elsewhere.push(path === '' ? message : `${path}: ${message}`);
  }
  const said =
    Object.keys(errors).length > 0 && elsewhere.length === 0 && (problem.citations ?? []).length === 0;
  return {
    errors,
    problem: said ? undefined : { ...problem, remedies: [...(problem.remedies ?? []), ...elsewhere] },
  };
}

export function Form(props: FormProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(NONE);
  const [draft, setDraft] = useState<Draft | undefined>(() => readDraft(props.draft));
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (trouble === NONE) return;
    const first = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [aria-describedby$="-error"] input',
    );
    (first ?? box.current)?.focus();
  }, [trouble]);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A form in a dialog is not a part of the form that opened it.
    event.stopPropagation();
    if (busy || props.blockedBy !== undefined) return;
    const element = event.currentTarget;
    const errors = nativeErrors(element, words);
    if (Object.keys(errors).length > 0) {
      setTrouble({ errors, problem: undefined });
      return;
    }
    setBusy(true);
    try {
      await props.onSubmit(readValues(element));
      writeDraft(props.draft, undefined);
      setTrouble(NONE);
    } catch (thrown) {
      const problem = readProblem(thrown, words.unreachable, words.failed);
      const names = new Set(controlsOf(element).map(control => control.name));
      setTrouble(props.onProblem?.(problem) === true ? NONE : troubleOf(problem, names));
    } finally {
      setBusy(false);
    }
  };

  const startEmpty = () => {
    writeDraft(props.draft, undefined);
    setDraft(undefined);
    setRound(round + 1);
  };

  return (
    <form
      key={round}
      ref={form}
      noValidate
      aria-label={props.label}
      className={classes(styles.form, props.measure === 'wide' && styles.wide)}
      onSubmit={event => void submit(event)}
      onInput={event => writeDraft(props.draft, draftOf(event.currentTarget))}
    >
      {draft === undefined ? null : (
        <Notice
          act={
            <Button kind="quiet" onClick={startEmpty}>
              {words.clearDraft}
            </Button>
          }
        >
          {words.draftKept}
        </Notice>
      )}
      {trouble.problem === undefined ? null : <Refusal ref={box} problem={trouble.problem} />}
      <FormContext value={{ errors: trouble.errors, draft, busy }}>{props.children}</FormContext>
      <div className={styles.acts}>
        <Button
          type="submit"
          kind={props.danger === true ? 'danger' : 'primary'}
          size={props.size ?? 'normal'}
          busy={busy}
          blockedBy={props.blockedBy}
        >
          {props.submit}
        </Button>
        {props.beside}
      </div>
    </form>
  );
}
