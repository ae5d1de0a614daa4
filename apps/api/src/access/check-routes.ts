import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ALLOW } from './allow';

/** The API does not start with a route that lacks `@Allow`. */
@Injectable()
export class CheckRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => this.openHandlersOf(metatype));
    if (open.length > 0) throw new Error(`Every route needs @Allow: ${open.join(', ')}`);
  }

  private openHandlersOf(controller: unknown): string[] {
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, (...args: never[]) => unknown>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => this.isOpenRoute(prototype[name]))
      .map((name) => `${controller.name}.${name}`);
  }

  private isOpenRoute(handler: ((...args: never[]) => unknown) | undefined): boolean {
    if (handler === undefined) return false;
    const isRoute = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler) !== undefined;
    return isRoute && this.reflector.get<unknown>(ALLOW, handler) === undefined;
  }
}
