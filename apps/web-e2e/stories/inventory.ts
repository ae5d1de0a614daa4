import { resolve } from 'node:path';

/** A made-up inventory with every trap that a real one has; stories are run from the project's root. */
export const MADE_UP_INVENTORY = resolve('apps/api/src/imports/made-up-inventory/omb-2024.csv');
