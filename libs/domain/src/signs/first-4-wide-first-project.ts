import { spokenNumber } from '../words/spoken-number';
import { spokenList } from '../words/spoken-list';
import { defineSign } from './define-sign';
import { type Evidence, textEvidence } from './evidence';
import { unlessFirst } from './first-project';
import { clear, lit } from './outcome';
import { IDEA_TO_PILOT } from './stage-ranges';

const COUNTS = [
  { key: 'scope-processes', label: 'Processes in scope', one: 'one process', many: 'processes' },
  { key: 'scope-departments', label: 'Departments in scope', one: 'one department', many: 'departments' },
  { key: 'scope-user-groups', label: 'User groups in scope', one: 'one user group', many: 'user groups' },
] as const;

export const wideFirstProject = defineSign({
  id: 'FIRST-4',
  mode: 'first-project',
  title: 'The first project changes too much at once',
  question: "How many processes, departments and user groups does the client's first project change?",
  severities: ['serious'],
  stages: IDEA_TO_PILOT,
  clearFact: 'the scope is cut to one process, one department and one user group',
  reads: ['started-on', 'scope-processes', 'scope-departments', 'scope-user-groups'],
  thresholds: {},
  check(facts, context) {
    const elsewhere = unlessFirst(facts, context);
    if (elsewhere !== null) return elsewhere;
    const changed: string[] = [];
    const enough: string[] = [];
    const evidence: Evidence[] = [];
    for (const { key, label, one, many } of COUNTS) {
      const answer = facts.ask(key);
      if (answer.answer !== 'known' || answer.value <= 1) continue;
      const value = spokenNumber(answer.value);
      changed.push(`${value} ${many}`);
      enough.push(one);
      evidence.push(textEvidence(label, value, answer));
    }
    if (evidence.length === 0) return clear();
    return lit('serious', {
      because: `The client's first project changes ${spokenList(changed)}; one of each is enough.`,
      evidence,
      clearsWhen: `its scope is cut to ${spokenList(enough)}`,
    });
  },
});
