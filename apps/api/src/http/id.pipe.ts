import { Injectable, type PipeTransform } from '@nestjs/common';
import { validate } from 'uuid';
import { Problem } from './problem';

/** `@Param('id', IdPipe)`: what cannot be an id is not found, like an id that nobody has. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!validate(value)) throw new Problem('not-found');
    return value.toLowerCase();
  }
}
