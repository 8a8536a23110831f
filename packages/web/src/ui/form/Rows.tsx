// A group of fields that repeats: as many rows as are needed, one more on demand, each can be taken out again.
import { useState, type ReactNode } from 'react';
import { Button } from '../button/Button.tsx';
import { useForm } from '../field/FormContext.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { rowsKept } from './rows.ts';

export type RowsProps = {
  /** Path of the list in the form's values: `sites`. */
  readonly name: string;
  /** How many rows there are at least. */
  readonly least: number;
  /** How many there are at first, where it is more. */
  readonly first?: number | undefined;
  /** What one row is called: "Site". */
  readonly of: string;
  /** "Add another site". */
  readonly add: string;
  /** "Remove": followed by the name of the row. */
  readonly remove: string;
  /** The fields of the row at this place; their names begin with `path`. */
  readonly children: (path: string, at: number) => ReactNode;
};

export function Rows({ name, least, first = least, of, add, remove, children }: RowsProps) {
  const { draft } = useForm();
  const [keys, setKeys] = useState<readonly number[]>(() =>
    Array.from({ length: rowsKept(draft, name, Math.max(least, first)) }, (_, at) => at),
  );
  return (
    <>
      {keys.map((key, at) => (
        <FieldGroup key={key} title={keys.length === 1 ? of : `${of} ${at + 1}`}>
          {children(`${name}.${at}`, at)}
          {keys.length > least ? (
            <div>
              <Button kind="quiet" onClick={() => setKeys(keys.filter(other => other !== key))}>
                {remove} {keys.length === 1 ? '' : at + 1}
              </Button>
            </div>
          ) : null}
        </FieldGroup>
      ))}
      <div>
        <Button onClick={() => setKeys([...keys, Math.max(-1, ...keys) + 1])}>{add}</Button>
      </div>
    </>
  );
}
