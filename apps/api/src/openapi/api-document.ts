import { type INestApplication, Injectable } from '@nestjs/common';
import { describeApi } from './describe-api';

/** The OpenAPI document, made when it is first asked for: most processes are never asked. */
@Injectable()
export class ApiDocument {
  private app: INestApplication | undefined;
  private made: string | undefined;

  of(app: INestApplication): void {
    this.app = app;
  }

  get text(): string {
    if (this.app === undefined) throw new Error('The document is made of an application');
    this.made ??= JSON.stringify(describeApi(this.app));
    return this.made;
  }
}
