import { PERSON_FUNCTIONS, PERSON_LEVELS } from '../person';
import { nullOr, oneOf } from './check-choice';
import { checkProperties, isObject } from './check-properties';
import { line } from './check-text';
import { NO_PROBLEM, type PartCheck, valueProblem } from './value-problem';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const personId: PartCheck = (value, at) =>
  typeof value === 'string' && UUID.test(value)
    ? NO_PROBLEM
    : valueProblem(at, 'Send the id of a person of this client, as the list of people gives it.');

const REFERENCE = { needed: { personId } };

const NEW_PERSON = {
  needed: { name: line(200) },
  optional: {
    title: nullOr(line(200)),
    function: nullOr(oneOf(PERSON_FUNCTIONS)),
    level: nullOr(oneOf(PERSON_LEVELS)),
  },
};

/** Somebody who is known by id, or somebody new by name. */
export const person: PartCheck = (value, at) => {
  if (!isObject(value) || !(Object.hasOwn(value, 'personId') || Object.hasOwn(value, 'name'))) {
    return valueProblem(at, 'Send a person: {personId}, or {name, title, function, level} for somebody new.');
  }
  return checkProperties(value, at, Object.hasOwn(value, 'personId') ? REFERENCE : NEW_PERSON);
};
