import { Id, Instant, Integer, ListOf, Nested, Text } from '../wire/property';
import { PageReply } from '../wire/page';

export class ClientReply {
  @Id() id!: string;
  @Text({ description: 'Short name that leads the keys of its projects' }) key!: string;
  @Text() name!: string;
  @Text({ nullable: true, description: 'IANA time zone; null means the workspace’s' }) timeZone!:
    string | null;
  @Integer() projects!: number;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
}

export class ClientListReply {
  @ListOf(() => ClientReply) data!: ClientReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class ClientCreateRequest {
  @Text({ min: 1, max: 200 }) name!: string;
  @Text({ optional: true, pattern: /^[A-Z0-9]{2,12}$/ }) key?: string;
  @Text({ optional: true, nullable: true, max: 100 }) timeZone?: string | null;
}

export class ClientPatchRequest {
  @Text({ optional: true, min: 1, max: 200 }) name?: string;
  @Text({ optional: true, nullable: true, max: 100 }) timeZone?: string | null;
}
