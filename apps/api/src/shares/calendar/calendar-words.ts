import {
  type Day,
  DECISION_KIND_NAMES,
  type DecisionCondition,
  type DecisionKind,
  signById,
  spokenCondition,
  STARTING_TEMPLATE,
} from '@telltale/domain';

export const CALENDAR_KINDS = [
  'target',
  'decision',
  'condition',
  'waiver',
  'proof',
  'retirement',
  'review',
  'next-review',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Something that has a day, as the statement finds it. */
export interface CalendarDay {
  readonly kind: CalendarKind;
  /** Names it among its kind, for ever. */
  readonly subject: string;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly client: string | null;
  readonly on: Day;
  readonly what: string | null;
}

/** The line in a calendar, and what stands below it. */
export function calendarWords(day: CalendarDay): { readonly summary: string; readonly description: string } {
  const { project, client } = day;
  const said = SAID[day.kind](day.what ?? '');
  const summary = project === null ? said : `${project}: ${said}`;
  return { summary, description: [client, project].filter((part) => part !== null).join(' · ') };
}

const SAID: Readonly<Record<CalendarKind, (what: string) => string>> = {
  target: () => 'target',
  decision: (kind) => `decision due (${DECISION_KIND_NAMES[kind as DecisionKind].toLowerCase()})`,
  condition: (condition) => spokenCondition(JSON.parse(condition) as DecisionCondition),
  waiver: (sign) => `waiver ends: ${signById(sign)?.title ?? sign}`,
  proof: (item) => `proof ends: ${itemText(item)}`,
  retirement: (model) => (model === '' ? 'its model retires' : `${model} retires`),
  review: () => 'Review',
  'next-review': () => 'Review is due',
};

/** A workspace that never changed its template is told by ours. */
function itemText(keyOrText: string): string {
  const items = STARTING_TEMPLATE.flatMap((group) => group.items);
  return items.find((item) => item.key === keyOrText)?.text ?? keyOrText;
}
