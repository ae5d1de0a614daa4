import { randomBytes } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { SECRET_KEY_BYTES, SecretBox } from './secret-box';

@Module({})
export class SecretsModule {
  /** Where nothing is said, what is sealed can be opened by this process alone: for tests. Null: nothing is kept. */
  static for(key: Buffer | null = randomBytes(SECRET_KEY_BYTES)): DynamicModule {
    return {
      module: SecretsModule,
      global: true,
      providers: [{ provide: SecretBox, useValue: new SecretBox(key) }],
      exports: [SecretBox],
    };
  }
}
