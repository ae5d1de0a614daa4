import { isEnded, STAGES } from '@telltale/domain';

/** The stages of projects that have ended, as a list. */
export const ENDED_STAGES = `(${STAGES.filter(isEnded)
  .map((stage) => `'${stage}'`)
  .join(', ')})`;

/** A project `p` that has not ended; one whose stage was not asked has not. */
export const NOT_ENDED = `coalesce(p.stage, 'idea') not in ${ENDED_STAGES}`;
