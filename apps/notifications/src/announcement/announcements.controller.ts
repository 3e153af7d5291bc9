import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import { MessageContext } from '@freelance/messaging';
import { JobAnnounced } from './job-announced';
import { SubscriberPages } from './subscriber-pages';

/** Queue `notifications-announcements`. */
@ApiExcludeController()
@Controller()
export class AnnouncementsController {
  constructor(private readonly pages: SubscriberPages) {}

  @EventPattern('job.announced')
  announced(@Payload() announced: JobAnnounced, @Ctx() context: MessageContext): Promise<void> {
    return this.pages.tell(announced, context);
  }
}
