import type { SignCountsReply, SignDefinitionReply, ThresholdReply } from '@telltale/contract';
import {
  SEVERITIES,
  type Severity,
  spokenList,
  spokenNumber,
  spokenThreshold,
  type Stage,
  STAGE_NAMES,
  STAGES,
} from '@telltale/domain';

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

/** `28 days (default)`: a limit in force, and where it comes from. */
export function limitWords({ value, default: ours, unit, origin }: ThresholdReply): string {
  const inForce = spokenThreshold(value, unit);
  if (origin === 'article') return `${inForce} (article)`;
  return value === ours
    ? `${inForce} (default)`
    : `${inForce} (set here; default ${spokenThreshold(ours, unit)})`;
}

/** `12 lit, 2 waived`: on how many projects a sign is open today. */
export function countWords({ lit, waived }: SignCountsReply): string {
  if (lit + waived === 0) return 'lit nowhere';
  return waived === 0
    ? `${spokenNumber(lit)} lit`
    : `${spokenNumber(lit)} lit, ${spokenNumber(waived)} waived`;
}

/** `3 critical, 9 serious`, the gravest first; nothing where it has one severity only. */
export function severityCounts({ bySeverity }: SignCountsReply): string {
  const parts = [...SEVERITIES].reverse().filter((severity) => bySeverity[severity] > 0);
  if (parts.length < 2) return '';
  return parts.map((severity) => `${spokenNumber(bySeverity[severity])} ${severity}`).join(', ');
}

/** Whether a sign is about what somebody looks for: each word of it in its id, title, question or clear-fact. */
export function isAbout({ id, title, question, clearFact }: SignDefinitionReply, search: string): boolean {
  const text = `${id} ${title} ${question} ${clearFact}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
