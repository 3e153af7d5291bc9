import { type DeclaredOperation, type OpenApiDocument, resolved, type Schema } from '@freelance/openapi';

/** A request as it is sent; `operation` is the one that it was made for. */
export interface WireCall {
  operation: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Operations that succeed only in a browser in which a person signs in. */
export const NEED_A_BROWSER = [
  'signIn',
  'finishSignIn',
  'listSessions',
  'endSession',
  'endSessionsOfProvider',
] as const;

/** Operations with their callers, in an order in which each succeeds. */
const WALK = [
  ['owner', 'isLive', 'isReady', 'createCategory', 'listCategories', 'viewCategory'],
  ['seeker', 'subscribe', 'listSubscriptions'],
  ['owner', 'createJob', 'updateJob', 'extendJob', 'viewOwnerJob', 'ownerJobHistory', 'listOwnerJobs'],
  ['seeker', 'listSeekerJobs', 'viewSeekerJob', 'claimJob', 'withdrawFromJob'],
  ['other', 'claimJob', 'viewSeekerJob', 'listClaims', 'submitJob'],
  ['owner', 'requestChanges', 'extendJob'],
  ['other', 'submitJob', 'seekerJobHistory'],
  ['owner', 'rejectJob', 'relistJob'],
  ['seeker', 'claimJob', 'submitJob', 'showUnsubscribePage', 'unsubscribeByLink', 'subscribe', 'unsubscribe'],
  ['owner', 'approveJob', 'viewOwnerJob', 'createJob', 'cancelJob', 'readClock', 'advanceClock'],
  ['owner', 'listProviders', 'readSession', 'signOut', 'viewOwnProfile', 'replaceOwnProfile', 'viewProfile'],
  ['admin', 'verifyUserEmail'],
  ['owner', 'requestEmail', 'showVerifyEmailPage', 'verifyEmail', 'showRevertEmailPage', 'revertEmail'],
  ['seeker', 'requestEmail', 'verifyEmailByLink', 'revertEmailByLink'],
  ['other', 'requestEmail', 'dropPendingEmail'],
  ['owner', 'sendReport'],
  ['admin', 'listReports', 'resolveReport', 'listUsers', 'viewUser', 'suspendUser', 'reinstateUser', 'endUserSessions'],
  ['admin', 'listAudit'],
  ['other', 'requestExport', 'listExports', 'viewExport', 'requestErasure', 'viewErasure', 'callOffErasure'],
  ['admin', 'exportUser', 'eraseUser', 'listPrivacyRequests'],
  ['owner', 'callOffErasure'],
  ['owner', ...NEED_A_BROWSER],
] as const;
/** Demo users, so that all have a mail address, and an administrator. */
const USERS = { owner: 'owner-123', seeker: 'seeker-456', other: 'user-789', admin: 'admin-1' };
/** Operations with a token that only mails have, and the path of the link in the mail. */
const LINKS: Record<string, string> = {
  showUnsubscribePage: 'unsubscribe',
  unsubscribeByLink: 'unsubscribe',
  showVerifyEmailPage: 'verify-email',
  verifyEmail: 'verify-email',
  verifyEmailByLink: 'verify-email',
  showRevertEmailPage: 'revert-email',
  revertEmail: 'revert-email',
  revertEmailByLink: 'revert-email',
};

/** Values of path parameters: the last ones in responses and mails. */
export interface Known {
  jobId: string;
  categoryId: string;
  userId: string;
  sessionId: string;
  reportId: string;
  exportId: string;
  token: string;
}

export interface ValidCall {
  operation: string;
  /** The path of the link whose token the call needs, if any. */
  link: string | undefined;
  from(known: Known): WireCall;
}

/** The operations of a document. */
export const operationsIn = (document: OpenApiDocument): string[] =>
  Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );

/** Valid calls with the examples of the document, in an order in which each succeeds; contains every operation. */
export function validCalls(document: OpenApiDocument): ValidCall[] {
  const operations = new Map(
    Object.entries(document.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => [operation.operationId, { template, method, operation }]),
    ),
  );
  return WALK.flatMap(([user, ...names]) =>
    names.map((name) => {
      const { template, method, operation } = operations.get(name)!;
      const example = exampleBody(document, operation);
      return {
        operation: name,
        link: LINKS[name],
        from: (known) => ({
          operation: name,
          method: method.toUpperCase(),
          path: template.replace(/\{(\w+)\}/, (_, parameter: keyof Known) => encodeURIComponent(known[parameter])),
          headers: { 'x-user-id': USERS[user], ...(example && { 'content-type': 'application/json' }) },
          body: example && JSON.stringify('token' in example ? { ...example, token: known.token } : example),
        }),
      } satisfies ValidCall;
    }),
  );
}

function exampleBody(document: OpenApiDocument, { requestBody }: DeclaredOperation): object | undefined {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return undefined;
  const [first = schema] = (schema.allOf ?? []) as Schema[];
  const { properties = {} } = resolved<{ properties?: Record<string, Schema> }>(document, first);
  const examples = Object.entries(properties).map(([name, { examples, enum: values }]) => [
    name,
    ((examples ?? values) as unknown[] | undefined)?.[0],
  ]);
  return Object.fromEntries(examples) as object;
}
