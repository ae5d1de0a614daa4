import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { isWireClass, type WireClass } from '@telltale/contract';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldProblems } from './field-problems';
import { Problem } from './problem';
import { fromQueryText } from './query-text';
import { refuseDangerous } from './refuse-dangerous';

/**
 * The one door for what is sent: a body or a query is made an instance of its request class and checked; what the class
 * does not name is refused.
 */
@Injectable()
export class WireValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' && type !== 'query') return value;
    const wireClass = wireClassOf(metatype);
    const prefix = type === 'body' ? '#' : '';
    refuseDangerous(value, prefix);
    const given = type === 'query' ? fromQueryText(value, wireClass) : asObject(value);
    const instance = plainToInstance(wireClass, given);
    const errors = await validate(instance, RULES);
    if (errors.length > 0) throw new Problem('invalid-request', { errors: fieldProblems(errors, prefix) });
    return instance;
  }
}

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
};

/** A type-only import of a request class leaves no class here, and nothing would be checked. */
function wireClassOf(metatype: unknown): WireClass {
  if (!isWireClass(metatype)) throw new Error('A body or query needs a request class of the contract');
  return metatype as WireClass;
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Problem('invalid-request', {
    errors: [{ pointer: '#', detail: 'The body must be a JSON object' }],
  });
}
