import { type CodeVersion, pushAddress, type PushPlace, sendPacked } from './push-place';
import { RUN_PROMPTFOO } from './shell-lines';

/** Of a pull request its own branch, not the merge that GitHub tries. */
const GITHUB: CodeVersion = { commit: '$GITHUB_SHA', branch: '${GITHUB_HEAD_REF:-$GITHUB_REF_NAME}' };
/** Set in pipelines of merge requests too, where `CI_COMMIT_BRANCH` is not. */
const GITLAB: CodeVersion = { commit: '$CI_COMMIT_SHA', branch: '$CI_COMMIT_REF_NAME' };

export function githubLines(place: PushPlace): string {
  const send = sendPacked('results.json', pushAddress(place, GITHUB), '$GITHUB_RUN_ID-$GITHUB_RUN_ATTEMPT');
  return `# .github/workflows/evaluation.yml
name: Evaluation
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  evaluation:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - name: Run the evaluation
        run: |
          ${RUN_PROMPTFOO}
      - name: Send the run to Telltale
        env:
          TELLTALE_TOKEN: \${{ secrets.TELLTALE_TOKEN }}
        run: |
${indented(send, 10)}`;
}

export function gitlabLines(place: PushPlace): string {
  const send = sendPacked('results.json', pushAddress(place, GITLAB), '$CI_JOB_ID');
  return `# .gitlab-ci.yml
evaluation:
  image: node:24
  script:
    - |
      ${RUN_PROMPTFOO}
    - |
${indented(send, 6)}`;
}

function indented(lines: readonly string[], by: number): string {
  return lines.map((line) => `${' '.repeat(by)}${line}`).join('\n');
}
