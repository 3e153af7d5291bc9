import { Injectable } from '@nestjs/common';
import { type ChangeAnswer, userIdOf, type UserReport } from '@freelance/contracts';
import { resourceName, TOPICS } from '@freelance/manifest';
import { EventPublisher } from '@freelance/messaging';
import { RequestContext } from '@freelance/service';
import { UserNotFoundError } from '../profile/domain/profile.errors';
import { DynamoProfileRepository } from '../profile/dynamo-profile.repository';
import { UsersConfig } from '../users.config';
import { EventNotFoundError } from './operate.errors';

/** The events of users that mails can be about, and publishing one again. */
@Injectable()
export class UserEvents {
  private readonly topic: string;

  constructor(
    private readonly profiles: DynamoProfileRepository,
    private readonly publisher: EventPublisher,
    config: UsersConfig,
  ) {
    this.topic = resourceName(config.ENVIRONMENT, TOPICS.userEvents);
  }

  /** @throws UserNotFoundError */
  async of(userId: string): Promise<UserReport> {
    const report = await this.profiles.report(userId);
    if (!report) throw new UserNotFoundError();
    return report;
  }

  /**
   * Publishes the event with its own id again, so that each queue of the topic gets it once more.
   * @throws EventNotFoundError
   */
  async replay(eventId: string, { apply }: { apply: boolean }): Promise<ChangeAnswer> {
    const { events = [] } = (await this.profiles.report(userIdOf(eventId) ?? '')) ?? {};
    const envelope = events.find((event) => event.envelope.id === eventId)?.envelope;
    if (!envelope) throw new EventNotFoundError(eventId);
    const event = `${envelope['detail-type']} ${eventId} of ${envelope.time}`;
    const plan = [
      `publish ${event} to the topic ${this.topic} again; the mail ledger withholds mails that were sent already`,
    ];
    if (!apply) return { applied: false, plan, done: [] };
    await this.publisher.publish(TOPICS.userEvents, envelope, RequestContext.facts());
    return { applied: true, plan, done: [`published ${event} to the topic ${this.topic}`] };
  }
}
