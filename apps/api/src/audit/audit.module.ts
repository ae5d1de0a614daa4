import { Module } from '@nestjs/common';
import { SharesModule } from '../shares/shares.module';
import { AuditController } from './audit.controller';
import { AuditExport } from './audit-export';
import { AuditLog } from './audit-log';
import { SealAudit } from './seal-audit';

@Module({
  imports: [SharesModule],
  controllers: [AuditController],
  providers: [AuditExport, AuditLog, SealAudit],
})
export class AuditModule {}
