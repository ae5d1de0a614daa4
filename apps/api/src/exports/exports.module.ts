import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module';
import { ExportsController } from './exports.controller';
import { ProjectExport } from './project-export';

@Module({ imports: [ProjectsModule], controllers: [ExportsController], providers: [ProjectExport] })
export class ExportsModule {}
