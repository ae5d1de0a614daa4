/** How an attempt to send went. */
export type Attempt =
  | { readonly outcome: 'sent'; readonly answer: string }
  /** It may go better later: no connection, a server that is busy or asks to come again. */
  | { readonly outcome: 'retry'; readonly answer: string }
  /** It never will: the address does not exist, or is not one of ours to send to. */
  | { readonly outcome: 'failed'; readonly answer: string };

const MINUTE = 60_000;

/** After so many minutes it is tried again; a mail server that is down for a day and more loses nothing. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1_440].map((minutes) => minutes * MINUTE);

/** When the next attempt is due after so many; null: it is given up. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}

const ANSWER_MOST = 500;

/** What a server or the network said, short enough for a log. */
export function answerText(answer: string): string {
  return answer.replace(/\s+/g, ' ').trim().slice(0, ANSWER_MOST);
}
