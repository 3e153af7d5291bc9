import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ClaimRebuildPage } from '@freelance/contracts';
import { ClaimRebuild, sumOfPages } from './claim-rebuild';
import { RebuildClaimsDto } from './dto/rebuild-claims.dto';
import { pagesWithinBudget } from './pages-within-budget';

/** For operators, inside the platform only: the gateway offers it below `/ops/`. */
@ApiExcludeController()
@Controller('rebuilds')
export class RebuildsController {
  constructor(private readonly claims: ClaimRebuild) {}

  @Post('claims')
  @HttpCode(200)
  async rebuildClaims(@Body() { after, ...options }: RebuildClaimsDto): Promise<ClaimRebuildPage> {
    return sumOfPages(await pagesWithinBudget(after ?? null, (from) => this.claims.page(from, options)));
  }
}
