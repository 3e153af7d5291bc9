import { ROLES } from '@freelance/service';
import { error, INVALID, json, reference } from './error-answers';

const roles = { type: 'array', items: { type: 'string', enum: [...ROLES] } };
const instant = (description: string) => ({ type: 'string', format: 'date-time', description });
const text = (description: string) => ({ type: 'string', description });

const errors = () => ({
  400: error(INVALID),
  429: error('Too many requests. Retry after `Retry-After` seconds'),
  500: error('Unexpected error in the platform'),
  503: error('Sessions cannot be read or stored now. Retry after `Retry-After` seconds'),
});
const needsSession = () => ({ 401: error('No user id, no valid token, and no session'), ...errors() });
const hasBody = () => ({
  413: error('The request body exceeds 100 kB'),
  415: error('The request body has another media type'),
});

const operation = (operationId: string, summary: string, description: string, responses: object) => ({
  operationId,
  summary,
  description,
  tags: ['sign-in'],
  responses,
});
const ok = (schema: string, description: string) => ({ 200: { description, content: json(reference(schema)) } });
const setsCookies = {
  'Set-Cookie': { description: 'Cookies of the sign-in or session', schema: { type: 'string' } },
};
const redirect = (description: string) => ({
  302: {
    description,
    headers: {
      Location: { description: 'Where the browser goes', required: true, schema: { type: 'string' } },
      ...setsCookies,
    },
  },
});
const query = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string' },
});

const BROWSERS_ONLY = 'For browsers, as a link or a change of `location`: never with `fetch`.';
const SIGNED_IN = [{ session: [] }, { user: [] }, { bearerAuth: [] }];

/** The routes with which browsers sign in and out. */
export const AUTH_PATHS = {
  '/api/v1/auth/providers': {
    get: operation('listProviders', 'Where people can sign in', 'The list is empty where browsers cannot sign in.', {
      ...ok('ProvidersDto', 'The providers'),
      ...errors(),
    }),
  },
  '/api/v1/auth/sign-in': {
    get: {
      ...operation(
        'signIn',
        'Begin to sign in',
        `${BROWSERS_ONLY} A user who is signed in already has to prove again who they are, which renews \`authTime\`.`,
        { ...redirect('To the provider, or to `/sign-in?error=unavailable`'), ...errors() },
      ),
      parameters: [
        query('provider', '`id` of a provider; needed where there are several'),
        query('returnTo', 'Path where the browser goes afterwards, like `/jobs`. Anything else counts as `/`'),
        query('loginHint', 'Who wants to sign in, as the provider knows them; providers may ignore it'),
      ],
    },
  },
  '/api/v1/auth/callback': {
    get: operation(
      'finishSignIn',
      'The provider sends browsers here',
      `${BROWSERS_ONLY} Any fault leads to \`/sign-in?error=\` with \`expired\`, \`refused\`, \`unavailable\` or \`failed\`.`,
      { ...redirect('To `returnTo` with a new session, or to `/sign-in?error=`'), ...errors() },
    ),
  },
  '/api/v1/auth/session': {
    get: operation('readSession', 'Who is signed in', 'Never 401: without a session `signedIn` is false.', {
      ...ok('SessionDto', 'The session'),
      ...errors(),
    }),
  },
  '/api/v1/auth/sign-out': {
    post: operation(
      'signOut',
      'End the session of this browser',
      'Works without a session too. The browser should go to `redirectTo` next: there the provider ends its own session.',
      {
        200: { description: 'Signed out', headers: setsCookies, content: json(reference('SignedOutDto')) },
        ...errors(),
        ...hasBody(),
      },
    ),
  },
  '/api/v1/auth/sessions': {
    get: {
      ...operation('listSessions', 'The sessions of the caller', 'The newest 100, newest first.', {
        ...ok('SessionsDto', 'The sessions'),
        ...needsSession(),
      }),
      security: SIGNED_IN,
    },
  },
  '/api/v1/auth/sessions/{sessionId}': {
    delete: {
      ...operation('endSession', 'End a session of the caller', 'It ends within ten seconds.', {
        204: { description: 'Ended' },
        404: error('The caller has no such session'),
        ...needsSession(),
        ...hasBody(),
      }),
      parameters: [{ name: 'sessionId', in: 'path', required: true, schema: { type: 'string' } }],
      security: SIGNED_IN,
    },
  },
  '/api/v1/auth/backchannel-logout': {
    post: {
      ...operation(
        'endSessionsOfProvider',
        'Providers end sessions here',
        'OpenID Connect Back-Channel Logout 1.0. The token decides; the caller needs no identity.',
        { 200: { description: 'The sessions have ended' }, ...errors(), ...hasBody() },
      ),
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: reference('BackchannelLogoutDto') } },
      },
    },
  },
};

export const AUTH_SCHEMAS = {
  ProvidersDto: {
    type: 'object',
    properties: {
      providers: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: text('For `provider` of a sign-in'),
            name: text('For people'),
            roles,
            people: {
              type: 'array',
              description: 'The people of a sandbox, whom `loginHint` signs in without a password',
              items: {
                type: 'object',
                properties: { userId: text('User id'), name: text('Name'), roles },
                required: ['userId', 'name', 'roles'],
              },
            },
          },
          required: ['id', 'name', 'roles'],
        },
      },
    },
    required: ['providers'],
  },
  SessionDto: {
    type: 'object',
    properties: {
      signedIn: { type: 'boolean' },
      userId: text('User id'),
      name: text('Name at the provider'),
      roles,
      authTime: instant('When the user last proved who they are; missing where the provider does not say so'),
      expiresAt: instant('When the session ends if there are no more requests'),
    },
    required: ['signedIn'],
  },
  SignedOutDto: {
    type: 'object',
    properties: { redirectTo: text("The provider's page for signing out, or `/`") },
    required: ['redirectTo'],
  },
  SessionsDto: {
    type: 'object',
    properties: {
      sessions: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            sessionId: text('Session id'),
            createdAt: instant('When it began'),
            lastSeenAt: instant('When it was last used, to five minutes'),
            agent: text('`User-Agent` of the browser'),
            current: { type: 'boolean', description: 'Whether this request belongs to it' },
          },
          required: ['sessionId', 'createdAt', 'lastSeenAt', 'agent', 'current'],
        },
      },
    },
    required: ['sessions'],
  },
  BackchannelLogoutDto: {
    type: 'object',
    properties: { logout_token: text('Signed by the provider') },
    required: ['logout_token'],
  },
};
