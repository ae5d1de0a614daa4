/** The computed or claimed status of a project. A stopped or retired project has none (`null`). */
export const STATUSES = ['on-track', 'at-risk', 'off-track', 'not-known'] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  'not-known': 'Not known',
};
