import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { page } from '@freelance/dynamo';
import type { Arbitrary } from 'fast-check';
import { service } from './job/job.service';

@Injectable()
export class Jobs {
  readonly used = [randomUUID, page, service];
  readonly typeOnly?: Arbitrary<string>;
}
