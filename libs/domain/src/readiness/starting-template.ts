import type { ReadinessGroup, ReadinessItem, ReadinessTemplate } from './template';

/**
 * The template that a workspace starts with. Sources: Breck et al., The ML Test Score (2017); Google SRE book, production
 * readiness review and launch checklist; OWASP Top 10 for LLM applications; NIST AI RMF 1.0; OMB M-25-21; the article.
 */
export const STARTING_TEMPLATE: ReadinessTemplate = [
  group('data', 'Data', [
    required('data-schema', 'The input has a schema, and an alarm tells when it breaks', 180),
    required('data-pipeline', 'The pipeline runs on schedule from the real sources', 30),
    optional('data-code-tested', 'The code that prepares the input is tested end to end', 30),
    required('data-privacy', 'Personal data are mapped and minimised, and how long they stay is set', 365),
  ]),
  group('monitoring', 'Monitoring', [
    required('monitoring-cases', 'Each case is logged with its id, version and outcome', 30),
    required('monitoring-alerts', 'Alerts on errors, latency, cost and volume reach a person', 90),
    required('monitoring-quality', 'Quality is watched on live data, with an alarm on drift', 7),
    optional('monitoring-monitored', 'The monitoring itself is monitored', 90),
  ]),
  group('fallback', 'Errors & fallback', [
    required('fallback-model', 'It is known what happens when the model is down, slow or refuses', 90),
    required('fallback-limits', 'Each dependency has timeouts, retries and limits', 180),
    required('fallback-unsure', 'Cases that it is unsure of reach a named person', 90),
    required('fallback-rollback', 'Model, prompt and code are rolled back in stated minutes', 90),
  ]),
  group('scale', 'Edge cases & scale', [
    required('scale-hard-cases', 'The known hard cases are in the suite', 90),
    required('scale-full-volume', 'It ran the full daily volume for a day', 180),
    optional('scale-slices', 'Quality is known on each slice that matters', 90),
    optional('scale-staged', 'It is released in stages', 180),
  ]),
  group('evaluation', 'Evaluation', [
    required('evaluation-suite', 'A fixed suite with known answers is older than the first feature', null),
    required('evaluation-gate', 'A run gates each change', 30),
    optional('evaluation-kpi', 'A better score was shown to move the KPI', 180),
    optional('evaluation-simpler', 'A simpler way was shown not to be as good', 180),
  ]),
  group('security', 'Security & privacy', [
    required('security-injection', 'Prompt injection and the handling of output are tested', 90),
    required('security-leaks', 'Data leaks and hidden context are tested', 90),
    required('security-rights', 'Agents have the fewest rights that they need', 90),
    optional('security-supply', 'Models, packages and prompts are pinned', 90),
    required('security-spend', 'Spend has a ceiling at which it is cut off', 90),
  ]),
  group('operations', 'Operations & ownership', [
    required('operations-runbook', 'There is a runbook, on-call and support hours', 90),
    required('operations-signed', 'The owner signed the go-live and the good-enough value', null),
    optional('operations-users', 'Users are trained, and have a way to complain', 365),
  ]),
  group('exit', 'Vendor & exit', [
    required('exit-export', 'Data, logic and evals were exported once and opened elsewhere', 180),
    optional('exit-second-model', 'A second model was scored behind the interface', 180),
    required('exit-stop-plan', 'There is a plan for stopping it', 365),
  ]),
];

function group(key: string, name: string, items: readonly ReadinessItem[]): ReadinessGroup {
  return { key, name, items };
}

function required(key: string, text: string, proofDays: number | null): ReadinessItem {
  return { key, text, isRequired: true, proofDays };
}

function optional(key: string, text: string, proofDays: number | null): ReadinessItem {
  return { key, text, isRequired: false, proofDays };
}
