import { spokenMoney } from '@telltale/domain';
import type { EntryFields } from '../registers/entry-draft';
import type { SavingLine } from './saving-chains';

/** The form of a line that is about to be written: what it begins with, and what is not asked any more. */
export interface LineForm {
  readonly title: string;
  readonly words: string;
  readonly given: EntryFields;
  readonly hidden: readonly string[];
  readonly needed: readonly string[];
  /** The line that is changed; none where one is added. */
  readonly line?: SavingLine;
}

const BASIS = ['baseline', 'method'] as const;
const REFERENCES = ['goesOnFrom', 'corrects'] as const;
/** All that a claim cannot have yet. */
const UNPROVEN = ['state', 'verifiedBy', ...REFERENCES] as const;

export const CLAIM_FORM: LineForm = {
  needed: [],
  title: 'A saving that somebody claims',
  words: 'Record the claim',
  given: { state: 'claimed' },
  hidden: UNPROVEN,
};

export const MEASUREMENT_FORM: LineForm = {
  needed: BASIS,
  title: 'A saving that was measured',
  words: 'Record the measurement',
  given: { state: 'measured' },
  hidden: UNPROVEN,
};

export function measureForm(claim: SavingLine): LineForm {
  return {
    needed: BASIS,
    title: `Measure the ${spokenMoney(claim.amount)} that were claimed`,
    words: 'Record the measurement',
    given: { ...carried(claim), state: 'measured', goesOnFrom: claim.id },
    hidden: UNPROVEN,
  };
}

export function verifyForm(measured: SavingLine): LineForm {
  return {
    needed: [...BASIS, 'verifiedBy'],
    title: `Verify the ${spokenMoney(measured.amount)} that were measured`,
    words: 'Verify it',
    given: { ...carried(measured), state: 'verified', goesOnFrom: measured.id },
    hidden: ['state', ...REFERENCES],
  };
}

/** The line that is wrong stays as it is; the new one takes its place in the sums. */
export function correctionForm(line: SavingLine): LineForm {
  const { goesOnFrom, verifiedBy, proof } = line;
  const rest = Object.entries({ goesOnFrom, verifiedBy, proof }).filter(([, value]) => value !== undefined);
  return {
    needed: neededBy(line),
    title: `Correct the ${spokenMoney(line.amount)} by a new line`,
    words: 'Record the correction',
    given: { ...carried(line), ...Object.fromEntries(rest), state: line.state, corrects: line.id },
    hidden: ['state', ...REFERENCES],
  };
}

export function changeForm(line: SavingLine): LineForm {
  return {
    needed: neededBy(line),
    title: `Change the ${spokenMoney(line.amount)} that were ${line.state}`,
    words: 'Record the change',
    given: {},
    hidden: UNPROVEN,
    line,
  };
}

function neededBy({ state }: SavingLine): readonly string[] {
  if (state === 'claimed') return [];
  return state === 'verified' ? [...BASIS, 'verifiedBy'] : BASIS;
}

/** What the next step begins with; when it was taken is for the next to say. */
function carried({ amount, period, baseline, method }: SavingLine): EntryFields {
  const parts = Object.entries({ amount, period, baseline, method });
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}
