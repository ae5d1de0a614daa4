import { githubLines, gitlabLines } from './job-lines';
import type { PushPlace } from './push-place';
import { curlLines, inspectLines, lmEvalLines, promptfooLines, pytestLines } from './shell-lines';

/** A way to send runs, as the lines that do it. */
export interface PushTool {
  readonly name: string;
  /** What has to be known before the lines are copied. */
  readonly note: string;
  /** Where the token goes; empty where it stands in the lines. */
  readonly secret: string;
  readonly lines: (place: PushPlace) => string;
}

export const PUSH_TOOLS: readonly PushTool[] = [
  {
    name: 'promptfoo',
    note: 'In the folder of promptfooconfig.yaml. It runs the cases and sends the file, also when cases fail.',
    secret: '',
    lines: promptfooLines,
  },
  {
    name: 'pytest',
    note: 'Each test is a case. Any tool that writes JUnit XML is sent in the same way: put its command and its file in place.',
    secret: '',
    lines: pytestLines,
  },
  {
    name: 'Inspect AI',
    note: 'Put your task in place of task.py. The newest log is sent; the commit is in it.',
    secret: '',
    lines: inspectLines,
  },
  {
    name: 'lm-eval',
    note: 'Put your model and your task in place of MODEL and TASK. The newest file of samples is sent, a case a document; without --log_samples there are figures alone.',
    secret: '',
    lines: lmEvalLines,
  },
  {
    name: 'curl',
    note: 'Sends any file that Telltale reads; put its name in place of results.json. Where there is no git, write commit and branch yourself.',
    secret: '',
    lines: curlLines,
  },
  {
    name: 'GitHub Actions',
    note: 'With promptfoo; put the command and the file of another tool in place. What the tool itself needs, such as the key of a model, is a secret of the first step.',
    secret:
      'In the repository: Settings, Secrets and variables, Actions, New repository secret. Name it TELLTALE_TOKEN. Pull requests from forks do not get it.',
    lines: githubLines,
  },
  {
    name: 'GitLab CI',
    note: 'With promptfoo; put the command and the file of another tool in place. What the tool itself needs, such as the key of a model, is a variable too.',
    secret:
      'In the project: Settings, CI/CD, Variables, Add variable. Name it TELLTALE_TOKEN and choose Masked. Protected is for protected branches alone.',
    lines: gitlabLines,
  },
];
