import type { AskedFacts } from './asked-facts';
import type { SignContext } from './define-sign';
import { clear, notApplicable, type SignOutcome } from './outcome';

const SHIPPED_BEFORE = notApplicable('the client has shipped before');
const NO_FIRST_PROJECT = notApplicable('the client has no first project: nothing to build has been started');
const ANOTHER_IS_FIRST = notApplicable("another project is the client's first");

/**
 * FIRST-1 to FIRST-4 speak of a client's first project. The outcome that ends the check where this is not it, or where
 * nobody can tell which it is; `null` where it is.
 */
export function unlessFirst(
  facts: AskedFacts<'started-on'>,
  { client: { first }, projectId }: SignContext,
): SignOutcome<never> | null {
  if (first.state === 'shipped-already') return SHIPPED_BEFORE;
  if (first.state === 'none') return NO_FIRST_PROJECT;
  if (first.state === 'known') return first.projectId === projectId ? null : ANOTHER_IS_FIRST;
  askWhatIsMissing(facts, first.because);
  return clear();
}

/** The gap may be this project's own start or something of a sibling's; its own question comes first. */
function askWhatIsMissing(facts: AskedFacts<'started-on'>, because: 'stage' | 'start'): void {
  if (because === 'stage') {
    facts.leaveOpen('stage', "Which stage are the client's other projects in?");
    return;
  }
  const { answer } = facts.ask('started-on');
  if (answer === 'known' || answer === 'none') {
    facts.leaveOpen('started-on', "When did the client's other active projects start?");
  }
}
