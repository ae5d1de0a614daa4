import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { CheckRoutes } from './check-routes';
import { SessionStore } from './session-store';

@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }, CheckRoutes, SessionStore],
})
export class AccessModule {}
