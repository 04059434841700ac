import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Policy, Reply } from '@okoce/platform';
import { ContractExport } from '../application/contract-export';
import { ContractsQuery, contractPlaceText, contractsAsked } from './contracts.request';
import { VERIFYING } from './policies';

const NDJSON = 'application/x-ndjson';
const text = { schema: { type: 'string' } } as const;

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(private readonly contracts: ContractExport) {}

  @Get()
  @Policy(VERIFYING)
  @ApiOperation({
    summary: 'All contracts that the figures are made of, in the canonical order, a page at a time: what `okoce recompute` reads',
  })
  @ApiProduces(NDJSON)
  @ApiOkResponse({
    description: 'A contract a line: `{"id","type","source","position","time","data"}`.',
    content: { [NDJSON]: text },
    headers: {
      'Okoce-Next': { ...text, description: 'Send it as `after` for the next page; missing on the last.' },
      'Okoce-Complete-To': { ...text, description: 'Everything recorded up to then is in; missing while a source has never said.' },
    },
  })
  async page(@Query() query: ContractsQuery): Promise<Reply<StreamableFile>> {
    const { lines, next, completeTo } = await this.contracts.page(contractsAsked(query));
    const headers = {
      'Content-Type': NDJSON,
      ...(next ? { 'Okoce-Next': contractPlaceText(next) } : {}),
      ...(completeTo ? { 'Okoce-Complete-To': completeTo } : {}),
    };
    return new Reply(new StreamableFile(Buffer.from(lines)), headers);
  }
}
