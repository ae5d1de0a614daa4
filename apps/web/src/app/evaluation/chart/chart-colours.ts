/**
 * The tokens by their names, as ECharts writes them into the picture: the browser then paints them in the theme of the moment,
 * on the screen and on paper, and nothing is drawn again for it.
 */
export const CHART_COLOURS = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  surface: 'var(--surface)',
  brand: 'var(--brand)',
} as const;
