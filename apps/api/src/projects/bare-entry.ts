import type { RegisterEntry } from '@telltale/domain';

/** An entry without what Telltale itself keeps of it, as the log has it. */
export function bare({ recordedOn: _on, by: _by, ...entry }: RegisterEntry): object {
  return entry;
}
