/** The counters that writes keep, with what was appended and not folded yet; rows of one counter are to be added up. */
export const KEPT_COUNTS = `
  select workspace_id, client_id, dimension, value, count as n from counter
  union all
  select workspace_id, client_id, dimension, value, delta from counter_delta`;
