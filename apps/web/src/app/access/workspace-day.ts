import type { Day } from '@telltale/domain';

/** The calendar day of an instant where the workspace is. */
export function workspaceDay(instant: string, timeZone: string): Day {
  const parts = formatOf(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** To make one costs more than to use it, and a table of rows asks for the same zone each time. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, ...parts });
  FORMATS.set(timeZone, format);
  return format;
}
