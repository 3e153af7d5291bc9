import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { errorCodes, type FastifyInstance } from 'fastify';

const ROUTE = '/unsubscribe/:token';
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Mail programs and the page's own button unsubscribe with a form (RFC 8058). The form is not read: that it was sent
 * says all. Every other route goes on taking JSON only.
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
