import { OneOf } from '../wire/property';

export class HealthReply {
  @OneOf(['up']) status!: 'up';
}

export class ReadyReply {
  @OneOf(['ready']) status!: 'ready';
  @OneOf(['up']) database!: 'up';
  @OneOf(['done']) migrations!: 'done';
}
