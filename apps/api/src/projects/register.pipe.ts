import { Injectable, type PipeTransform } from '@nestjs/common';
import { isRegisterKey, type RegisterKey } from '@telltale/domain';
import { Problem } from '../http/problem';

/** `@Param('register', RegisterPipe)`: a register that does not exist is not found. */
@Injectable()
export class RegisterPipe implements PipeTransform<string, RegisterKey> {
  transform(value: string): RegisterKey {
    if (!isRegisterKey(value))
      throw new Problem('not-found', {
        detail: 'There is no such register. GET /api/v1/facts lists them: their type is register.',
      });
    return value;
  }
}
