import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { ProjectsModule } from '../projects/projects.module';
import { SignsModule } from '../signs/signs.module';
import { SampleController } from './sample.controller';
import { SampleService } from './sample.service';

@Module({
  imports: [ClientsModule, ProjectsModule, SignsModule],
  controllers: [SampleController],
  providers: [SampleService],
})
export class SampleModule {}
