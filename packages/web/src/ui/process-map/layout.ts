// Where the boxes of a process map stand and how the lines between them run; sizes in the units of the picture.

export type MapBox = { readonly id: string; readonly label: string; readonly band: string };
export type MapLine = { readonly from: string; readonly to: string; readonly what: string };
export type PlacedBox = MapBox & { readonly x: number; readonly y: number };
export type PlacedLine = MapLine & { readonly path: string };
export type PlacedBand = { readonly id: string; readonly y: number; readonly height: number };
export type ProcessLayout = {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly PlacedBand[];
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
};

export const BOX = { width: 150, height: 52 } as const;
const GAP = { x: 48, y: 40 } as const;
const MARGIN = { left: 96, top: 34, between: 60 } as const;
/** As many boxes stand beside each other; the next begins a row. */
const MOST_IN_ROW = 6;

const middle = (box: PlacedBox): readonly [x: number, y: number] => [
  box.x + BOX.width / 2,
  box.y + BOX.height / 2,
];

/** A line from edge to edge: straight to the neighbour, an arc over others of the row, a curve between rows. */
function pathOf(from: PlacedBox, to: PlacedBox): string {
  const [fx, fy] = middle(from);
  const [tx, ty] = middle(to);
  if (from.y === to.y) {
    const right = tx > fx;
    const next = Math.abs(tx - fx) <= BOX.width + GAP.x;
    if (next && right) return `M${from.x + BOX.width},${fy} L${to.x},${ty}`;
    const side = right ? 0 : BOX.height;
    const bow = (right ? -1 : 1) * Math.min(GAP.y + MARGIN.between / 2 - 8, 18 + Math.abs(tx - fx) / 14);
    const y = from.y + side;
    return `M${fx},${y} C${fx},${y + bow} ${tx},${y + bow} ${tx},${y}`;
  }
  const down = ty > fy;
  const y1 = down ? from.y + BOX.height : from.y;
  const y2 = down ? to.y : to.y + BOX.height;
  const half = (y1 + y2) / 2;
  return `M${fx},${y1} C${fx},${half} ${tx},${half} ${tx},${y2}`;
}

/** @param bands their ids from top to bottom; a band without boxes is left out */
export function layoutOf(
  bands: readonly string[],
  boxes: readonly MapBox[],
  lines: readonly MapLine[],
): ProcessLayout {
  const placed: PlacedBox[] = [];
  const drawn: PlacedBand[] = [];
  let y: number = MARGIN.top;
  const columns = Math.min(
    MOST_IN_ROW,
    Math.max(1, ...bands.map(band => boxes.filter(box => box.band === band).length)),
  );
  for (const id of bands) {
    const here = boxes.filter(box => box.band === id);
    if (here.length === 0) continue;
    const rows = Math.ceil(here.length / MOST_IN_ROW);
    const height = rows * BOX.height + (rows - 1) * GAP.y;
    for (const [at, box] of here.entries()) {
      const column = at % MOST_IN_ROW;
      const row = Math.floor(at / MOST_IN_ROW);
      const inRow = Math.min(MOST_IN_ROW, here.length - row * MOST_IN_ROW);
      // A short row stands in the middle of the picture.
      const shift = ((columns - inRow) * (BOX.width + GAP.x)) / 2;
      placed.push({
        ...box,
        x: MARGIN.left + shift + column * (BOX.width + GAP.x),
        y: y + row * (BOX.height + GAP.y),
      });
    }
    drawn.push({ id, y, height });
    y += height + MARGIN.between;
  }
  const byId = new Map(placed.map(box => [box.id, box]));
  return {
    width: MARGIN.left + columns * (BOX.width + GAP.x) - GAP.x + 16,
    height: Math.max(BOX.height, y - MARGIN.between + MARGIN.top),
    bands: drawn,
    boxes: placed,
    lines: lines.flatMap(line => {
      const [from, to] = [byId.get(line.from), byId.get(line.to)];
      return from && to ? [{ ...line, path: pathOf(from, to) }] : [];
    }),
  };
}

/** A label on at most two lines; what does not fit ends with an ellipsis. */
export function linesOfLabel(label: string, most = 20): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, 2).map(line => (line.length > most + 2 ? `${line.slice(0, most)}…` : line));
  return lines.length > 2 ? [kept[0] ?? '', `${kept[1] ?? ''}…`] : kept;
}
