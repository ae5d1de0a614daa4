import { Problem } from '../../http/problem';

/** A file that is no inventory Telltale can read: the detail says what it is and what to send instead. */
export function fileRefused(what: string, instead = SEND_INSTEAD): Problem {
  return new Problem('file-refused', { detail: `${what} ${instead}` });
}

const SEND_INSTEAD = 'Send the inventory as a CSV file, as it was published.';

export function isFileRefused(error: unknown): error is Problem {
  return error instanceof Problem && error.code === 'file-refused';
}
