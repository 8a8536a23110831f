// One or several files: choose or drop; name, size and progress are shown.
import { useId, useRef, useState, type DragEvent } from 'react';
import { Progress } from '../progress/Progress.tsx';
import { sizeWords } from '../text/size.ts';
import { classes, useUi } from '../UiProvider.tsx';
import { FieldShell, type FieldProps } from './FieldShell.tsx';
import styles from './field.module.css';

export type FileFieldProps = FieldProps & {
  readonly multiple?: boolean | undefined;
  /** As in HTML: `.pdf,.xlsx,image/*`. */
  readonly accept?: string | undefined;
  readonly onChange?: ((files: readonly File[]) => void) | undefined;
  /** Uploaded share from 0 to 1 by file name, while it is under way. */
  readonly progress?: Readonly<Record<string, number>> | undefined;
};

export function FileField(props: FileFieldProps) {
  const { locale, words } = useUi();
  const { name, multiple = false, accept, onChange, progress } = props;
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const listId = useId();

  const take = (chosen: readonly File[]) => {
    const kept = multiple ? chosen : chosen.slice(0, 1);
    const transfer = new DataTransfer();
    for (const file of kept) transfer.items.add(file);
    if (input.current) input.current.files = transfer.files;
    setFiles(kept);
    onChange?.(kept);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...(multiple ? files : []), ...event.dataTransfer.files]);
  };

  return (
    <FieldShell {...props} width="full">
      {({ id, invalid, describedBy }) => (
        <div
          className={classes(styles.drop, over && styles.over)}
          onDragOver={event => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <input
            ref={input}
            id={id}
            name={name}
            type="file"
            data-kind="file"
            className="vh"
            multiple={multiple}
            accept={accept}
            required={props.required}
            aria-invalid={invalid || undefined}
            aria-describedby={
              [describedBy, files.length > 0 ? listId : undefined].filter(Boolean).join(' ') || undefined
            }
            onChange={event => take([...(event.currentTarget.files ?? [])])}
          />
          <label htmlFor={id} className={styles.choose}>
            {multiple ? words.chooseFiles : words.chooseFile}
          </label>
          <span className="quiet">{words.orDrop}</span>
          {files.length === 0 ? null : (
            <ul id={listId} className={styles.files}>
              {files.map(file => (
                <li key={`${file.name} ${file.size}`} className={styles.file}>
                  <span className={styles.fileName}>{file.name}</span>
                  <span className="quiet">{sizeWords(file.size, locale)}</span>
                  <button
                    type="button"
                    className={styles.removeFile}
                    aria-label={words.remove(file.name)}
                    onClick={() => take(files.filter(other => other !== file))}
                  >
                    ×
                  </button>
                  {progress?.[file.name] === undefined ? null : (
                    <div className={styles.fileProgress}>
                      <Progress label={file.name} labelShown={false} share={progress[file.name] ?? 0} />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </FieldShell>
  );
}
