import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow';
import { JsonText } from '../http/reply';
import { ApiDocument } from './api-document';

@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly document: ApiDocument) {}

  @Get()
  @Allow('public')
  read(): JsonText {
    return new JsonText(this.document.text);
  }
}
