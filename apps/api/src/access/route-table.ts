import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { IdPipe } from '../http/id.pipe';
import { TAKES_NO_KEY } from '../http/takes-no-key';
import { ALLOW, type Allowed } from './allow';
import { ALLOW_TOKEN, type TokenAllowance } from './tokens/allow-token';

/** One handler of a controller, and who may use it. */
export interface Route {
  readonly controller: string;
  readonly handler: string;
  readonly allowed: Allowed | undefined;
  /** What a token needs; undefined where none is taken. */
  readonly token: TokenAllowance | undefined;
  /** Whether a POST to it may carry an `Idempotency-Key`. */
  readonly takesKey: boolean;
  /** The parameters of its address that are ids. */
  readonly ids: readonly string[];
}

/** What Nest keeps of each parameter of a handler. */
interface TakenParameter {
  readonly data?: unknown;
  readonly pipes?: readonly unknown[];
}

type Handler = (...parameters: never[]) => unknown;

/** Every route of the API. It does not start with one that lacks `@Allow`. */
@Injectable()
export class RouteTable implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.routes.filter(({ allowed }) => allowed === undefined);
    const names = open.map(({ controller, handler }) => `${controller}.${handler}`);
    if (names.length > 0) throw new Error(`Every route needs @Allow: ${names.join(', ')}`);
  }

  get routes(): readonly Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => this.routesOf(metatype));
  }

  private routesOf(controller: unknown): Route[] {
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, Handler>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => this.isRoute(prototype[name] as Handler))
      .map((name) => ({
        controller: controller.name,
        handler: name,
        ...this.toldOf(prototype[name] as Handler),
        ids: idsTakenBy(controller, name),
      }));
  }

  private toldOf(handler: Handler): Pick<Route, 'allowed' | 'token' | 'takesKey'> {
    const allowed = this.reflector.get<Allowed | undefined>(ALLOW, handler);
    const takesNone = allowed === 'public' || this.reflector.get(TAKES_NO_KEY, handler) === true;
    const token = this.reflector.get<TokenAllowance | undefined>(ALLOW_TOKEN, handler);
    return { allowed, token, takesKey: !takesNone };
  }

  private isRoute(handler: Handler): boolean {
    return this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler) !== undefined;
  }
}

function idsTakenBy(controller: object, handler: string): string[] {
  const taken = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) as
    Readonly<Record<string, TakenParameter>> | undefined;
  return Object.values(taken ?? {}).flatMap(({ data, pipes = [] }) =>
    typeof data === 'string' && pipes.includes(IdPipe) ? [data] : [],
  );
}
