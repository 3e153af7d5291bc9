import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClaimRebuild, type RebuiltPage } from './claim-rebuild';
import { RebuildClaimsDto } from './dto/rebuild-claims.dto';

/** For operators, inside the platform only: the gateway has no route to it. */
@ApiExcludeController()
@Controller('rebuilds')
export class RebuildsController {
  constructor(private readonly claims: ClaimRebuild) {}

  @Post('claims')
  @HttpCode(200)
  rebuildClaims(@Body() { dryRun, after }: RebuildClaimsDto): Promise<RebuiltPage> {
    return this.claims.page(after ?? null, { dryRun });
  }
}
