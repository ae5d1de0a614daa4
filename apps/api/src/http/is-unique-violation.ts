/** PostgreSQL's word for a value that is already there (SQLSTATE 23505), in the named index. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  const { code, constraint } = (error ?? {}) as { readonly code?: string; readonly constraint?: string };
  return code === '23505' && constraint === index;
}
