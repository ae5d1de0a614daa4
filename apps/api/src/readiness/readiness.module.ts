import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module';
import { SignsModule } from '../signs/signs.module';
import { ProofFilesController } from './proof-files.controller';
import { ProofFiles } from './proof-files';
import { ReadinessController } from './readiness.controller';
import { ReadinessReader } from './readiness-reader';
import { ReadinessService } from './readiness.service';
import { TemplateController } from './template.controller';
import { TemplateService } from './template.service';

@Module({
  imports: [ProjectsModule, SignsModule],
  controllers: [ReadinessController, ProofFilesController, TemplateController],
  providers: [ReadinessReader, ReadinessService, ProofFiles, TemplateService],
})
export class ReadinessModule {}
