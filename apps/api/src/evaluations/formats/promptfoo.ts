import type { CanonicalFile } from '@telltale/domain';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { beginsLikeJunit, junitXml } from './junit-xml';
import { isPromptfooJson, readPromptfooJson } from './promptfoo-json';
import { isPromptfooLines, readPromptfooLines } from './promptfoo-lines';
import { promptfooRefusal } from './promptfoo-other-files';
import { isPromptfooTable, readPromptfooTable } from './promptfoo-table';
import type { SentFile } from './sent-file';

/** What `promptfoo eval -o` writes, by any of its endings that hold test cases. */
export const promptfoo: EvalFormat = {
  id: 'promptfoo',
  name: 'promptfoo',
  recognises: (file) =>
    isPromptfooJson(file) ||
    isPromptfooLines(file) ||
    isPromptfooJunit(file) ||
    isPromptfooTable(file) ||
    promptfooRefusal(file) !== undefined,
  read: readPromptfoo,
};

function readPromptfoo(file: SentFile): CanonicalFile | Promise<CanonicalFile> {
  if (isPromptfooJson(file)) return readPromptfooJson(file);
  if (isPromptfooLines(file)) return readPromptfooLines(file);
  if (isPromptfooJunit(file)) return junitXml.read(file, {});
  if (isPromptfooTable(file)) return readPromptfooTable(file);
  throw (
    promptfooRefusal(file) ??
    new FormatRefusal(
      'unreadable-file',
      'This is none of the files that promptfoo writes with "promptfoo eval -o": .json, .jsonl, .csv or .junit.xml.',
    )
  );
}

function isPromptfooJunit(file: SentFile): boolean {
  return beginsLikeJunit(file) && /<testsuites\s[^>]*\bname="promptfoo"/.test(file.beginning);
}
