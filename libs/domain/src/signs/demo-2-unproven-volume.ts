import { spokenDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import { spokenNumber } from '../words/spoken-number';
import type { Stage } from '../words/stage';
import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit, notApplicable } from './outcome';
import { entriesOf } from './series';

const NO_TARGET = notApplicable('no target volume is set');

export const unprovenVolume = defineSign({
  id: 'DEMO-2',
  mode: 'demo',
  title: 'Proven on few cases, needed for many',
  question: 'How many cases a day are proven, of those that production needs?',
  severities: ['critical', 'serious'],
  stages: ['pilot', 'production'],
  clearFact: 'a volume run proves at least 10 % of the target a day, and all of it before it goes live',
  reads: ['target-volume', 'volume-runs'],
  thresholds: {
    pilot: {
      value: 10,
      unit: 'percent',
      origin: 'default',
      meaning: 'share of the target volume in a pilot',
    },
    live: {
      value: 100,
      unit: 'percent',
      origin: 'default',
      meaning: 'share of the target volume to go live',
    },
  },
  check(facts, { stage, thresholds }) {
    const target = facts.ask('target-volume');
    if (target.answer === 'none') return NO_TARGET;
    const runs = facts.ask('volume-runs');
    const all = entriesOf(runs);
    if (target.answer !== 'known' || all === null) return clear();
    const { share, severity, who } = demandIn(stage, thresholds);
    const largest = largestRun(all);
    const proven = largest?.casesPerDay ?? 0;
    if (proven * 100 >= target.value * share) return clear();
    const needed = spokenNumber(Math.ceil((target.value * share) / 100));
    return lit(severity, {
      because: `${spokenNumber(proven)} of ${spokenNumber(target.value)} cases a day are proven; ${who} needs at least ${share} %.`,
      evidence: [
        textEvidence('Largest volume run', spokenRun(largest), runs),
        textEvidence('Target volume', `${spokenNumber(target.value)} cases a day`, target),
      ],
      clearsWhen: `a volume run of at least ${needed} cases a day is recorded`,
    });
  },
});

function demandIn(stage: Stage, { pilot, live }: { readonly pilot: number; readonly live: number }) {
  return stage === 'production'
    ? ({ share: live, severity: 'critical', who: 'going live' } as const)
    : ({ share: pilot, severity: 'serious', who: 'a pilot' } as const);
}

function largestRun(runs: readonly EntryIn<'volume-runs'>[]): EntryIn<'volume-runs'> | undefined {
  let largest: EntryIn<'volume-runs'> | undefined;
  for (const run of runs) if (run.casesPerDay > (largest?.casesPerDay ?? -1)) largest = run;
  return largest;
}

function spokenRun(run: EntryIn<'volume-runs'> | undefined): string {
  if (run === undefined) return 'none so far';
  return `${spokenNumber(run.casesPerDay)} cases a day on ${spokenDay(run.on)}`;
}
