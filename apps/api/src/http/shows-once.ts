import { SetMetadata } from '@nestjs/common';

export const SHOWS_ONCE = 'telltale:shows-once';

/** A property of the reply that Telltale does not keep: where an idempotency key is sent again, it is null. */
export const ShowsOnce = (property: string): MethodDecorator => SetMetadata(SHOWS_ONCE, property);
