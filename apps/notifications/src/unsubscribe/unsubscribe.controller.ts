import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
  getSchemaPath,
  ApiExtraModels,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CategoriesClient } from '@freelance/categories-client';
import { ErrorPageFilter, setPageHeaders, wantsPage } from '@freelance/pages';
import { ApiErrorPages, IgnoresQuery } from '@freelance/service';
import { UserDirectory } from '../user/user-directory';
import { type Words, wordsFor } from '../locales/words';
import { SubscriptionService } from '../subscription/subscription.service';
import { UnsubscribeDto, UnsubscribedDto } from './dto/unsubscribe.dto';
import { confirmPage, donePage } from './unsubscribe-page';
import { UnsubscribeTokens } from './unsubscribe-tokens';

const QUERY_IGNORED = 'Query parameters are ignored: programs that rewrite the links of mails add some.';

const TokenParam = () => ApiParam({ name: 'token', description: 'Signed token from the link in a mail' });

/** Public: the token in the path authorizes the request. Programs that rewrite links in mails add query parameters. */
@ApiTags('subscriptions')
@ApiExtraModels(UnsubscribedDto)
@UseFilters(ErrorPageFilter)
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly tokens: UnsubscribeTokens,
    private readonly subscriptions: SubscriptionService,
    private readonly categories: CategoriesClient,
    private readonly users: UserDirectory,
  ) {}

  /** Changes nothing: mail scanners follow every link of a mail. */
  @Get(':token')
  @IgnoresQuery()
  @ApiOperation({
    operationId: 'showUnsubscribePage',
    summary: 'Show a confirmation page with an unsubscribe button. Changes nothing',
    description: QUERY_IGNORED,
  })
  @TokenParam()
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'Confirmation page', schema: { type: 'string' } })
  @ApiErrorPages(400, 404)
  async show(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { categoryId, userId } = this.tokens.open(token);
    const page = confirmPage(...(await this.shownTo(userId, categoryId)));
    setPageHeaders(reply);
    return page;
  }

  @Post(':token')
  @HttpCode(200)
  @IgnoresQuery()
  @ApiOperation({
    operationId: 'unsubscribeByLink',
    summary: 'Unsubscribe with the token from a mail, in one click (RFC 8058)',
    description: QUERY_IGNORED,
  })
  @TokenParam()
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded', 'multipart/form-data')
  @ApiBody({ type: UnsubscribeDto, required: false })
  @ApiOkResponse({
    description: 'The recipient is not subscribed any more. Browsers get a page',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(UnsubscribedDto) } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  @ApiErrorPages(400, 404, 413, 415)
  async unsubscribe(
    @Param('token') token: string,
    @Body() _body: UnsubscribeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnsubscribedDto | string> {
    const { categoryId, userId } = this.tokens.open(token);
    request.loggedUser = userId;
    await this.subscriptions.unsubscribe(categoryId, userId, 'link');
    if (!wantsPage(request.headers)) return { categoryId, unsubscribed: true };
    const page = donePage(...(await this.shownTo(userId, categoryId)));
    setPageHeaders(reply);
    return page;
  }

  /** The page is in the language of the mail, or in English while UsersTable does not answer. */
  private async shownTo(userId: string, categoryId: string): Promise<[categoryName: string, words: Words]> {
    const [name, user] = await Promise.all([this.nameOf(categoryId), this.users.find(userId).catch(() => undefined)]);
    return [name, wordsFor(user ?? {})];
  }

  /** The category's name, or its id while the categories service does not answer: the name is only shown. */
  private async nameOf(categoryId: string): Promise<string> {
    const category = await this.categories.find(categoryId).catch(() => undefined);
    return category?.name ?? categoryId;
  }
}
