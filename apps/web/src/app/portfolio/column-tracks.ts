import type { PortfolioColumn } from '@telltale/contract';

/** The least width of a column in pixels, and what it takes when there is room. */
interface Track {
  readonly least: number;
  readonly most: string;
}

type Tracks = Readonly<Record<PortfolioColumn | 'project' | 'lamps', Track>>;

const FULL: Tracks = {
  project: { least: 170, most: '1.5fr' },
  lamps: { least: 200, most: '200px' },
  owner: { least: 120, most: '0.8fr' },
  unit: { least: 96, most: '0.6fr' },
  stage: { least: 92, most: '92px' },
  window: { least: 140, most: '0.6fr' },
  target: { least: 92, most: '92px' },
  evaluation: { least: 132, most: '132px' },
  coverage: { least: 66, most: '66px' },
  status: { least: 120, most: '194px' },
  next: { least: 120, most: '1fr' },
  updated: { least: 92, most: '92px' },
};

/** Lower rows have one line each: what stands beneath then stands beside. */
const COMPACT: Tracks = {
  ...FULL,
  project: { least: 200, most: '1.9fr' },
  lamps: { least: 164, most: '164px' },
  owner: { least: 130, most: '1fr' },
  window: { least: 150, most: '0.9fr' },
  status: { least: 150, most: '1.3fr' },
};

/** The gap between columns, and the row's own sides. */
const [GAP, SIDES] = [12, 30];

/** The first to go where a window is too narrow for all that is chosen. */
const SPARED: readonly PortfolioColumn[] = [
  'coverage',
  'evaluation',
  'next',
  'unit',
  'updated',
  'owner',
  'target',
  'window',
  'stage',
];

/** Those of the chosen columns that fit; all of them while the width is not known, and never none. */
export function fittingColumns(
  chosen: readonly PortfolioColumn[],
  { width, isCompact }: { readonly width: number | null; readonly isCompact: boolean },
): readonly PortfolioColumn[] {
  if (width === null) return chosen;
  const tracks = isCompact ? COMPACT : FULL;
  let fitting = chosen;
  for (const column of SPARED) {
    if (leastWidth(fitting, tracks) <= width || fitting.length === 1) break;
    fitting = fitting.filter((one) => one !== column);
  }
  return fitting;
}

/** The tracks of the grid that head, rows and groups share. */
export function columnTracks(columns: readonly PortfolioColumn[], isCompact: boolean): string {
  const tracks = isCompact ? COMPACT : FULL;
  return (['project', 'lamps', ...columns] as const)
    .map((column) => tracks[column])
    .map(({ least, most }) => (most === `${least}px` ? most : `minmax(${least}px, ${most})`))
    .join(' ');
}

function leastWidth(columns: readonly PortfolioColumn[], tracks: Tracks): number {
  const shown = ['project', 'lamps', ...columns] as const;
  return shown.reduce((sum, column) => sum + tracks[column].least, SIDES + GAP * (shown.length - 1));
}
