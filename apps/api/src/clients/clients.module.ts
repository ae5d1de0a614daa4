import { Module } from '@nestjs/common';
import { SignsModule } from '../signs/signs.module';
import { ClientLogoController } from './client-logo.controller';
import { ClientLogoService } from './client-logo.service';
import { ClientsController } from './clients.controller';
import { ClientsService } from './clients.service';

@Module({
  imports: [SignsModule],
  controllers: [ClientsController, ClientLogoController],
  providers: [ClientsService, ClientLogoService],
  exports: [ClientLogoService, ClientsService],
})
export class ClientsModule {}
