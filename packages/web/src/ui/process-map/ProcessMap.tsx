// Processes in bands with what they give each other; a box that is pointed at shows its own lines alone.
import { useState } from 'react';
import { classes } from '../UiProvider.tsx';
import { BOX, layoutOf, linesOfLabel, type MapBox, type MapLine } from './layout.ts';
import styles from './process-map.module.css';

export type ProcessMapProps = {
  readonly label: string;
  /** From top to bottom. */
  readonly bands: readonly { readonly id: string; readonly label: string }[];
  readonly boxes: readonly MapBox[];
  readonly lines: readonly MapLine[];
  /** Called with the id of a box that was pressed. */
  readonly onBox?: ((id: string) => void) | undefined;
};

export function ProcessMap({ label, bands, boxes, lines, onBox }: ProcessMapProps) {
  const [touched, setTouched] = useState<string>();
  const map = layoutOf(
    bands.map(band => band.id),
    boxes,
    lines,
  );
  const words = new Map(bands.map(band => [band.id, band.label]));
  const touches = (line: MapLine): boolean => touched === line.from || touched === line.to;
  return (
    <figure className={styles.figure} aria-label={label}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <svg className={styles.picture} viewBox={`0 0 ${map.width} ${map.height}`}>
          <defs>
            <marker
              id="process-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0,0 L8,4 L0,8 z" className={styles.arrow} />
            </marker>
          </defs>
          {map.bands.map(band => (
            <text
              key={band.id}
              x={0}
              y={band.y + band.height / 2}
              className={styles.band}
              dominantBaseline="middle"
            >
              {words.get(band.id)}
            </text>
          ))}
          {map.lines.map(line => (
            <path
              key={`${line.from} ${line.to} ${line.what}`}
              d={line.path}
              className={classes(
                styles.line,
                touched !== undefined && (touches(line) ? styles.lit : styles.faint),
              )}
              markerEnd="url(#process-arrow)"
            >
              <title>{line.what}</title>
            </path>
          ))}
          {map.boxes.map(box => (
            <g
              key={box.id}
              transform={`translate(${box.x} ${box.y})`}
              className={styles.box}
              role={onBox ? 'button' : undefined}
              tabIndex={onBox ? 0 : undefined}
              onClick={() => onBox?.(box.id)}
              onKeyDown={event => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  onBox?.(box.id);
                }
              }}
              onPointerEnter={() => setTouched(box.id)}
              onPointerLeave={() => setTouched(undefined)}
              onFocus={() => setTouched(box.id)}
              onBlur={() => setTouched(undefined)}
            >
              <rect width={BOX.width} height={BOX.height} rx={4} />
              <text x={BOX.width / 2} textAnchor="middle">
                {linesOfLabel(box.label).map((text, at, all) => (
                  <tspan
                    key={text}
                    x={BOX.width / 2}
                    y={BOX.height / 2 + (at - (all.length - 1) / 2) * 18 + 5}
                  >
                    {`${text} `}
                  </tspan>
                ))}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}
