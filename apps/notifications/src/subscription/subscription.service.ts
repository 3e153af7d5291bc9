import { Injectable, Logger } from '@nestjs/common';
import { CategoriesClient } from '@freelance/categories-client';
import { CategoryNotFoundError, isCategoryId } from '@freelance/contracts';
import { Cursors } from '@freelance/dynamo';
import { BusinessTime, Clock, RequestContext, SignedTokens } from '@freelance/service';
import { NotificationsConfig } from '../notifications.config';
import type { Subscription } from './subscription';
import { SubscriptionRepository } from './subscription.repository';
import type { Unsubscription } from './unsubscription';
import { UnsubscriptionRepository } from './unsubscription.repository';

@Injectable()
export class SubscriptionService {
  private readonly logger = new Logger(SubscriptionService.name);
  private readonly cursors: Cursors;

  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly categories: CategoriesClient,
    private readonly unsubscriptions: UnsubscriptionRepository,
    private readonly time: BusinessTime,
    private readonly clock: Clock,
    config: NotificationsConfig,
  ) {
    this.cursors = new Cursors(new SignedTokens(config.LINK_SIGNING_KEY));
  }

  /**
   * Idempotent; the first `createdAt` stays.
   * @throws CategoryNotFoundError
   * @throws ServiceUnavailableError when the categories service does not answer
   */
  async subscribe(categoryId: string, userId: string): Promise<Subscription> {
    const category = isCategoryId(categoryId) ? await this.categories.find(categoryId) : undefined;
    if (!category) throw new CategoryNotFoundError(categoryId);
    return this.subscriptions.add(categoryId, userId, this.time.now());
  }

  /** Idempotent. Calls no other service: users must always be able to end mail. */
  async unsubscribe(categoryId: string, userId: string, by: Unsubscription['by']): Promise<void> {
    if (!isCategoryId(categoryId)) return;
    const subscription = await this.subscriptions.find(categoryId, userId);
    if (!subscription) return;
    const { requestId } = RequestContext.facts();
    const unsubscription = { userId, categoryId, by, at: this.time.now().toISOString(), requestId };
    // First: when the process ends between both writes, the user is still subscribed and repeats the request.
    await this.unsubscriptions.add({ ...unsubscription, since: subscription.createdAt }, this.clock.now());
    await this.subscriptions.remove(categoryId, userId);
    this.logger.log(unsubscription, 'Unsubscribed');
  }

  /** @throws InvalidLastKeyError */
  async list(
    userId: string,
    limit: number,
    lastKey: string | undefined,
  ): Promise<{ subscriptions: Subscription[]; lastKey: string | null }> {
    const scope = { route: 'subscriptions', userId };
    const page = await this.subscriptions.listOf(userId, limit, this.cursors.open(scope, lastKey));
    return { subscriptions: page.rows, lastKey: this.cursors.seal(scope, page.next) };
  }
}
