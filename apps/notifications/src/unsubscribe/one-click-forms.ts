import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { errorCodes, type FastifyInstance } from 'fastify';

const ROUTE = '/unsubscribe/:token';
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Mail programs and the button of the page unsubscribe with a form (RFC 8058). The content of the form is not read.
 * Every other route accepts only JSON.
 */
@Injectable()
export class OneClickForms implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    for (const type of FORMS) {
      if (fastify.hasContentTypeParser(type)) fastify.removeContentTypeParser(type);
      fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (request, _form, done) => {
        if (request.routeOptions.url === ROUTE) done(null, undefined);
        else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type));
      });
    }
  }
}
