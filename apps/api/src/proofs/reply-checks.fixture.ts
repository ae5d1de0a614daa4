import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from '@telltale/contract';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TestApp } from '../../test/test-app';
import type { Operation } from './operations.fixture';

/** A reply as the checks look at it. */
export interface WireReply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly text: string;
}

/** Refusals that any operation may answer under `default`, as its own words say when. */
const UNDER_DEFAULT = [409, 410, 429];

/** Holds every reply against the API's own document. */
export class ReplyChecks {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  static async of({ stranger }: TestApp): Promise<ReplyChecks> {
    return new ReplyChecks((await stranger.get<object>('/api/openapi.json')).body);
  }

  private constructor(document: object) {
    addFormats(this.ajv);
    this.ajv.addSchema({ $id: 'api', ...document });
  }

  /** What is wrong with a reply; undefined where nothing is. */
  troubleWith(operation: Operation, reply: WireReply): string | undefined {
    if (reply.status >= 500) return `${reply.status}`;
    const documented = String(reply.status) in operation.responses;
    if (!documented && !UNDER_DEFAULT.includes(reply.status)) return `${reply.status} is not documented`;
    if (reply.status >= 400) return this.troubleWithProblem(operation, reply);
    return this.troubleWithSchema(operation, String(reply.status), reply);
  }

  private troubleWithProblem(operation: Operation, reply: WireReply): string | undefined {
    const type = typeOf(reply);
    if (!type.startsWith('application/problem+json')) return `a refusal of type ${type}`;
    const { code, status } = JSON.parse(reply.text) as { code: ProblemCode; status: number };
    if (!PROBLEM_CODES.includes(code)) return `no such code: ${code}`;
    if (status !== reply.status || PROBLEMS[code].status !== status) return `${code} with ${reply.status}`;
    return this.troubleWithSchema(operation, 'default', reply);
  }

  private troubleWithSchema(operation: Operation, status: string, reply: WireReply): string | undefined {
    const contents = Object.keys(operation.responses[status]?.content ?? {});
    if (reply.text === '') return isEmptyFor(contents) ? undefined : 'an empty reply';
    const sent = typeOf(reply);
    const type = contents.find((one) => one === '*/*' || sent.startsWith(one));
    if (type === undefined) return `a reply of type ${sent}, documented are ${contents.join(', ')}`;
    if (!type.endsWith('json')) return undefined;
    const validate = this.validatorOf(operation, status, type);
    if (validate(JSON.parse(reply.text))) return undefined;
    return `does not fit its schema: ${this.ajv.errorsText(validate.errors)}`;
  }

  private validatorOf({ path, method }: Operation, status: string, type: string): ValidateFunction {
    const place = ['paths', path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    const pointer = place
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const known = this.compiled.get(pointer);
    if (known !== undefined) return known;
    const made = this.ajv.compile({ $ref: `api#/${pointer}` });
    this.compiled.set(pointer, made);
    return made;
  }
}

/** A stream is left before it says anything. */
function isEmptyFor(contents: readonly string[]): boolean {
  return contents.every((type) => type === 'text/event-stream');
}

function typeOf({ headers }: WireReply): string {
  return headers.get('content-type') ?? '';
}
