import type { PushPlace } from './push-place';
import { PUSH_TOOLS } from './push-tools';

const PLACE: PushPlace = {
  origin: 'https://telltale.example',
  projectKey: 'HAL-3',
  suite: 'triage',
  failsOnWorse: false,
  token: null,
};
const SECRET = 'tt_abc';

function linesOf(name: string, place: Partial<PushPlace> = {}): string {
  return PUSH_TOOLS.find((tool) => tool.name === name)?.lines({ ...PLACE, ...place }) ?? '';
}

describe('the lines that send a run', () => {
  it('run promptfoo, go on when cases fail, and send its file packed', () => {
    expect(linesOf('promptfoo', { token: SECRET })).toBe(
      `export TELLTALE_TOKEN='tt_abc'
npx promptfoo@latest eval -o results.json || [ $? -eq 100 ]
gzip -c results.json | curl --fail-with-body -sS --retry 5 --retry-connrefused \\
  -H "Authorization: Bearer $TELLTALE_TOKEN" \\
  -H "Content-Encoding: gzip" --data-binary @- \\
  "https://telltale.example/api/v1/projects/HAL-3/eval-runs?suite=triage&commit=$(git rev-parse HEAD)&branch=$(git branch --show-current)"`,
    );
  });

  it('send a log of Inspect as a form: it is packed already and holds the commit', () => {
    const lines = linesOf('Inspect AI');
    expect(lines).toContain('-F "file=@$(ls -t logs/*.eval | head -n 1)"');
    expect(lines).not.toMatch(/gzip|commit=/);
  });

  it('log the samples of lm-eval and send the newest of them, in whichever folder of a model it lies', () => {
    const lines = linesOf('lm-eval');
    expect(lines).toContain('--tasks TASK --log_samples --output_path out\n');
    expect(lines).toContain('gzip -c "$(ls -t out/*/samples_TASK_*.jsonl | head -n 1)" | curl ');
  });

  it.each([
    ['GitHub Actions', 'TELLTALE_TOKEN: ${{ secrets.TELLTALE_TOKEN }}', '&commit=$GITHUB_SHA&'],
    ['GitLab CI', '"Authorization: Bearer $TELLTALE_TOKEN"', '&commit=$CI_COMMIT_SHA&'],
  ])('leave the token out of the file of %s', (name, secret, commit) => {
    const lines = linesOf(name, { token: SECRET });
    expect(lines).not.toContain(SECRET);
    expect(lines).not.toContain('export');
    expect(lines).toContain(secret);
    expect(lines).toContain(commit);
  });

  it.each(PUSH_TOOLS.map(({ name }) => name))(
    'of %s say the branch, and the gate where it is asked',
    (name) => {
      expect(linesOf(name)).toMatch(/suite=triage&.*branch=\$/);
      expect(linesOf(name)).not.toContain('failOn');
      expect(linesOf(name, { failsOnWorse: true })).toMatch(/&failOn=worse"$/m);
    },
  );

  it('keep the name of a suite together, whatever a shell would make of its signs', () => {
    expect(linesOf('curl', { suite: `Bo's "big" $(suite)!` })).toContain(
      '?suite=Bo%27s%20%22big%22%20%24%28suite%29%21&',
    );
  });
});
