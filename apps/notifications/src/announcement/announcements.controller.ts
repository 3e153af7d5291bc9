import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { MessageContext } from '@freelance/messaging';
import { JobAnnounced } from './job-announced';
import { SubscriberPages } from './subscriber-pages';

/** Queue `notifications-announcements`. */
@Controller()
export class AnnouncementsController {
  constructor(private readonly pages: SubscriberPages) {}

  @EventPattern('job.announced')
  announced(@Payload() announced: JobAnnounced, @Ctx() context: MessageContext): Promise<void> {
    return this.pages.tell(announced, context);
  }
}
