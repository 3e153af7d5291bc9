import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SandboxClock } from '@freelance/sandbox-clock';
import { NoQueryDto, readJsonBody, RequestValidationPipe } from '@freelance/service';
import { receivedBody } from '../checks/received-body';
import { commandIdFor } from '../idempotency/add-idempotency';
import { declareRoute } from '../declare-route';
import { SANDBOX_ROUTES } from '../routes';
import { AdvanceClockDto } from './dto/advance-clock.dto';

/** Routes that read and turn the platform's clock. */
export function sandboxRoutes(fastify: FastifyInstance, clock: SandboxClock): void {
  declareRoute(fastify, SANDBOX_ROUTES.readClock, async (request, reply) => {
    await refuseQuery(request);
    void reply.header('cache-control', 'no-store');
    return clock.read();
  });

  declareRoute(fastify, { ...SANDBOX_ROUTES.advanceClock, takesKey: true }, async (request) => {
    await refuseQuery(request);
    const { seconds } = await readAdvance(request);
    const time = await clock.advance(seconds, commandIdFor(request));
    request.storedHeaders = { 'content-type': 'application/json' };
    return time;
  });
}

const validation = new RequestValidationPipe();

async function refuseQuery(request: FastifyRequest): Promise<void> {
  await validation.transform(request.query, { type: 'query', metatype: NoQueryDto });
}

async function readAdvance(request: FastifyRequest): Promise<AdvanceClockDto> {
  const bytes = receivedBody(request);
  const body = bytes && readJsonBody(bytes);
  return (await validation.transform(body, { type: 'body', metatype: AdvanceClockDto })) as AdvanceClockDto;
}
