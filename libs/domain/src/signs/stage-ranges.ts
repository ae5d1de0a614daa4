import type { Stage } from '../words/stage';

/** From Scoped to Production: OWN, LOCK, BUILD unless a sign says otherwise. */
export const SCOPED_TO_PRODUCTION: readonly Stage[] = ['scoped', 'building', 'pilot', 'production'];
/** From Idea to Pilot: FIRST. */
export const IDEA_TO_PILOT: readonly Stage[] = ['idea', 'scoped', 'building', 'pilot'];
/** From Scoped to Pilot: DEMO. */
export const SCOPED_TO_PILOT: readonly Stage[] = ['scoped', 'building', 'pilot'];
/** Building and Pilot: what the owner decides while it is made. */
export const BUILDING_TO_PILOT: readonly Stage[] = ['building', 'pilot'];
/** From Building to Production: EVAL, and the signs that say "from Building on". */
export const BUILDING_TO_PRODUCTION: readonly Stage[] = ['building', 'pilot', 'production'];
/** From Idea to Production: the signs that say "from Idea". */
export const IDEA_TO_PRODUCTION: readonly Stage[] = ['idea', 'scoped', 'building', 'pilot', 'production'];
