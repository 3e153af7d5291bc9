import { LIMITS } from '@freelance/contracts';

/** What the gateway answers itself, for the OpenAPI document: its routes are not Nest's, which would tell of them. */

const json = (schema: object) => ({ 'application/json': { schema } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const error = (description: string) => ({
  description,
  content: { ...json(reference('ErrorDto')), 'application/problem+json': { schema: reference('ProblemDto') } },
});

const INVALID = 'The request is not valid; `details` says what and where';

const health = (operationId: string, summary: string) => {
  const content = json({ type: 'object', additionalProperties: true });
  return {
    get: {
      operationId,
      summary,
      tags: ['health'],
      responses: {
        200: { description: 'Yes', content },
        400: error(INVALID),
        503: { description: 'No, and why', content },
      },
    },
  };
};

/** Made anew for each route, since what is added to the answers of one is not true of the others. */
const clockAnswers = () => ({
  200: { description: 'The time of the whole platform', content: json(reference('TurnedTimeDto')) },
  400: error(INVALID),
  404: error('This is no sandbox'),
  429: error('Too many requests; see Retry-After'),
  500: error('Our fault'),
});

const SANDBOX_ONLY =
  'Only in a sandbox, which is where `SANDBOX_CLOCK` is `on`; elsewhere there is nothing at this path.';

export const GATEWAY_PATHS = {
  '/health/live': health('isLive', 'Should the gateway live on?'),
  '/health/ready': health('isReady', 'Can the gateway serve? Services behind it that are down show as degraded.'),
  '/sandbox/clock': {
    get: {
      operationId: 'readClock',
      summary: 'What time is it for the platform?',
      description: SANDBOX_ONLY,
      tags: ['sandbox'],
      responses: { ...clockAnswers(), 503: error('The database is down; see Retry-After') },
    },
  },
  '/sandbox/clock/advance': {
    post: {
      operationId: 'advanceClock',
      summary: 'Turn the clock of the whole platform forward',
      description:
        `${SANDBOX_ONLY} Every service has taken the new time when this answers. There is no way back, and ten years ` +
        'forward in all are the end.',
      tags: ['sandbox'],
      requestBody: { required: true, content: json(reference('AdvanceClockDto')) },
      responses: {
        ...clockAnswers(),
        413: error('Body over 100 kB'),
        415: error('Body is not JSON'),
        503: error('The database is down, or a service has not taken the new time in four seconds; `error` says which'),
      },
    },
  },
};

export const GATEWAY_SCHEMAS = {
  AdvanceClockDto: {
    type: 'object',
    properties: {
      seconds: {
        type: 'integer',
        description: 'Seconds to turn the clock forward',
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
      now: { type: 'string', format: 'date-time', description: 'Now, for every rule of the platform' },
      offsetSeconds: { type: 'integer', minimum: 0, description: 'How far that is ahead of real time' },
    },
    required: ['now', 'offsetSeconds'],
  },
};
