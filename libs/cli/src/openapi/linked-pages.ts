import { LINKED_PATHS } from '@freelance/contracts';

interface Operation {
  description?: string;
  responses: Record<string, { content?: Record<string, object> }>;
}

const { ownerJob, relistJob, seekerJob } = LINKED_PATHS;
const documented = (path: string): string => path.replace(/:(\w+)/, '{$1}');

const PAGE = { 'text/html': { schema: { type: 'string' } } };
const FOR_BROWSERS =
  'Mails link to this path. A client that prefers `text/html` and sends neither `X-User-ID` nor `Authorization` gets a ' +
  'page that says how to go on, whether the job exists or not; query parameters make no difference to it.';

const error = (description: string) => ({
  description,
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/ErrorDto' } },
    'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } },
  },
});

const SHOW_RELIST_PAGE = {
  operationId: 'showRelistPage',
  summary: 'A page for browsers that follow a link of a mail',
  description: `${FOR_BROWSERS} Any other client gets 401 or 405.`,
  'x-ignores-query': true,
  tags: ['jobs: owner'],
  parameters: [{ name: 'jobId', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    200: { description: 'The page', content: PAGE },
    400: error('The request is not valid; `details` says what and where'),
    401: error('No user id, or no token that is believed'),
    429: error('Too many requests; see Retry-After'),
    500: error('Our fault'),
    503: error('A service is down or has too much to do; see Retry-After'),
  },
};

/** The pages that the gateway answers with in place of a service. */
export function describeLinkedPages(paths: Record<string, object>): void {
  const at = (path: string) => paths[documented(path)] as { get?: Operation };
  for (const path of [ownerJob, seekerJob]) {
    const get = at(path).get!;
    get.description = [get.description, FOR_BROWSERS].filter(Boolean).join(' ');
    const answer = get.responses['200']!;
    answer.content = { ...answer.content, ...PAGE };
  }
  at(relistJob).get = SHOW_RELIST_PAGE;
}
