import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  applyDecorators,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller';
import { readCaller } from './read-caller';
import { Roles } from './roles';

const NEEDS_CALLER = 'freelance:needs-caller';

/** Marks a controller or route that needs an identified user. */
export const NeedsCaller = () =>
  applyDecorators(
    SetMetadata(NEEDS_CALLER, true),
    ApiSecurity('user'),
    ApiSecurity('bearerAuth'),
    ApiHeader({
      name: 'X-User-Type',
      required: false,
      description: 'Role the caller acts in, when no token states it. 403 if the route requires another role.',
      schema: { type: 'string', enum: ['owner', 'seeker'] },
    }),
  );

interface IdentifiedRequest extends FastifyRequest {
  caller?: Caller;
}

@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const needsCaller = this.reflector.getAllAndOverride<boolean>(NEEDS_CALLER, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    if (needsCaller) request.caller = readCaller(request.headers);
    return true;
  }
}

/** The identified caller, on routes marked with `NeedsCaller`. */
export function callerOf(context: ExecutionContext): Caller {
  const { caller } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!caller) throw new Error('callerOf is used on a route that is not marked with NeedsCaller');
  return caller;
}

export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext) => callerOf(context));

/** The caller's roles; also on routes that do not need an identified user. */
export const CallerRoles = createParamDecorator((_: unknown, context: ExecutionContext): Roles =>
  Roles.in(context.switchToHttp().getRequest<IdentifiedRequest>().headers),
);
