import type { NextReply } from '@telltale/contract';
import { SEVERITIES, signById, type SignReading } from '@telltale/domain';
import type { LitEpisode } from './lit-episodes';

/**
 * What to do next with a project, as a list shows it: decide while the plug clock runs, else bring the fact that clears the
 * gravest lit sign, else ask. The oldest comes first among equals, then the catalogue's order.
 */
export function nextStep(signs: readonly SignReading[], open: readonly LitEpisode[]): NextReply | null {
  // What is waived need not be done.
  const gravest = open.filter(({ waivedUntil }) => waivedUntil === null).sort(byGravity)[0];
  const sign = signs.find(({ id }) => id === gravest?.sign);
  if (gravest !== undefined && sign !== undefined) return stepFor(sign);
  return questionsToAsk(signs);
}

function byGravity(a: LitEpisode, b: LitEpisode): number {
  const worse = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  return worse !== 0 ? worse : compare(a.severityOn, b.severityOn) || compare(a.litOn, b.litOn);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function stepFor({ id, severity, clearsWhen = '' }: SignReading): NextReply {
  if (severity === 'critical') return { kind: 'decide', sign: id, text: signById(id)?.title ?? id };
  return { kind: 'clear', sign: id, text: clearsWhen };
}

function questionsToAsk(signs: readonly SignReading[]): NextReply | null {
  const questions = [
    ...new Set(signs.flatMap((sign) => sign.questions ?? []).map(({ question }) => question)),
  ];
  const [only] = questions;
  if (only === undefined) return null;
  return {
    kind: 'ask',
    sign: null,
    text: questions.length === 1 ? only : `${questions.length} questions to ask`,
  };
}
