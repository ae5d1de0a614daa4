import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkWalls } from './check-walls';
import { createDataSource } from './data-source';
import { WorkspaceTransaction } from './workspace-transaction';

export interface DatabaseModuleOptions {
  readonly url: string;
  readonly poolSize: number;
}

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static for(options: DatabaseModuleOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useFactory: () => open(options) }, WorkspaceTransaction],
      exports: [DataSource, WorkspaceTransaction],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function open({ url, poolSize }: DatabaseModuleOptions): Promise<DataSource> {
  const dataSource = createDataSource({ url, poolSize, applicationName: 'telltale' });
  await dataSource.initialize();
  try {
    await checkWalls(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}
