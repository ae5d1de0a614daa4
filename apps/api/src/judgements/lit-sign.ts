import type { ProjectInHand } from '../signs/project-in-hand';
import { keptSigns } from '../signs/stored-signs';

interface SignProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** What is wrong with naming this sign: only what is lit, waived or not, can be waived or answered. */
export function checkLit({ signs, state }: ProjectInHand, sign: string): readonly SignProblem[] {
  const reading = keptSigns(signs).find(({ id }) => id === sign)?.reading;
  if (reading === 'lit' || reading === 'waived') return [];
  const pointer = '#/sign';
  if (reading === undefined)
    return [{ pointer, detail: 'There is no such sign. GET /api/v1/signs lists them.' }];
  return [
    { pointer, detail: `${sign} is not lit on ${state.name}: there is nothing to waive or to answer.` },
  ];
}
