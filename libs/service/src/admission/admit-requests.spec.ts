import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RealTime } from '../clock/business-time';
import { PlatformClock } from '../clock/platform-clock';
import { admitRequests } from './admit-requests';

type Hook = (request: FastifyRequest, reply: FastifyReply, done: () => void) => void;

it('a request whose client left while the body was read takes no place, because no event would release it', () => {
  const hooks = new Map<string, Hook>();
  const fastify = { decorateRequest: () => undefined, addHook: (name: string, hook: Hook) => hooks.set(name, hook) };
  const limits = { maxConcurrent: 1, maxWaiting: 0, budgetMs: 4_000 };
  admitRequests(fastify as unknown as FastifyInstance, limits, new RealTime(new PlatformClock()));
  const isAdmitted = (destroyed: boolean) => {
    const request = { routeOptions: { url: '/work', config: {} } } as FastifyRequest;
    const done = jest.fn();
    hooks.get('preValidation')!(request, { raw: { destroyed, once: jest.fn() } } as unknown as FastifyReply, done);
    return done.mock.calls.length > 0;
  };

  expect(isAdmitted(true)).toBe(false);
  expect(isAdmitted(false)).toBe(true);
});
