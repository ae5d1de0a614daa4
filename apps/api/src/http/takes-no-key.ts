import { SetMetadata } from '@nestjs/common';

export const TAKES_NO_KEY = 'telltale:takes-no-key';

/** On a POST whose reply cannot be given again, such as one that ends the very session that asks. */
export const TakesNoKey = (): MethodDecorator => SetMetadata(TAKES_NO_KEY, true);
