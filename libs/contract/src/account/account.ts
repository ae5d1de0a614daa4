import { SIGNED_IN_BY, type SignedInBy } from '../session/roles';
import { PageReply } from '../wire/page';
import { Flag, Id, Instant, ListOf, Nested, OneOf, Text } from '../wire/property';

export class AccountPatchRequest {
  @Text({ min: 1, max: 200 }) name!: string;
}

export class OwnSessionReply {
  @Id() id!: string;
  @Instant() createdAt!: string;
  @Instant({ description: 'To the hour' }) seenAt!: string;
  @OneOf(SIGNED_IN_BY) signedInBy!: SignedInBy;
  @Text({ nullable: true, description: 'Browser and system, such as Firefox on Linux' }) client!:
    string | null;
  @Text({ nullable: true, description: 'The network address it was opened from' }) address!: string | null;
  @Flag({ description: 'The one that asks' }) isThis!: boolean;
}

export class OwnSessionListReply {
  @ListOf(() => OwnSessionReply) data!: OwnSessionReply[];
  @Nested(() => PageReply) page!: PageReply;
}
