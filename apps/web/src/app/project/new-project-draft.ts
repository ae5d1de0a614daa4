import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { FactWrites, ProjectCreateRequest } from '@telltale/contract';
import { type Day, factDefinition, type Stage } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import type { Problem } from '../problems/problem';
import { fieldAt } from '../record/draft-problems';
import { readDraft } from '../record/fact-draft';
import { FIRST_FACTS, type FirstFactDrafts } from './first-facts';

export interface NewProjectDraft {
  readonly clientId: string;
  readonly name: string;
  readonly unit: string;
  readonly stage: Stage | '';
  readonly facts: FirstFactDrafts;
  /** Why it cannot wait, where the first-project guard would ask. */
  readonly override: string;
}

/** What is sent: only what was filled in. A fact left at *not asked* is not mentioned at all. */
export function newProjectRequest(draft: NewProjectDraft, today: Day): ProjectCreateRequest {
  const { clientId, name, unit, stage } = draft;
  const facts = answered(draft.facts, today);
  return {
    clientId,
    name: name.trim(),
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
    ...(stage === '' ? {} : { stage }),
    ...(draft.override.trim() === '' ? {} : { override: { reason: draft.override.trim() } }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  };
}

function answered(drafts: FirstFactDrafts, today: Day): FactWrites {
  const facts: FactWrites = {};
  for (const key of FIRST_FACTS) {
    const reading = readDraft(drafts[key], { definition: factDefinition(key), today });
    if ('write' in reading && reading.write.answer !== 'not-asked') facts[key] = reading.write;
  }
  return facts;
}

/** What the server refused, on the field of the form that it names. */
export function newProjectErrors(
  problem: Problem,
  form: FieldTree<NewProjectDraft>,
): ValidationError.WithOptionalFieldTree[] {
  const key = (pointer: string) => FIRST_FACTS.find((fact) => pointer.startsWith(`#/facts/${fact}`));
  const ofFacts = problem.fields.filter(({ pointer }) => key(pointer) !== undefined);
  if (ofFacts.length === 0) return fieldErrors(form, problem);
  const others = { ...problem, fields: problem.fields.filter((field) => !ofFacts.includes(field)) };
  return [
    ...ofFacts.map(({ pointer, detail }) => {
      const fact = key(pointer) ?? FIRST_FACTS[0];
      return {
        kind: 'server',
        message: detail,
        ...fieldAt(pointer, fact, factDefinition(fact).type, form.facts[fact]),
      };
    }),
    ...(others.fields.length === 0 ? [] : fieldErrors(form, others)),
  ];
}
