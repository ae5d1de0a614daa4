import { createHash } from 'node:crypto';
import { SentFile } from './sent-file';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A record as `--log_samples` of 0.4 writes it, of a task of tickets made up here. */
export function sampleRecord(id: number, figures: object, more: object = {}): Record<string, unknown> {
  const doc = { ticket: `Ticket number ${id} needs a team`, team: id % 2 === 0 ? 'billing' : 'account' };
  return {
    doc_id: id,
    doc,
    target: doc.team,
    arguments: { gen_args_0: { arg_0: `Which team?\n${doc.ticket}`, arg_1: { until: ['\n'] } } },
    resps: [[doc.team]],
    filtered_resps: [doc.team],
    filter: 'none',
    metrics: Object.keys(figures),
    doc_hash: sha256(JSON.stringify(doc, null, 2)),
    prompt_hash: sha256(`Which team?\n${doc.ticket}`),
    target_hash: sha256(doc.team),
    ...figures,
    ...more,
  };
}

/** A record of `--write_out` of 0.3: figures are spelled out. */
export function writeOutRecord(id: number, figures: object): Record<string, unknown> {
  return { doc_id: id, prompt_0: `Ticket ${id}\nTeam:`, logit_0: 'billing', truth: 'billing', ...figures };
}

export function sentLines(records: readonly object[], fileName: string | null = null): SentFile {
  return new SentFile(Buffer.from(records.map((one) => `${JSON.stringify(one)}\n`).join('')), fileName);
}
