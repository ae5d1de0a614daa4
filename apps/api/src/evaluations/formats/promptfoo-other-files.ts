import { FormatRefusal } from './format-refusal';
import type { SentFile } from './sent-file';

const WRITE_RESULTS = 'Run "promptfoo eval -o results.json" and send results.json.';
const SHARED_LINK = /https?:\/\/(?:[\w-]+\.)*promptfoo\.(?:app|dev)\/(?:eval|e)\b/;

/** Files of promptfoo that are no run, each with what to send instead; undefined for any other file. */
export function promptfooRefusal(file: SentFile): FormatRefusal | undefined {
  if (file.object === undefined) return textRefusal(file);
  const { object } = file;
  if ('results' in object) return undefined;
  if (typeof object['shareableUrl'] === 'string') return shared();
  const isConfiguration = 'prompts' in object && ('providers' in object || 'targets' in object);
  return isConfiguration ? configuration() : undefined;
}

function textRefusal({ beginning, isZip }: SentFile): FormatRefusal | undefined {
  if (isZip) return undefined;
  if (/^<promptfoo[\s>]|^<\?xml[^>]*\?>\s*<promptfoo[\s>]/.test(beginning))
    return refusal(`This is promptfoo's own XML, which holds no test case by itself. ${WRITE_RESULTS}`);
  const isYaml = /^prompts:/m.test(beginning) && /^(?:providers|targets|tests|description):/m.test(beginning);
  if (isYaml) return configuration();
  return SHARED_LINK.test(beginning) && !/^[<[{]/.test(beginning) ? shared() : undefined;
}

function configuration(): FormatRefusal {
  return refusal(`This is a configuration of promptfoo and not the results of a run. ${WRITE_RESULTS}`);
}

function shared(): FormatRefusal {
  return refusal(`This is a link to results that promptfoo shares, not the results. ${WRITE_RESULTS}`);
}

function refusal(detail: string): FormatRefusal {
  return new FormatRefusal('not-a-run', detail);
}
