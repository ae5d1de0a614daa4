import { type DynamicModule, Module } from '@nestjs/common';
import { SecretBox } from './secret-box';

@Module({})
export class SecretBoxModule {
  static for(secretKey: string | undefined): DynamicModule {
    const box = { provide: SecretBox, useFactory: () => new SecretBox(secretKey) };
    return { module: SecretBoxModule, global: true, providers: [box], exports: [SecretBox] };
  }
}
