/** A table of which an archive holds what belongs to the client. */
export interface HandedOverTable {
  readonly table: string;
  /** Of its file, `<file>.jsonl`. */
  readonly file: string;
  /** In which order its rows stand: a row comes after those that it goes on from. */
  readonly key: string;
  readonly columns: readonly string[];
  /** Which rows of table `t` are meant, by the workspace `$1` and the client `$2`; those of the client's own otherwise. */
  readonly whose?: string;
  /** Columns with ids inside of texts. In all others an id is the whole of a value. */
  readonly wordsWithIds?: readonly string[];
}

/** Only reviews of this client alone: what was said of several clients at once belongs to no single one. */
const OF_A_REVIEW = `exists (
      select from review r where r.workspace_id = t.workspace_id and r.id = t.review_id and r.client_ids = array[$2::uuid])`;

function columns(names: string): readonly string[] {
  return names.split(/\s+/);
}

/**
 * What an archive holds, in the order in which it is taken over: a row comes after those that it refers to. The list is
 * written by hand, so that nothing goes out that nobody decided on; `left-out.ts` has the rest of the schema with its reasons, and
 * their spec fails where a column stands in neither.
 */
export const HANDED_OVER: readonly HandedOverTable[] = [
  {
    table: 'client',
    file: 'client',
    key: 'id',
    columns: columns(
      'id key name time_zone last_project_number version created_at updated_at currency review_weekday',
    ),
    whose: 't.id = $2',
  },
  {
    table: 'client_logo',
    file: 'logo',
    key: 'client_id',
    columns: columns('media_type content hash at'),
  },
  {
    table: 'person',
    file: 'people',
    key: 'id',
    columns: columns('id name title function level version created_at updated_at email'),
  },
  {
    table: 'project',
    file: 'projects',
    key: 'id',
    columns: columns(`id client_name key name unit stage kind owner_id owner_answer started_answer started_on
      started_precision target_on original_target original_target_on target_moves building_since
      shipped_on has_shipped first_mark ended_on claimed_status recorded_on status judged applying lit
      waived questions mode_business_owner mode_first_project mode_demo mode_evaluation mode_lock_in
      mode_builder gravity sort_name sort_client sort_target sort_target_back critical_since next read_on
      next_change_on version created_at updated_at claimed_on disagrees_since decided_on decision_kind
      decision_due_on readiness claimed_saving verified_saving hardening_since hardening_anchor
      is_moonshot has_eval_suite has_eval_run last_eval_run_on layer_vendors layers_known roadmap_items
      roadmap_started spent eval_trend decision_needed decision_needed_since`),
  },
  {
    table: 'project_record',
    file: 'records',
    key: 'project_id',
    columns: columns('project_id facts judgements evaluation'),
  },
  {
    table: 'change',
    file: 'changes',
    key: 'project_id, seq',
    columns: columns(
      'project_id seq at recorded_on holds_from by_name what before after reason source undoes',
    ),
  },
  {
    table: 'reading_period',
    file: 'readings',
    key: 'project_id, from_on',
    columns: columns('project_id from_on until_on project_row signs is_claimed claim_owner_id claim_apart'),
  },
  {
    table: 'lit_episode',
    file: 'lit-signs',
    key: 'project_id, sign, lit_on',
    columns: columns('project_id sign lit_on severity severity_on lit_by cleared_on cleared_by waived_until'),
  },
  {
    table: 'decision',
    file: 'decisions',
    key: 'project_id, id',
    columns: columns(
      'project_id id kind reason conditions decided_by decided_by_name decided_on due_on covers at by_name',
    ),
  },
  {
    table: 'decision_condition',
    file: 'decision-conditions',
    key: 'project_id, decision_id, place',
    columns: columns('project_id decision_id place state because turned_on turned_by'),
  },
  {
    table: 'closing_item',
    file: 'closing-items',
    key: 'project_id, decision_id, item',
    columns: columns(
      'project_id decision_id item place state note url amount due_on answered_on by_name ended_on',
    ),
  },
  {
    table: 'proof_file',
    file: 'proof-files',
    key: 'id',
    columns: columns('id project_id name media_type bytes content at by_name'),
  },
  {
    table: 'eval_suite',
    file: 'eval-suites',
    key: 'id',
    columns:
      columns(`id project_id key name version fixed_since owner_id pass_threshold primary_metric main_branch cases
      unanswered row_version created_at updated_at gravity last_run_on latest`),
  },
  {
    table: 'eval_suite_version',
    file: 'eval-suite-versions',
    key: 'suite_id, id',
    columns: columns('suite_id id version fixed_since cases unanswered recorded_on at by_name'),
  },
  {
    table: 'eval_test_set',
    file: 'eval-test-sets',
    key: 'id',
    columns: columns('id suite_id fingerprint cases keys labels first_run_on'),
  },
  {
    table: 'eval_upload',
    file: 'eval-uploads',
    key: 'id',
    columns:
      columns(`id project_id suite_id format tool tool_version external_id content_sha256 results_sha256 file_name
      bytes notes raw received_at by_name token_name`),
  },
  {
    table: 'eval_replay',
    file: 'eval-replays',
    key: 'project_id, kind, key',
    columns: columns('project_id kind key upload_id'),
  },
  {
    table: 'eval_run',
    file: 'eval-runs',
    key: 'id',
    columns:
      columns(`id project_id suite_id upload_id test_set_id suite_version variant variant_label branch run_at
      run_on received_at status planned total passed failed errored skipped score score_name metrics
      outcomes scores model provider tool commit_hash commit_origin is_dirty verdict comparison
      baseline_id baseline_verdict baseline_comparison`),
  },
  {
    table: 'eval_baseline',
    file: 'eval-baselines',
    key: 'suite_id, variant, id',
    columns: columns('suite_id variant id run_id chosen_on at by_name'),
  },
  {
    table: 'eval_change',
    file: 'eval-changes',
    key: 'id',
    columns:
      columns(`id project_id kind what made_on commit_hash url at by_name scored_by scored_on withdrawn_at
      withdrawn_by`),
  },
  {
    table: 'eval_question',
    file: 'eval-questions',
    key: 'id',
    columns:
      columns(`id project_id asked_on asked_at asked_by person_id asked_of note link_ends_at answer_kind sentence
      run_id answered_by answered_at answered_on ended_why ended_by ended_at ended_on`),
  },
  {
    table: 'check_in',
    file: 'check-ins',
    key: 'id',
    columns:
      columns(`id project_id person_id asked_of asked_at asked_on asked_by questions answers answered_at
      answered_on answered_by link_ends_at nudged_at`),
  },
  {
    table: 'review',
    file: 'reviews',
    key: 'id',
    columns:
      columns(`id review_on since_on before_id before_on told_before attendees opened_at opened_by closed_at
      closed_by closed_on told minutes minutes_hash markdown`),
    whose: 't.client_ids = array[$2::uuid]',
    wordsWithIds: ['told_before', 'told', 'minutes', 'markdown'],
  },
  {
    table: 'review_note',
    file: 'review-notes',
    key: 'review_id, id',
    columns: columns('id review_id project_id text at edited_at by_name'),
    whose: OF_A_REVIEW,
  },
  {
    table: 'review_addition',
    file: 'review-additions',
    key: 'id',
    columns: columns('id review_id text at by_name'),
    whose: OF_A_REVIEW,
  },
];
