import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  ApiErrors,
  type Caller,
  CurrentCaller,
  NeedsCaller,
  NoBodyDto,
  NoQueryDto,
  TaggedPage,
} from '@freelance/service';
import { ListSubscriptionsDto, SubscriptionDto, SubscriptionListDto } from './dto/subscription.dto';
import { SubscriptionService } from './subscription.service';

const CategoryIdParam = () => ApiParam({ name: 'categoryId', description: 'Category id', example: 'web-development' });

@ApiTags('subscriptions')
@NeedsCaller()
@Controller()
export class SubscriptionController {
  constructor(private readonly subscriptions: SubscriptionService) {}

  @Put('categories/:categoryId/subscription')
  @ApiOperation({
    operationId: 'subscribe',
    summary: 'Subscribe to mail about new jobs in a category. Idempotent',
  })
  @CategoryIdParam()
  @ApiBody({ type: NoBodyDto, required: false })
  @ApiOkResponse({ type: SubscriptionDto })
  @ApiErrors(400, 401, 404, 413, 415)
  subscribe(
    @CurrentCaller() caller: Caller,
    @Param('categoryId') categoryId: string,
    @Query() _: NoQueryDto,
    @Body() _body: NoBodyDto,
  ): Promise<SubscriptionDto> {
    return this.subscriptions.subscribe(categoryId, caller.userId);
  }

  @Delete('categories/:categoryId/subscription')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'unsubscribe',
    summary: 'Unsubscribe from mail about new jobs in a category. Idempotent',
  })
  @CategoryIdParam()
  @ApiBody({ type: NoBodyDto, required: false })
  @ApiNoContentResponse({ description: 'The caller is not subscribed any more' })
  @ApiErrors(400, 401, 404, 413, 415)
  unsubscribe(
    @CurrentCaller() caller: Caller,
    @Param('categoryId') categoryId: string,
    @Query() _: NoQueryDto,
    @Body() _body: NoBodyDto,
  ): Promise<void> {
    return this.subscriptions.unsubscribe(categoryId, caller.userId, 'api');
  }

  @Get('subscriptions')
  @ApiOperation({
    operationId: 'listSubscriptions',
    summary: "List the caller's subscriptions, ordered by category id",
  })
  @TaggedPage(SubscriptionListDto)
  @ApiErrors(400, 401)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListSubscriptionsDto): Promise<SubscriptionListDto> {
    const { subscriptions, lastKey } = await this.subscriptions.list(caller.userId, query.limit, query.lastKey);
    return { subscriptions: subscriptions.map(({ categoryId, createdAt }) => ({ categoryId, createdAt })), lastKey };
  }
}
