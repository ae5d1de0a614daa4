import { Flag, Instant, Integer } from '../wire/property';

export class DigestRequest {
  @Flag() isOn!: boolean;
  @Integer({ min: 1, max: 7, description: 'ISO 8601: 1 is Monday' }) weekday!: number;
  @Integer({ min: 0, max: 23, description: 'In the workspace’s time zone' }) hour!: number;
}

export class DigestReaderRequest {
  @Flag({ description: 'Whether the digest comes to your own e-mail address' }) isRead!: boolean;
}

export class DigestReply {
  @Flag() isOn!: boolean;
  @Integer() weekday!: number;
  @Integer() hour!: number;
  @Flag({ description: 'Whether you get it' }) isRead!: boolean;
  @Integer({ description: 'Members who get it' }) readers!: number;
  @Flag({ description: 'False: no mail server is set up, so that nobody gets mail' }) isMailSetUp!: boolean;
  @Instant({ nullable: true, description: 'When it went out last' }) sentAt!: string | null;
}
