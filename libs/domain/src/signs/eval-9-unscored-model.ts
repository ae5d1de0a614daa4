import { countsFrom } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import { isSameModel } from '../evaluation/same-model';
import type { EvaluationStanding, UnscoredChange } from '../evaluation/standing';
import type { AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { dateEvidence, type Evidence, textEvidence } from './evidence';
import { exactly } from '../days/known-day';
import { clear, lit } from './outcome';
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
    const change = modelChange(evaluation);
    if (change !== null) return lit('serious', changeWords(change));
    const pin = facts.peek('model-pin');
    const models = evaluation?.models ?? [];
    if (pin.answer === 'known' && models.length > 0 && !hasRunOn(evaluation, pin.value)) {
      const latest = models[0] as (typeof models)[number];
      return lit('serious', {
        because: `'${pin.value}' answers today, and the last run of ${spokenDay(latest.on)} scored '${latest.model}'.`,
        evidence: [
          textEvidence('Pinned model', pin.value, pin),
          textEvidence('Model of the last run', latest.model),
        ],
        clearsWhen: 'a run on the pinned model is recorded',
      });
    }
    const retires = facts.ask('model-retires-on');
    if (retires.answer !== 'known' || isScored(facts, evaluation)) return clear();
    const on = countsFrom(retires.value);
    if (!clock.isDueWithin(thresholds.serious, on)) return clear();
    const successor = facts.peek('model-successor');
    const scored = successor.answer === 'none' ? successor : facts.ask('successor-scored-on');
    if (scored.answer !== 'none') return clear();
    const evidence: Evidence[] = [dateEvidence('Model retires', retires.value, retires)];
    if (successor.answer === 'known') evidence.push(textEvidence('Successor', successor.value, successor));
    const hasNone = successor.answer === 'none';
    return lit('serious', {
      because: `The model retires on ${spokenDay(on)}, and ${hasNone ? 'no successor is chosen' : 'no run has scored its successor'}; the limit is ${thresholds.serious} days before.`,
      evidence,
      clearsWhen: 'a run on the successor of the model is recorded',
    });
  },
});

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

function modelChange(evaluation: EvaluationStanding | null): UnscoredChange | null {
  return evaluation?.changes?.unscoredModel ?? null;
}

function changeWords({ what, on }: UnscoredChange) {
  return {
    because: `The model changed on ${spokenDay(on)} ('${what}'), and no run has scored it since.`,
    evidence: [dateEvidence('Change of model', exactly(on)), textEvidence('What was changed', what)],
    clearsWhen: `a run scores the change of model of ${spokenDay(on)}`,
  };
}
