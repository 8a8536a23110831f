/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native option can be no link */
// One line of the palette: a link when it leads somewhere, else an act.
import { KeyHint } from '../keys/KeyHint.tsx';
import { classes, useUi } from '../UiProvider.tsx';
import styles from './palette.module.css';
import type { Command } from './rank.ts';

type PaletteOptionProps = {
  readonly id: string;
  readonly command: Command;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
};

export function PaletteOption({ id, command, active, onPoint, onChoose }: PaletteOptionProps) {
  const { Link } = useUi();
  const shared = {
    id,
    role: 'option' as const,
    'aria-selected': active,
    tabIndex: -1,
    className: classes(styles.option, active && styles.active),
    onMouseMove: onPoint,
    onClick: onChoose,
  };
  const inner = (
    <>
      <span className={styles.title}>{command.title}</span>
      {command.hint === undefined ? null : <span className={styles.hint}>{command.hint}</span>}
      {command.keys === undefined ? null : <KeyHint keys={command.keys} />}
    </>
  );
  if (command.href !== undefined) {
    return (
      <Link href={command.href} {...shared}>
        {inner}
      </Link>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the focus and the keys
    <div {...shared}>{inner}</div>
  );
}
