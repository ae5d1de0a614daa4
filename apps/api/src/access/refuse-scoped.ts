import { Problem } from '../http/problem';

/** Who sees some clients only would, where a thing is of all of them, learn of the others or reach them; `why` says it of the thing. */
export function refuseScoped({ clients }: { readonly clients: readonly string[] | null }, why: string): void {
  if (clients !== null) throw new Problem('not-allowed', { detail: why });
}
