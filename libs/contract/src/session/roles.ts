/** What a member may do in a workspace, from most to least. */
export const ROLES = ['administrator', 'editor', 'reviewer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** A single factor of fewer characters is too weak (NIST SP 800-63B-4, section 3.1.1). */
export const PASSWORD_LENGTH_LEAST = 15;
export const PASSWORD_LENGTH_MOST = 256;

/** How a session was made. */
export const SIGNED_IN_BY = ['password', 'passkey', 'sso'] as const;
export type SignedInBy = (typeof SIGNED_IN_BY)[number];
