import type { BackTestCasesReply, BackTestGroupReply, BackTestReply } from '@telltale/contract';
import {
  type BackTestDay,
  type DayReadings,
  groupVerdict,
  LEAST_CASES,
  type Outcome,
  OUTCOMES,
  SIGNS,
  SILENT_WORDS,
  spokenCount,
  spokenNumber,
} from '@telltale/domain';
import type { FoundBackTest, FoundReading } from './back-test.sql';

export function backTestReply(day: BackTestDay, { cases, readings }: FoundBackTest): BackTestReply {
  const [stopped, shipped] = OUTCOMES.map((outcome) =>
    casesReply(cases.find((found) => found.outcome === outcome)),
  ) as [BackTestCasesReply, BackTestCasesReply];
  const bySign = new Map<string, FoundReading[]>();
  for (const reading of readings) bySign.set(reading.sign, [...(bySign.get(reading.sign) ?? []), reading]);
  return {
    day,
    words: wordsOf(day, { stopped, shipped }),
    stopped,
    shipped,
    signs: SIGNS.map(({ id, mode, title }) => ({
      id,
      mode,
      title,
      stopped: groupReply('stopped', bySign.get(id) ?? []),
      shipped: groupReply('shipped', bySign.get(id) ?? []),
    })),
  };
}

function casesReply(found: FoundBackTest['cases'][number] | undefined): BackTestCasesReply {
  const { ended, cases, sample } = found ?? { ended: 0, cases: 0, sample: 0 };
  return { ended, cases, sample, notWatched: ended - cases - sample };
}

function groupReply(outcome: Outcome, readings: readonly FoundReading[]): BackTestGroupReply {
  const none: DayReadings = { lit: 0, clear: 0, unknown: 0, notApplicable: 0 };
  const own = readings
    .filter((found) => found.outcome === outcome)
    .map(({ reading, count }) => [reading, count] as const);
  return groupVerdict(outcome, { ...none, ...Object.fromEntries(own) });
}

function wordsOf(
  day: BackTestDay,
  { stopped, shipped }: { readonly stopped: BackTestCasesReply; readonly shipped: BackTestCasesReply },
): string {
  const groups = OUTCOMES.map((outcome) => ({ outcome, cases: { stopped, shipped }[outcome].cases }));
  const silent = groups.filter(({ cases }) => cases < LEAST_CASES);
  const counts = groups.map(({ outcome, cases }) => `${spokenNumber(cases)} that ${outcome}`).join(' and ');
  const watched = `On day ${day} Telltale watched ${counts}`;
  if (silent.length === 0) return `${watched}; ${spokenCount(stopped.cases + shipped.cases, 'case')}.`;
  const on =
    silent.length === groups.length ? 'both' : `those that ${silent.map(({ outcome }) => outcome).join()}`;
  return `${watched}; on ${on} it is ${SILENT_WORDS}.`;
}
