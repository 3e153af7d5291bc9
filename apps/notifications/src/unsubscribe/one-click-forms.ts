import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { LINKED_PATHS } from '@freelance/contracts';
import { acceptForms } from '@freelance/pages';

/** Mail programs and the button of the page unsubscribe with a form (RFC 8058). */
@Injectable()
export class OneClickForms implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    acceptForms(this.adapterHost, [LINKED_PATHS.unsubscribe]);
  }
}
