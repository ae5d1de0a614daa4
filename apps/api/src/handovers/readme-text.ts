import { HANDED_OVER } from './handed-over-tables';

/** For whoever opens the archive without a Telltale. */
export function readmeText(client: string, exportedAt: string): string {
  return `${client}, as handed over by Telltale on ${exportedAt.slice(0, 10)}.

manifest.json says how many rows each file has, and the SHA-256 of its bytes.
Each file is JSON Lines: one row a line, UTF-8. Days are ISO dates, instants are in UTC,
money is in minor units, files are base64. changes.jsonl is the history: the record of a
project is the sum of its entries.

${HANDED_OVER.map(({ file }) => `${file}.jsonl`).join('\n')}
`;
}
