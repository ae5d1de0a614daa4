import { Module } from '@nestjs/common';
import { SealAudit } from './seal-audit';

@Module({ providers: [SealAudit] })
export class AuditModule {}
