import { line } from '@telltale/domain';
import { Problem } from './problem';

const NAME_LENGTH_MOST = 200;

/** A name without white space at its ends; refused where nothing, or a control character, is left. */
export function checkedName(name: string, field = 'name'): string {
  const errors = line(NAME_LENGTH_MOST)(name, `#/${field}`);
  if (errors.length > 0) throw new Problem('invalid-request', { errors: [...errors] });
  return name.trim();
}

/** The same for a text that may be absent. */
export function checkedNameOrNull(name: string | null | undefined, field: string): string | null {
  return name === undefined || name === null ? null : checkedName(name, field);
}
