import type { TableLine } from './table-lines';

/** Heights of the lines, the same figures as in project-table.scss, and what stands fixed above and below them. */
export type LinePx = Readonly<Record<TableLine['kind'] | 'fixedAbove' | 'fixedBelow', number>>;

export const LINE_PX: Readonly<Record<'full' | 'compact' | 'card', LinePx>> = {
  full: { project: 52, waiting: 52, group: 32, 'waiting-group': 32, fixedAbove: 98, fixedBelow: 8 },
  compact: { project: 40, waiting: 40, group: 32, 'waiting-group': 32, fixedAbove: 98, fixedBelow: 8 },
  card: { project: 124, waiting: 124, group: 40, 'waiting-group': 40, fixedAbove: 62, fixedBelow: 70 },
};
