import { GIT, pushAddress, type PushPlace, sendAsForm, sendPacked } from './push-place';

/** Put before the lines of a shell: with the token where one was made here, else with where it goes. */
function tokenLine({ token }: PushPlace): string {
  return `export TELLTALE_TOKEN='${token ?? 'the token goes here'}'`;
}

/** 100 is how promptfoo ends when cases failed, which is no fault of the tool: the run is sent all the same. */
export const RUN_PROMPTFOO = 'npx promptfoo@latest eval -o results.json || [ $? -eq 100 ]';

export function promptfooLines(place: PushPlace): string {
  return [tokenLine(place), RUN_PROMPTFOO, ...sendPacked('results.json', pushAddress(place, GIT))].join('\n');
}

/** 1 is how pytest ends when tests failed. */
export function pytestLines(place: PushPlace): string {
  return [
    tokenLine(place),
    'pytest --junitxml=junit.xml || [ $? -eq 1 ]',
    ...sendPacked('junit.xml', pushAddress(place, GIT)),
  ].join('\n');
}

/** Its log is an archive and holds the commit. */
export function inspectLines(place: PushPlace): string {
  return [
    tokenLine(place),
    'inspect eval task.py --log-dir logs --log-format eval',
    ...sendAsForm('$(ls -t logs/*.eval | head -n 1)', pushAddress(place, { ...GIT, commit: null })),
  ].join('\n');
}

/** A folder a model, and in it a file of samples a task and time. */
export function lmEvalLines(place: PushPlace): string {
  return [
    tokenLine(place),
    'lm_eval --model hf --model_args pretrained=MODEL --tasks TASK --log_samples --output_path out',
    ...sendPacked('"$(ls -t out/*/samples_TASK_*.jsonl | head -n 1)"', pushAddress(place, GIT)),
  ].join('\n');
}

export function curlLines(place: PushPlace): string {
  return [tokenLine(place), ...sendPacked('results.json', pushAddress(place, GIT))].join('\n');
}
