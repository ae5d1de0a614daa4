import { Controller, Get, Param, Post } from '@nestjs/common';
import { ErasureReply, PersonDataReply } from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { IdPipe } from '../../http/id.pipe';
import { IfMatch } from '../../http/if-match';
import { Replies } from '../../http/replies';
import { ErasureService } from './erasure.service';
import { PersonData } from './person-data';

@Controller('api/v1/people/:id')
export class ErasureController {
  constructor(
    private readonly erasures: ErasureService,
    private readonly personData: PersonData,
  ) {}

  /** What is kept about a person, as JSON to hand over. */
  @Get('data')
  @Allow('person:erase')
  @Replies(PersonDataReply)
  data(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<PersonDataReply> {
    return this.personData.read(caller, id);
  }

  /** Erases a person for good, and the account where it belongs to this workspace alone. The logs go on fitting. */
  @Post('erasure')
  @Allow('person:erase')
  @Replies(ErasureReply)
  erase(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ErasureReply> {
    return this.erasures.erase(caller, id, version);
  }
}
