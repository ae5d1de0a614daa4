import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import type { Clock } from './clock/clock';
import { ClockModule } from './clock/clock.module';
import { DatabaseModule } from './database/database.module';
import { HealthModule } from './health/health.module';
import { HttpModule } from './http/http.module';

export interface AppOptions {
  /** The role that Telltale works as; migrations are done before. */
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly clock: Clock;
}

/** A line a feature. */
const FEATURES = [HealthModule];

@Module({})
export class AppModule {
  static for({ databaseUrl, poolSize, clock }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ClockModule.for(clock),
        DatabaseModule.for({ url: databaseUrl, poolSize }),
        HttpModule,
        AccessModule,
        ...FEATURES,
      ],
    };
  }
}
