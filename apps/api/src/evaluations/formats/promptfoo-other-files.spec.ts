import { promptfoo } from './promptfoo';
import { promptfooFile, promptfooRow } from './promptfoo.fixture';
import { refusalOf, sent } from './refusal.fixture';

const CONFIGURATION =
  'This is a configuration of promptfoo and not the results of a run. Run "promptfoo eval -o results.json" and send results.json.';
const LINK =
  'This is a link to results that promptfoo shares, not the results. Run "promptfoo eval -o results.json" and send results.json.';
const XML =
  'This is promptfoo\'s own XML, which holds no test case by itself. Run "promptfoo eval -o results.json" and send results.json.';

describe('files of promptfoo that are no run', () => {
  it.each([
    ['# my tests\ndescription: triage\nprompts:\n  - a\nproviders:\n  - echo\n', CONFIGURATION],
    ['prompts: [a]\ntargets: [echo]\n', CONFIGURATION],
    ['{"prompts": ["a"], "providers": ["echo"], "tests": []}', CONFIGURATION],
    ['View results: https://www.promptfoo.app/eval/eval-1\n', LINK],
    ['{"shareableUrl": "https://www.promptfoo.app/eval/eval-1"}', LINK],
    ['<promptfoo><evalId>eval-1</evalId></promptfoo>', XML],
    ['<?xml version="1.0"?>\n<promptfoo>', XML],
  ])('recognises and refuses %j', (content, detail) => {
    expect(promptfoo.recognises(sent(content))).toBe(true);
    expect(refusalOf(() => promptfoo.read(sent(content), {}))).toEqual(['not-a-run', detail, undefined]);
  });

  it('refuses what is nothing of promptfoo where a sender calls it that', () => {
    for (const content of ['', '{}', 'prompts:\n', '<html>', 'PK\u0003\u0004prompts:\nproviders:\n']) {
      expect(promptfoo.recognises(sent(content))).toBe(false);
      expect(refusalOf(() => promptfoo.read(sent(content), {}))).toEqual([
        'unreadable-file',
        'This is none of the files that promptfoo writes with "promptfoo eval -o": .json, .jsonl, .csv or .junit.xml.',
        undefined,
      ]);
    }
  });

  it('takes results that name the place where they are shared', () => {
    const shared = promptfooFile(
      [promptfooRow()],
      { shareableUrl: 'https://www.promptfoo.app/eval/eval-1' },
      { stats: {} },
    );
    expect(refusalOf(() => promptfoo.read(sent(shared), {}))).toBeUndefined();
  });
});
