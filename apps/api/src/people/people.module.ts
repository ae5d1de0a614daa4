import { Module } from '@nestjs/common';
import { SignsModule } from '../signs/signs.module';
import { ErasureController } from './erasure/erasure.controller';
import { ErasureService } from './erasure/erasure.service';
import { PersonData } from './erasure/person-data';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';

@Module({
  imports: [SignsModule],
  controllers: [ErasureController, PeopleController],
  providers: [ErasureService, PeopleService, PersonData],
  exports: [PeopleService],
})
export class PeopleModule {}
