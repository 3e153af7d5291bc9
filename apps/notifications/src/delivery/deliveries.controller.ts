import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { consumerOf } from '@freelance/messaging';
import { DeliveryService } from './delivery.service';
import { MailRequested } from './mail-requested';

/** Queue `notifications-deliveries`. */
@ApiExcludeController()
@Controller()
export class DeliveriesController extends consumerOf('deliveries', { 'mail.requested': MailRequested }) {
  constructor(deliveries: DeliveryService) {
    super({ 'mail.requested': (request, context) => deliveries.deliver(request, context) });
  }
}
