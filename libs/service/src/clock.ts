import { Injectable } from '@nestjs/common';

/** The one source of "now" for every rule and every stored instant. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
