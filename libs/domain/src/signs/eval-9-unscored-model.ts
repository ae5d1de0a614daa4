import { countsFrom, exactly } from '../days/known-day';
import { spokenDay, spokenWhen } from '../days/spoken-day';
import { isSameModel } from '../evaluation/same-model';
import type { EvaluationStanding, UnscoredChange } from '../evaluation/standing';
import type { FactKey } from '../facts/fact-catalogue';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit, type SignOutcome } from './outcome';
import type { ReadingClock } from './reading-clock';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const unscoredModel = defineSign({
  id: 'EVAL-9',
  mode: 'evaluation',
  title: 'A model that no run has scored',
  question: 'Did the model change, or does it retire soon, without a run on what comes after it?',
  severities: ['serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'a run on the model that answers, or that will answer, is recorded',
  reads: ['model-pin', 'model-retires-on', 'model-successor', 'successor-scored-on'],
  thresholds: {
    serious: { value: 60, unit: 'days', origin: 'default', meaning: 'days until the model retires' },
  },
  check(facts, { clock, evaluation, thresholds }) {
    const change = evaluation?.changes?.unscoredModel ?? null;
    if (change !== null) return lit('serious', changeWords(change));
    const pin = facts.peek('model-pin');
    const run = evaluation?.models[0];
    if (pin.answer === 'known' && run !== undefined && !hasRunOn(evaluation, pin.value)) {
      return lit('serious', pinWords(pin, run));
    }
    return checkRetirement(facts, evaluation, { clock, limit: thresholds.serious });
  },
});

type RetirementFacts = AskedFacts<'model-retires-on' | 'model-successor' | 'successor-scored-on'>;

function checkRetirement(
  facts: RetirementFacts,
  evaluation: EvaluationStanding | null,
  { clock, limit }: { readonly clock: ReadingClock; readonly limit: number },
): SignOutcome<'serious'> {
  const retires = facts.ask('model-retires-on');
  if (retires.answer !== 'known' || isScored(facts, evaluation)) return clear();
  if (!clock.isDueWithin(limit, countsFrom(retires.value))) return clear();
  const successor = facts.peek('model-successor');
  const isUnscored = successor.answer === 'none' || facts.ask('successor-scored-on').answer === 'none';
  return isUnscored ? lit('serious', retiringWords(retires, successor, limit)) : clear();
}

function hasRunOn(evaluation: EvaluationStanding | null, model: string): boolean {
  return evaluation?.models.some((run) => isSameModel(run.model, model)) === true;
}

/** By a run that is recorded, or that somebody told of. */
function isScored(
  facts: AskedFacts<'model-successor' | 'successor-scored-on'>,
  evaluation: EvaluationStanding | null,
): boolean {
  const successor = facts.peek('model-successor');
  if (successor.answer === 'known' && hasRunOn(evaluation, successor.value)) return true;
  return facts.peek('successor-scored-on').answer === 'known';
}

function changeWords({ what, on }: UnscoredChange) {
  return {
    because: `The model changed on ${spokenDay(on)} ('${what}'), and no run has scored it since.`,
    evidence: [dateEvidence('Change of model', exactly(on)), textEvidence('What was changed', what)],
    clearsWhen: `a run scores the change of model of ${spokenDay(on)}`,
  };
}

type Known<Key extends FactKey> = Extract<AskedAnswer<Key>, { answer: 'known' }>;

function pinWords(pin: Known<'model-pin'>, { model, on }: EvaluationStanding['models'][number]) {
  return {
    because: `Model '${pin.value}' answers today, and the last run of ${spokenDay(on)} scored '${model}'.`,
    evidence: [textEvidence('Pinned model', pin.value, pin), textEvidence('Model of the last run', model)],
    clearsWhen: 'a run on the pinned model is recorded',
  };
}

function retiringWords(
  retires: Known<'model-retires-on'>,
  successor: AskedAnswer<'model-successor'>,
  limit: number,
) {
  const lacking = successor.answer === 'none' ? 'no successor is chosen' : 'no run has scored its successor';
  const evidence = [dateEvidence('Model retires', retires.value, retires)];
  if (successor.answer === 'known') evidence.push(textEvidence('Successor', successor.value, successor));
  return {
    because: `The model retires ${spokenWhen(retires.value)}, and ${lacking}; the limit is ${limit} days before.`,
    evidence,
    clearsWhen: 'a run on the successor of the model is recorded',
  };
}
