import type { BULK_PROJECTS_MOST as MOST } from '@telltale/contract';

/** As many projects as one bulk edit takes; typed by the contract's own figure, so that the two cannot drift apart. */
export const BULK_PROJECTS_MOST: typeof MOST = 500;
