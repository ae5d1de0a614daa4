import type { SignDefinitionReply, ThresholdReply } from '@telltale/contract';
import { type Severity, spokenList, type Stage, STAGE_NAMES, STAGES } from '@telltale/domain';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  serious: 'Serious',
  watch: 'Watch',
};

/** `from Scoped to Production`, or one by one where they do not follow each other. */
export function stageWords(stages: readonly Stage[]): string {
  const places = stages.map((stage) => STAGES.indexOf(stage)).sort((a, b) => a - b);
  const first = STAGES[places[0] ?? 0];
  const last = STAGES[places.at(-1) ?? 0];
  if (first === undefined || last === undefined || stages.length === 0) return 'in no stage';
  if (stages.length === 1) return `in ${STAGE_NAMES[first]}`;
  const isUnbroken = (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
  if (isUnbroken) return `from ${STAGE_NAMES[first]} to ${STAGE_NAMES[last]}`;
  return `in ${spokenList(stages.map((stage) => STAGE_NAMES[stage]))}`;
}

/** `7 days`, `70 %`: a threshold as one says it. */
export function thresholdWords({ value, unit }: Pick<ThresholdReply, 'value' | 'unit'>): string {
  const figure = value.toLocaleString('en-GB');
  if (unit === 'percent') return `${figure} %`;
  return unit === 'count' ? figure : `${figure} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** Whether a sign is about what somebody looks for: each word of it in its id, title, question or clear-fact. */
export function isAbout({ id, title, question, clearFact }: SignDefinitionReply, search: string): boolean {
  const text = `${id} ${title} ${question} ${clearFact}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
