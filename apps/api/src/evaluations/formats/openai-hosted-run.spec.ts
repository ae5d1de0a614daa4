import { openaiHostedRun } from './openai-hosted-run';
import { readAs, refusalOf, runAs, sentJson } from './told-file.fixture';

const RUN = {
  object: 'eval.run',
  id: 'evalrun_1',
  eval_id: 'eval_1',
  name: 'third try',
  status: 'completed',
  model: 'gpt-4o-mini',
  created_at: 1_743_092_069,
  result_counts: { total: 20, errored: 1, failed: 2, passed: 17 },
  per_testing_criteria_results: [
    { testing_criteria: 'label', passed: 18, failed: 1 },
    { testing_criteria: 'tone', passed: 0, failed: 0 },
  ],
};

describe('a run of hosted OpenAI evals', () => {
  it('is told with its counts and without cases', async () => {
    expect(openaiHostedRun.recognises(sentJson(RUN))).toBe(true);
    expect(openaiHostedRun.recognises(sentJson({ ...RUN, object: 'eval' }))).toBe(false);
    expect(await readAs(openaiHostedRun, sentJson(RUN))).toMatchObject({
      externalId: 'evalrun_1',
      suiteName: 'eval_1',
      runs: [
        {
          model: 'gpt-4o-mini',
          provider: 'openai',
          startedAt: '2025-03-27T16:14:29.000Z',
          status: 'success',
          plannedCases: 20,
          counts: { total: 20, passed: 17, failed: 2, errored: 1, skipped: 0 },
          cases: [],
        },
      ],
      notes: ['The run tells how many cases passed and not which: runs are compared by their counts.'],
    });
  });

  it('has the share of each criterion that passed, and none where nothing was judged', async () => {
    const { metrics } = await runAs(openaiHostedRun, sentJson(RUN));
    expect(metrics.map(({ name, value, n }) => [name, value, n])).toEqual([
      ['label', 18 / 19, 19],
      ['tone', null, 0],
    ]);
  });

  it.each([
    ['completed', 'success'],
    ['canceled', 'cancelled'],
    ['failed', 'error'],
    ['in_progress', 'partial'],
  ])('that is %s is %s', async (status, expected) => {
    expect((await runAs(openaiHostedRun, sentJson({ ...RUN, status }))).status).toBe(expected);
  });

  it('is refused while nothing has been counted', async () => {
    const counted = { total: 0, errored: 0, failed: 0, passed: 0 };
    const file = sentJson({ ...RUN, result_counts: counted, per_testing_criteria_results: [] });
    expect(await refusalOf(openaiHostedRun, file)).toMatchObject({ code: 'no-cases' });
  });

  it('is refused where the document is something else of OpenAI', async () => {
    expect(await refusalOf(openaiHostedRun, sentJson({ object: 'list' }))).toEqual({
      code: 'not-a-run',
      detail: 'This is not a run of OpenAI evals: its "object" is not eval.run.',
      place: '#/object',
    });
  });
});
