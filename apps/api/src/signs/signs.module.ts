import { Module } from '@nestjs/common';
import { RereadQueue } from './reread-queue';

@Module({ providers: [RereadQueue], exports: [RereadQueue] })
export class SignsModule {}
