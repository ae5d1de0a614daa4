/** Where runs are sent, and how. */
export interface PushPlace {
  /** Of this page: the address under which whoever reads it reaches Telltale. */
  readonly origin: string;
  readonly projectKey: string;
  readonly suite: string;
  /** The job fails where the run is worse. */
  readonly failsOnWorse: boolean;
  /** Made just now; null: not made here. */
  readonly token: string | null;
}

/** Where a tool runs knows its commit and branch by other names. */
export interface CodeVersion {
  readonly commit: string | null;
  readonly branch: string;
}

/**
 * Asked of git itself. A branch is always told: without one, runs from a laptop and runs from CI would stand on two lines,
 * and the first line would be the one that answers.
 */
export const GIT: CodeVersion = {
  commit: '$(git rev-parse HEAD)',
  branch: '$(git branch --show-current)',
};

/**
 * What stands in a shell between double quotes. `encodeURIComponent` leaves a few signs as they are, of which an interactive
 * shell takes the exclamation mark for a command.
 */
function inAddress(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

export function pushAddress(place: PushPlace, { commit, branch }: CodeVersion): string {
  const { origin, projectKey, suite, failsOnWorse } = place;
  const query = [
    `suite=${inAddress(suite)}`,
    ...(commit === null ? [] : [`commit=${commit}`]),
    `branch=${branch}`,
    ...(failsOnWorse ? ['failOn=worse'] : []),
  ];
  return `"${origin}/api/v1/projects/${inAddress(projectKey)}/eval-runs?${query.join('&')}"`;
}

const CURL = 'curl --fail-with-body -sS --retry 5 --retry-connrefused \\';
const AUTHORIZATION = '  -H "Authorization: Bearer $TELLTALE_TOKEN"';

/** Packed on the way: the files of evaluation tools hold each prompt and answer, and shrink to a tenth. */
export function sendPacked(
  file: string,
  address: string,
  idempotencyKey: string | null = null,
): readonly string[] {
  const key = idempotencyKey === null ? '' : ` -H "Idempotency-Key: ${idempotencyKey}"`;
  return [
    `gzip -c ${file} | ${CURL}`,
    `${AUTHORIZATION}${key} \\`,
    '  -H "Content-Encoding: gzip" --data-binary @- \\',
    `  ${address}`,
  ];
}

/** As a form, with the name of the file: for a file that is packed already. */
export function sendAsForm(file: string, address: string): readonly string[] {
  return [CURL, `${AUTHORIZATION} -F "file=@${file}" \\`, `  ${address}`];
}
