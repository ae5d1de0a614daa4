import { notApplicable } from './outcome';

/** DEMO-1 and DEMO-7 speak of what leadership said yes to. */
export const NOT_GREENLIT = notApplicable('it is not greenlit');
