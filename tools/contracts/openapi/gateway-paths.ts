import { LIMITS } from '@freelance/contracts';
import { AUTH_PATHS, AUTH_SCHEMAS } from './auth-paths';
import { error, INVALID, json, reference } from './error-answers';

/** OpenAPI paths that the gateway serves itself. Its routes are not Nest routes, so Nest cannot document them. */

const health = (operationId: string, summary: string) => {
  const content = json({ type: 'object', additionalProperties: true });
  return {
    get: {
      operationId,
      summary,
      tags: ['health'],
      responses: {
        200: { description: 'Healthy', content },
        400: error(INVALID),
        503: { description: 'Not healthy; the body names the failed check', content },
      },
    },
  };
};

/** A new object for each route, because headers added to one route must not appear in another. */
const clockAnswers = () => ({
  200: { description: 'Time of the platform', content: json(reference('TurnedTimeDto')) },
  400: error(INVALID),
  401: error('No user id, or no valid token'),
  404: error('Not available: `SANDBOX_CLOCK` is off'),
  429: error('Too many requests. Retry after `Retry-After` seconds'),
  500: error('Unexpected error in the platform'),
});

const SANDBOX_ONLY = 'Only where `SANDBOX_CLOCK` is `on`. Elsewhere this path answers 404.';

export const GATEWAY_PATHS = {
  ...AUTH_PATHS,
  '/health/live': health('isLive', 'Liveness: whether the process works or must be restarted'),
  '/health/ready': health(
    'isReady',
    'Readiness: whether the gateway can serve requests. A service behind it that is down is reported as degraded.',
  ),
  '/sandbox/clock': {
    get: {
      operationId: 'readClock',
      summary: "Read the platform's clock",
      description: SANDBOX_ONLY,
      tags: ['sandbox'],
      responses: { ...clockAnswers(), 503: error('The database is not available. Retry after `Retry-After` seconds') },
    },
  },
  '/sandbox/clock/advance': {
    post: {
      operationId: 'advanceClock',
      summary: "Advance the platform's clock",
      description:
        `${SANDBOX_ONLY} Every service uses the new time before this call answers. The clock cannot be turned back. All advances ` +
        'together are at most ten years.',
      tags: ['sandbox'],
      requestBody: { required: true, content: json(reference('AdvanceClockDto')) },
      responses: {
        ...clockAnswers(),
        413: error('The request body exceeds 100 kB'),
        415: error('The request body is not JSON'),
        503: error(
          'The database is not available, or a service did not apply the new time within four seconds. `error` names it',
        ),
      },
    },
  },
};

export const GATEWAY_SCHEMAS = {
  ...AUTH_SCHEMAS,
  AdvanceClockDto: {
    type: 'object',
    properties: {
      seconds: {
        type: 'integer',
        description: 'Seconds to advance the clock by',
        minimum: 1,
        maximum: LIMITS.durationSeconds,
        example: 86_400,
      },
    },
    required: ['seconds'],
  },
  TurnedTimeDto: {
    type: 'object',
    properties: {
      now: {
        type: 'string',
        format: 'date-time',
        description: 'Current time of the platform, which all its rules use',
      },
      offsetSeconds: {
        type: 'integer',
        minimum: 0,
        description: 'Seconds by which the platform is ahead of real time',
      },
    },
    required: ['now', 'offsetSeconds'],
  },
};
