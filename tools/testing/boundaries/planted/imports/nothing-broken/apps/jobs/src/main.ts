import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { page } from '@freelance/dynamo';
import type { Arbitrary } from 'fast-check';
import { create } from './job/domain/create';

@Injectable()
export class Jobs {
  readonly used = [randomUUID, page, create];
  readonly typeOnly?: Arbitrary<string>;
}
