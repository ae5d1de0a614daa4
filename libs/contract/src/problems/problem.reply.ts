import { Integer, ListOf, OneOf, Text } from '../wire/property';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes';

/** One field of the request that cannot be accepted. */
export class FieldProblem {
  @Text({ description: 'Where: a JSON pointer into the body, or the name of a query parameter' })
  pointer!: string;
  @Text({ description: 'What is wrong and how to mend it' }) detail!: string;
}

/** `application/problem+json` (RFC 9457). */
export class ProblemReply {
  @Text() type!: string;
  @OneOf(PROBLEM_CODES) code!: ProblemCode;
  @Text() title!: string;
  @Integer() status!: number;
  @Text({ optional: true }) detail?: string;
  @Text({ optional: true }) instance?: string;
  @ListOf(() => FieldProblem, { optional: true }) errors?: FieldProblem[];
}
