import { Module } from '@nestjs/common';
import { SignsModule } from '../signs/signs.module';
import { HandOverService } from './hand-over.service';
import { HandoversController } from './handovers.controller';
import { TakeOverService } from './take-over.service';

@Module({
  imports: [SignsModule],
  controllers: [HandoversController],
  providers: [HandOverService, TakeOverService],
})
export class HandoversModule {}
