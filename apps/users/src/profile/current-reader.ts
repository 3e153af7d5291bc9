import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { headerValue, Roles } from '@freelance/service';
import type { Reader } from './domain/visible-to';

/** Who asks, from the identity headers of the gateway; without them an anonymous client. */
export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { userId: headerValue(headers['x-user-id']) || undefined, isAdmin: Roles.in(headers).names.includes('admin') };
});
