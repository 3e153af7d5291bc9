import { Injectable, ValidationPipe } from '@nestjs/common';
import { sentenceOf } from '../envelope/envelope';
import { PoisonMessageError } from '../envelope/message-errors';

/** Validates the payload of a message. Unknown fields are allowed, because a sender may be newer than its consumers. */
@Injectable()
export class MessageValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (faults) => new PoisonMessageError(sentenceOf(faults), 'invalid-detail'),
    });
  }
}
