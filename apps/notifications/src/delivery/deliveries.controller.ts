import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import { DeliveryService } from './delivery.service';
import { MailRequested } from './mail-requested';

/** Queue `notifications-deliveries`. */
@ApiExcludeController()
@Controller()
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveryService) {}

  @EventPattern('mail.requested')
  requested(@Payload() request: MailRequested): Promise<void> {
    return this.deliveries.deliver(request);
  }
}
