// An address as a QR code: one SVG path, black on white in either theme, because scanners expect it.
import { encode } from 'uqr';
import styles from './qr-code.module.css';

export type QrCodeProps = {
  readonly content: string;
  /** Says where it leads, for those who cannot see it. */
  readonly label: string;
  readonly size?: 'normal' | 'large';
};

/** Dark squares row by row, joined where they touch, as one path in units of a square. */
export function squaresPath(rows: readonly (readonly boolean[])[]): string {
  const runs = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.findIndex((next, at) => at > x && !next);
      const width = (end < 0 ? row.length : end) - x;
      return [`M${x} ${y}h${width}v1h-${width}z`];
    }),
  );
  return runs.join('');
}

export function QrCode({ content, label, size = 'normal' }: QrCodeProps) {
  const { data, size: side } = encode(content, { ecc: 'M', border: 4 });
  return (
    <svg
      className={styles.code}
      data-size={size}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} className={styles.light} />
      <path d={squaresPath(data)} className={styles.dark} />
    </svg>
  );
}
