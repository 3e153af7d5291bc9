import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { consumerOf } from '@freelance/messaging';
import { JobAnnounced } from './job-announced';
import { SubscriberPages } from './subscriber-pages';

/** Queue `notifications-announcements`. */
@ApiExcludeController()
@Controller()
export class AnnouncementsController extends consumerOf('announcements', { 'job.announced': JobAnnounced }) {
  constructor(pages: SubscriberPages) {
    super({ 'job.announced': (announced, context) => pages.announceTo(announced, context) });
  }
}
