import { Module } from '@nestjs/common';
import { SignsModule } from '../signs/signs.module';
import { SettingsPreview } from './preview/settings-preview';
import { RenewReadings } from './renewal/renew-readings';
import { SignSettingsController } from './sign-settings.controller';
import { SignSettingsService } from './sign-settings.service';

@Module({
  imports: [SignsModule],
  controllers: [SignSettingsController],
  providers: [RenewReadings, SettingsPreview, SignSettingsService],
})
export class SignSettingsModule {}
