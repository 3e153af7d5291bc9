import type { HttpAdapterHost } from '@nestjs/core';
import { errorCodes, type FastifyInstance } from 'fastify';

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Lets these routes accept forms, whose content is not read. Every other route accepts only JSON. */
export function acceptForms({ httpAdapter }: HttpAdapterHost, routes: readonly string[]): void {
  const fastify = httpAdapter.getInstance<FastifyInstance>();
  for (const type of FORMS) {
    if (fastify.hasContentTypeParser(type)) fastify.removeContentTypeParser(type);
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (request, _form, done) => {
      if (routes.includes(request.routeOptions.url ?? '')) done(null, undefined);
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type));
    });
  }
}
