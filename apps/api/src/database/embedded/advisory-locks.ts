/**
 * Who uses the server and who serves is held as locks of the server itself, each on a connection of its process:
 * a process that is killed loses them at once, and there is no file that could outlive it.
 */
export const locks = {
  /** Shared: one a user of the server. Exclusive: the last user, who stops it. */
  users: 7_115_001,
  /** Exclusive: the one Telltale that serves this data folder. */
  serving: 7_115_002,
  /** Exclusive: making roles and database on the first start. */
  provisioning: 7_115_003,
} as const;
