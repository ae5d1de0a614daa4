import type {
  ClientSummaryReply,
  ModeCounts,
  ModeCountsReply,
  SeverityCounts,
  SummaryReply,
} from '@telltale/contract';
import {
  FAILURE_MODES,
  type FailureMode,
  type Reading,
  SEVERITIES,
  STAGES,
  STATUSES,
} from '@telltale/domain';
import { COUNTED, NOT_ASKED } from '../signs/counters';
import { MODE_COLUMNS, MODE_READINGS } from '../signs/mode-codes';
import type { TurnDays } from './summary.sql';

/** What one statement finds: the counters of each client that has projects, by dimension and value. */
export interface FoundSummary {
  readonly clients: readonly FoundClient[];
  readonly lit: number;
  readonly cleared: number;
}

interface FoundClient {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
}

type Counts = Readonly<Record<string, number>>;

export function summaryReply({ clients, lit, cleared }: FoundSummary, { since }: TurnDays): SummaryReply {
  const all = sumOf(clients.map(({ counts }) => counts));
  return {
    ...headOf(all),
    stages: countsOf(all, COUNTED.stage, [...STAGES, NOT_ASKED]),
    statuses: countsOf(all, COUNTED.status, STATUSES),
    clients: clients.map(({ id, name, counts }): ClientSummaryReply => ({ id, name, ...headOf(counts) })),
    turns: { since, lit, cleared },
  };
}

function headOf(counts: Counts) {
  return {
    projects: counts[`${COUNTED.projects} `] ?? 0,
    needDecision: counts[`${COUNTED.needDecision} `] ?? 0,
    modes: Object.fromEntries(FAILURE_MODES.map((mode) => [mode, modeCounts(counts, mode)])) as ModeCounts,
  };
}

function modeCounts(counts: Counts, mode: FailureMode): ModeCountsReply {
  const byCode = MODE_READINGS.map((_reading, code) => counts[`${MODE_COLUMNS[mode]} ${code}`] ?? 0);
  const of = (reading: Reading) =>
    byCode.reduce((sum, count, code) => (MODE_READINGS[code]?.reading === reading ? sum + count : sum), 0);
  const severities = SEVERITIES.map((severity) => [
    severity,
    byCode[MODE_READINGS.findIndex((reading) => reading.severity === severity)] ?? 0,
  ]);
  return {
    lit: of('lit'),
    waived: of('waived'),
    clear: of('clear'),
    unknown: of('unknown'),
    notApplicable: of('not-applicable'),
    bySeverity: Object.fromEntries(severities) as SeverityCounts,
  };
}

function countsOf<Word extends string>(counts: Counts, dimension: string, words: readonly Word[]) {
  return Object.fromEntries(words.map((word) => [word, counts[`${dimension} ${word}`] ?? 0])) as Record<
    Word,
    number
  >;
}

function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all) {
    for (const [key, count] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
}
