/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no button */
// One mark of the picture: drawn by its kind, focusable, and named in full for screen readers.
import { statusLook } from '../status/kinds.ts';
import { SHAPES } from '../status/StatusShape.tsx';
import { dateWords } from '../text/DateText.tsx';
import { classes, useUi } from '../UiProvider.tsx';
import type { Mark, MarkKind } from './cycle.ts';
import { BAND, DRAWN_WIDTH, textWidth, type CycleLayout, type PlacedMark } from './cycle.layout.ts';
import styles from './timeline.module.css';

type DrawProps = { readonly placed: PlacedMark; readonly layout: CycleLayout };

const percent = (share: number): string => `${share}%`;

const Shape = ({ placed, y }: { readonly placed: PlacedMark; readonly y: number }) => {
  const look = statusLook(placed.mark.status ?? 'unknown');
  return (
    <svg x={percent(placed.x)} y={y} overflow="visible" className={styles[look.tone]}>
      <circle r="12" className={styles.hit} />
      <circle r="6" className={styles.ground} />
      {SHAPES[look.shape]}
    </svg>
  );
};

const Window = ({ placed, layout }: DrawProps) => (
  <rect x={percent(placed.x)} y={layout.line - 8} width={percent(placed.end - placed.x)} height="16" />
);

const Audit = ({ placed, layout }: DrawProps) => (
  <>
    <line x1={percent(placed.x)} x2={percent(placed.x)} y1={placed.y + 4} y2={layout.line} />
    <line
      className={styles.stretch}
      x1={percent(placed.x)}
      x2={percent(placed.end)}
      y1={layout.line}
      y2={layout.line}
    />
    <Shape placed={placed} y={layout.line} />
    <text x={percent(placed.x)} dx={placed.anchor === 'end' ? 4 : -4} y={placed.y} textAnchor={placed.anchor}>
      {placed.mark.label}
    </text>
  </>
);

const Limit = ({ placed, layout }: DrawProps) => (
  <>
    <line x1={percent(placed.x)} x2={percent(placed.x)} y1={layout.line - 10} y2={placed.y + 2} />
    <text x={percent(placed.x)} dx={placed.anchor === 'end' ? -4 : 4} y={placed.y} textAnchor={placed.anchor}>
      {placed.mark.label}
    </text>
  </>
);

const Finding = ({ placed }: DrawProps) => (
  <>
    <line x1={percent(placed.x)} x2={percent(placed.end)} y1={placed.y} y2={placed.y} />
    <Shape placed={placed} y={placed.y} />
  </>
);

const Certificate = ({ placed, layout }: DrawProps) => {
  const look = statusLook(placed.mark.status ?? 'unknown');
  const width = placed.end - placed.x;
  const text = `${placed.mark.label} · ${look.word}`;
  const fits = textWidth(text) + 24 < (width / 100) * DRAWN_WIDTH;
  const gone = Math.max(0, Math.min(width, layout.today - placed.x));
  const box = { x: percent(placed.x), y: layout.band, height: BAND };
  return (
    <g className={styles[look.tone]}>
      <rect className={styles.band} {...box} width={percent(width)} />
      <rect className={styles.gone} {...box} width={percent(gone)} />
      <svg {...box} width={percent(width)}>
        <svg x="10" y={BAND / 2} overflow="visible">
          {SHAPES[look.shape]}
        </svg>
        {fits ? (
          <text x="20" y="14">
            {text}
          </text>
        ) : null}
      </svg>
    </g>
  );
};

const DRAW = {
  window: Window,
  audit: Audit,
  limit: Limit,
  finding: Finding,
  certificate: Certificate,
} as const satisfies Record<MarkKind, (props: DrawProps) => React.ReactNode>;

/** Everything about a mark in one sentence. */
export function spokenMark(mark: Mark, locale: string): string {
  const status = mark.status === undefined ? undefined : statusLook(mark.status).word;
  const dates = [mark.from, mark.until].flatMap(day =>
    day === undefined ? [] : [dateWords(day, 'long', locale)],
  );
  const clause = mark.citation === undefined ? undefined : `${mark.citation.doc} ${mark.citation.clause}`;
  return [mark.label, status, dates.join(' – '), clause].filter(part => part !== undefined).join(', ');
}

type CycleMarkProps = DrawProps & { readonly stop: boolean; readonly onTouch: () => void };

export function CycleMark({ placed, layout, stop, onTouch }: CycleMarkProps) {
  const { locale } = useUi();
  const { mark, ahead } = placed;
  const Draw = DRAW[mark.kind];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- focus alone shows what a press shows
    <g
      data-mark
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={spokenMark(mark, locale)}
      className={classes(styles.mark, styles[mark.kind], ahead && styles.ahead)}
      onFocus={onTouch}
      onMouseEnter={onTouch}
      onClick={onTouch}
    >
      <Draw placed={placed} layout={layout} />
    </g>
  );
}
