import { randomBytes } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { SECRET_KEY_BYTES, SecretBox } from './secret-box';

@Module({})
export class SecretsModule {
  /** Without a key, what is sealed can be opened by this process alone: for tests and measurements. */
  static for(key: Buffer = randomBytes(SECRET_KEY_BYTES)): DynamicModule {
    return {
      module: SecretsModule,
      global: true,
      providers: [{ provide: SecretBox, useValue: new SecretBox(key) }],
      exports: [SecretBox],
    };
  }
}
