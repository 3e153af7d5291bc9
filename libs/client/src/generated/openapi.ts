// Written by `npm run openapi`.

export interface paths {
  '/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List categories by name */
    get: operations['listCategories'];
    put?: never;
    /** Create a category; where callers have tokens, for admins */
    post: operations['createCategory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/categories/{categoryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** View a category */
    get: operations['viewCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/categories/{categoryId}/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Get mail for new jobs in a category; repeating it changes nothing */
    put: operations['subscribe'];
    post?: never;
    /** Get no more mail for new jobs in a category */
    delete: operations['unsubscribe'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Should the gateway live on? */
    get: operations['isLive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Can the gateway serve? Services behind it that are down show as degraded. */
    get: operations['isReady'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/approve/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve the submitted work */
    post: operations['approveJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/cancel/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an open job off the market for good */
    post: operations['cancelJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Post a job */
    post: operations['createJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/extend/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give more time: to claim an open job, to hand in a claimed one */
    post: operations['extendJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/history/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All events of one of the caller's jobs, in order */
    get: operations['ownerJobHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the caller's jobs, newest first */
    get: operations['listOwnerJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/reject/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reject the submitted work */
    post: operations['rejectJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/relist/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put an expired or rejected job on the market again */
    post: operations['relistJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/request-changes/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the submitted work back, with a new deadline */
    post: operations['requestChanges'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/update/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change an open job */
    post: operations['updateJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/owner/view/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * View one of the caller's jobs, whole
     * @description Mails link to this path. A browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether the job exists or not.
     */
    get: operations['viewOwnerJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/seeker/claim/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Claim an open job */
    post: operations['claimJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/seeker/claims': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the caller's claims, past ones too, newest first */
    get: operations['listClaims'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/seeker/history/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The events of a job that are about the caller, in order */
    get: operations['seekerJobHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/seeker/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List open jobs, or jobs the caller has claimed, newest first */
    get: operations['listSeekerJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/seeker/submit/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand in the work */
    post: operations['submitJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/seeker/view/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * View a job, with the caller’s own claim of it
     * @description Mails link to this path. A browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether the job exists or not.
     */
    get: operations['viewSeekerJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/job/seeker/withdraw/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a claimed job back */
    post: operations['withdrawFromJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What time is it for the platform?
     * @description Only in a sandbox, which is where `SANDBOX_CLOCK` is `on`; elsewhere there is nothing at this path.
     */
    get: operations['readClock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/clock/advance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Turn the clock of the whole platform forward
     * @description Only in a sandbox, which is where `SANDBOX_CLOCK` is `on`; elsewhere there is nothing at this path. Every service has taken the new time when this answers. There is no way back, and ten years forward in all are the end.
     */
    post: operations['advanceClock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the caller's subscriptions by category id */
    get: operations['listSubscriptions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/unsubscribe/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page with a button that unsubscribes
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    get: operations['showUnsubscribePage'];
    put?: never;
    /**
     * Unsubscribe with the token of a mail, in one click (RFC 8058)
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    post: operations['unsubscribeByLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'job.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.created is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.claimed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.claimed is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobClaimed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.submitted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.submitted is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobSubmitted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.approved': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.approved is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobApproved'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.rejected': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.rejected is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobRejected'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.relisted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.relisted is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobRelisted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.expired': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.expired is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobExpired'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.timedout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.timedout is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobTimedout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.reminder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.reminder is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobReminder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.updated is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.cancelled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.cancelled is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobCancelled'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.extended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.extended is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobExtended'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.changes_requested': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.changes_requested is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobChangesRequested'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'job.withdrawn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of job.withdrawn is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onJobWithdrawn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'category.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of category.created is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onCategoryCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    AdvanceClockDto: {
      /**
       * @description Seconds to turn the clock forward
       * @example 86400
       */
      seconds: number;
    };
    ApproveJobDto: {
      /**
       * @description Notes for the claimer
       * @example Great work! Exactly what we needed.
       */
      approvalNotes?: string | null;
    };
    CancelJobDto: {
      /**
       * @description Why
       * @example Found someone else
       */
      reason?: string | null;
    };
    CategoryDto: {
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name as given
       * @example Web Development
       */
      name: string;
      /** @description Description, null when none was given */
      description: string | null;
      /** @description Topic of its announcements, null for about a second */
      snsTopicArn: string | null;
      /**
       * Format: date-time
       * @description When it was created
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
    };
    CategoryListDto: {
      categories: components['schemas']['CategoryDto'][];
      /** @description Pass it on for the next page; null at the end */
      lastKey: string | null;
    };
    ClaimDto: {
      /**
       * @description Claim id
       * @example claim-123e4567-e89b-12d3-a456-426614174000
       */
      claimId: string;
      /**
       * @description Claimer
       * @example seeker-456
       */
      claimerId: string;
      /**
       * @description Status of the claim
       * @example active
       * @enum {string}
       */
      status: 'active' | 'submitted' | 'approved' | 'rejected' | 'timedout' | 'withdrawn';
      /**
       * Format: date-time
       * @description When the job was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string;
      /**
       * Format: date-time
       * @description Until when work can be handed in, that instant included
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string;
      /** @description The claimer's notes */
      claimerNotes: string | null;
      /**
       * Format: date-time
       * @description When work was handed in
       * @example 2026-01-15T10:30:00.000Z
       */
      submittedAt: string | null;
      /** @description Notes on the work */
      submissionNotes: string | null;
      /**
       * Format: uri
       * @description Where the work is
       */
      deliverableUrl: string | null;
      /** @description Names of further files */
      additionalFiles: string[];
      /**
       * Format: date-time
       * @description When the work was approved or rejected
       * @example 2026-01-15T10:30:00.000Z
       */
      reviewedAt: string | null;
      /** @description The owner's notes on approval */
      approvalNotes: string | null;
      /** @description Why the work was rejected */
      rejectionReason: string | null;
    };
    ClaimJobDto: {
      /**
       * @description Notes for the owner
       * @example I have 5 years of experience with Node.js and MongoDB.
       */
      claimerNotes?: string | null;
    };
    ClaimListDto: {
      claims: components['schemas']['ClaimSummaryDto'][];
      /** @description Rows on this page */
      count: number;
      /** @description Pass it on for the next page; null at the end */
      lastKey: string | null;
    };
    ClaimSummaryDto: {
      /**
       * @description Claim id
       * @example claim-123e4567-e89b-12d3-a456-426614174000
       */
      claimId: string;
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Owner of the job
       * @example owner-123
       */
      ownerId: string;
      /** @description Title of the job */
      jobName: string;
      /**
       * @description Pay
       * @example 500
       */
      payAmount: number;
      /**
       * @description Status of the claim
       * @example active
       * @enum {string}
       */
      status: 'active' | 'submitted' | 'approved' | 'rejected' | 'timedout' | 'withdrawn';
      /**
       * Format: date-time
       * @description When the job was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string;
      /**
       * Format: date-time
       * @description Until when work can be handed in
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string;
      /**
       * Format: date-time
       * @description When work was handed in
       * @example 2026-01-15T10:30:00.000Z
       */
      submittedAt: string | null;
    };
    ClaimedJobDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Claim id
       * @example claim-123e4567-e89b-12d3-a456-426614174000
       */
      claimId: string;
      /**
       * @description Claimer
       * @example seeker-456
       */
      claimerId: string;
      /**
       * Format: date-time
       * @description When the job was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string;
      /**
       * Format: date-time
       * @description Until when work can be handed in
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string;
      /** @enum {string} */
      status: 'claimed';
    };
    CreateCategoryDto: {
      /**
       * @description Name; case, white space and compatibility forms make no difference
       * @example Web Development
       */
      name: string;
      /**
       * @description What belongs into the category
       * @example Jobs related to web development and programming
       */
      description?: string | null;
    };
    CreateJobDto: {
      /**
       * @description Title
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description What is to be done
       * @example Need a scalable REST API built with Node.js and MongoDB for an e-commerce platform
       */
      description: string;
      /**
       * @description An existing category
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Pay, at most two decimals
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds a claimer has to hand in
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Seconds until the listing lapses
       * @example 2592000
       */
      expirySeconds: number;
    };
    CreatedCategoryDto: {
      /**
       * @description A function of the name alone
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name as given
       * @example Web Development
       */
      name: string;
      /** @description Description, null when none was given */
      description: string | null;
      /** @example SNS topic will be created automatically */
      snsTopicMessage: string;
    };
    ErrorDto: {
      /**
       * @description One clear sentence
       * @example Job not found
       */
      error: string;
      /**
       * @description Stable code
       * @example JOB_NOT_FOUND
       * @enum {string}
       */
      errorCode:
        | 'VALIDATION_FAILED'
        | 'MALFORMED_JSON'
        | 'INVALID_LAST_KEY'
        | 'BAD_REQUEST'
        | 'UNSUBSCRIBE_LINK_INVALID'
        | 'EXTENSION_TOO_LONG'
        | 'USER_ID_MISSING'
        | 'CALL_NOT_SIGNED'
        | 'ROLE_NOT_ALLOWED'
        | 'NOT_JOB_OWNER'
        | 'NOT_JOB_CLAIMER'
        | 'OWNER_CANNOT_CLAIM'
        | 'JOB_NOT_FOUND'
        | 'CATEGORY_NOT_FOUND'
        | 'ROUTE_NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'REQUEST_TIMEOUT'
        | 'CATEGORY_EXISTS'
        | 'JOB_NOT_AVAILABLE'
        | 'JOB_NOT_CLAIMED'
        | 'SUBMISSION_DEADLINE_PASSED'
        | 'JOB_NOT_SUBMITTED_YET'
        | 'JOB_NOT_SUBMITTED'
        | 'REVIEW_DEADLINE_PASSED'
        | 'JOB_NOT_RELISTABLE'
        | 'JOB_NOT_OPEN'
        | 'JOB_NOT_EXTENDABLE'
        | 'REQUEST_IN_PROGRESS'
        | 'PRECONDITION_FAILED'
        | 'PAYLOAD_TOO_LARGE'
        | 'URI_TOO_LONG'
        | 'UNSUPPORTED_MEDIA_TYPE'
        | 'EXPECTATION_FAILED'
        | 'IDEMPOTENCY_KEY_REUSED'
        | 'TOO_MANY_REQUESTS'
        | 'HEADERS_TOO_LARGE'
        | 'INTERNAL_ERROR'
        | 'SERVICE_UNAVAILABLE'
        | 'GATEWAY_TIMEOUT';
      /** Format: date-time */
      timestamp: string;
      /** @description Also in X-Request-ID and in every log line of the request */
      requestId: string;
      /** @description 400 only: the faults by field */
      details?: components['schemas']['FaultDto'][];
    };
    EventDto: {
      /** @enum {string} */
      version: '0';
      /** @description Event id, the same however often the event is published */
      id: string;
      /** @example jobs-service */
      source: string;
      /** @example job.claimed */
      'detail-type': string;
      /**
       * Format: date-time
       * @description When it happened
       * @example 2026-01-15T10:30:00.000Z
       */
      time: string;
      /** @description Payload of the event */
      detail: {
        [key: string]: unknown;
      };
    };
    ExtendJobDto: {
      /**
       * @description Seconds to add to the listing while open, to the submission deadline while claimed
       * @example 86400
       */
      additionalSeconds: number;
    };
    FaultDto: {
      /** @example payAmount */
      field: string;
      message: string;
    };
    HistoryDto: {
      /** @description In the order they happened */
      events: components['schemas']['EventDto'][];
      /** @description Pass it on for the next page; null at the end */
      lastKey: string | null;
    };
    JobSummaryDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds a claimer has to hand in
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Status now; a lapsed listing is expired at once
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description When the listing lapses
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description When it was created
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it last changed
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When it was put on the market last
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description Start of the description */
      description: string;
      /** @description Whether the description goes on */
      descriptionTruncated: boolean;
      /**
       * @description Current or final claimer
       * @example seeker-456
       */
      claimerId: string | null;
      /**
       * Format: date-time
       * @description When it was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string | null;
      /**
       * Format: date-time
       * @description Until when work can be handed in
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string | null;
      /**
       * Format: date-time
       * @description When work was handed in
       * @example 2026-01-15T10:30:00.000Z
       */
      submittedAt: string | null;
    };
    ListedSubscriptionDto: {
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * Format: date-time
       * @description Since when
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
    };
    NextActionDto: {
      /**
       * @description Whose turn it is
       * @example owner
       * @enum {string}
       */
      actor: 'seeker' | 'claimer' | 'owner';
      /**
       * @description What they are to do
       * @example review
       * @enum {string}
       */
      action: 'claim' | 'submit' | 'review';
      /**
       * Format: date-time
       * @description Until when, that instant included; null where there is no deadline
       * @example 2026-01-15T10:30:00.000Z
       */
      dueAt: string | null;
      /**
       * @description What time does after that; null where it does nothing
       * @example approved
       * @enum {string|null}
       */
      automaticOutcome: 'expired' | 'timedout' | 'approved' | null;
    };
    NoBodyDto: Record<string, never>;
    OwnerJobDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds a claimer has to hand in
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Status now; a lapsed listing is expired at once
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description When the listing lapses
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description When it was created
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it last changed
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When it was put on the market last
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description What is to be done */
      description: string;
      /** @description The category's SNS topic, null when it did not exist yet */
      snsTopicArn: string | null;
      /**
       * Format: date-time
       * @description When it was relisted last
       * @example 2026-01-15T10:30:00.000Z
       */
      relistedAt: string | null;
      /** @description The current or final claim, else null */
      claim: components['schemas']['ClaimDto'] | null;
      /** @description Who is to act next; null when nobody is */
      nextAction: components['schemas']['NextActionDto'] | null;
    };
    OwnerJobListDto: {
      jobs: components['schemas']['JobSummaryDto'][];
      /** @description Rows on this page */
      count: number;
      /** @description Pass it on for the next page; null at the end */
      lastKey: string | null;
    };
    ProblemDto: {
      /** @example about:blank */
      type: string;
      /** @example Not Found */
      title: string;
      /** @example 404 */
      status: number;
      /**
       * @description One clear sentence
       * @example Job not found
       */
      detail: string;
      /**
       * @description Stable code
       * @example JOB_NOT_FOUND
       * @enum {string}
       */
      errorCode:
        | 'VALIDATION_FAILED'
        | 'MALFORMED_JSON'
        | 'INVALID_LAST_KEY'
        | 'BAD_REQUEST'
        | 'UNSUBSCRIBE_LINK_INVALID'
        | 'EXTENSION_TOO_LONG'
        | 'USER_ID_MISSING'
        | 'CALL_NOT_SIGNED'
        | 'ROLE_NOT_ALLOWED'
        | 'NOT_JOB_OWNER'
        | 'NOT_JOB_CLAIMER'
        | 'OWNER_CANNOT_CLAIM'
        | 'JOB_NOT_FOUND'
        | 'CATEGORY_NOT_FOUND'
        | 'ROUTE_NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'REQUEST_TIMEOUT'
        | 'CATEGORY_EXISTS'
        | 'JOB_NOT_AVAILABLE'
        | 'JOB_NOT_CLAIMED'
        | 'SUBMISSION_DEADLINE_PASSED'
        | 'JOB_NOT_SUBMITTED_YET'
        | 'JOB_NOT_SUBMITTED'
        | 'REVIEW_DEADLINE_PASSED'
        | 'JOB_NOT_RELISTABLE'
        | 'JOB_NOT_OPEN'
        | 'JOB_NOT_EXTENDABLE'
        | 'REQUEST_IN_PROGRESS'
        | 'PRECONDITION_FAILED'
        | 'PAYLOAD_TOO_LARGE'
        | 'URI_TOO_LONG'
        | 'UNSUPPORTED_MEDIA_TYPE'
        | 'EXPECTATION_FAILED'
        | 'IDEMPOTENCY_KEY_REUSED'
        | 'TOO_MANY_REQUESTS'
        | 'HEADERS_TOO_LARGE'
        | 'INTERNAL_ERROR'
        | 'SERVICE_UNAVAILABLE'
        | 'GATEWAY_TIMEOUT';
      /** Format: date-time */
      timestamp: string;
      requestId: string;
      /** @description 400 only: the faults by field */
      details?: components['schemas']['FaultDto'][];
    };
    PublicJobSummaryDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds a claimer has to hand in
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Status now; a lapsed listing is expired at once
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description When the listing lapses
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description When it was created
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it last changed
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When it was put on the market last
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description Start of the description */
      description: string;
      /** @description Whether the description goes on */
      descriptionTruncated: boolean;
    };
    RejectJobDto: {
      /**
       * @description Why the work is rejected
       * @example Please add error handling for edge cases and update documentation.
       */
      rejectionReason: string;
    };
    RelistJobDto: {
      /**
       * @description Seconds until the new listing lapses
       * @example 2592000
       */
      newExpirySeconds: number;
      /**
       * @description Replaces the description
       * @example Updated requirements based on feedback
       */
      updatedDescription?: string | null;
    };
    RequestChangesDto: {
      /**
       * @description What is to be changed
       * @example Please add tests for the error cases.
       */
      changes: string;
      /**
       * @description Seconds until the new deadline; the job's own when left out
       * @example 86400
       */
      timeToCompleteSeconds?: number | null;
    };
    SeekerJobDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds a claimer has to hand in
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Status now; a lapsed listing is expired at once
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description When the listing lapses
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description When it was created
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it last changed
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When it was put on the market last
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description What is to be done */
      description: string;
      /** @description The category's SNS topic, null when it did not exist yet */
      snsTopicArn: string | null;
      /**
       * Format: date-time
       * @description When it was relisted last
       * @example 2026-01-15T10:30:00.000Z
       */
      relistedAt: string | null;
      /** @description The caller's current claim of this job, else their newest past one, else null */
      claim: components['schemas']['ClaimDto'] | null;
      /** @description Who is to act next, while the caller holds the claim; else null */
      nextAction: components['schemas']['NextActionDto'] | null;
    };
    SeekerJobListDto: {
      jobs: components['schemas']['PublicJobSummaryDto'][];
      /** @description Rows on this page */
      count: number;
      /** @description Pass it on for the next page; null at the end */
      lastKey: string | null;
    };
    /** @description At least one of the three is required; `additionalFiles` only counts when it has an item */
    SubmitJobDto: {
      /**
       * @description Notes on the work
       * @example API completed with all requested features.
       */
      submissionNotes?: string | null;
      /**
       * Format: uri
       * @description Where the work is; never fetched by the platform
       * @example https://github.com/username/ecommerce-api
       */
      deliverableUrl?: string | null;
      /**
       * @description Names of further files
       * @example [
       *       "documentation.pdf",
       *       "deployment-guide.md"
       *     ]
       */
      additionalFiles?: string[] | null;
    };
    SubmittedJobDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Claim id
       * @example claim-123e4567-e89b-12d3-a456-426614174000
       */
      claimId: string;
      /**
       * @description Claimer
       * @example seeker-456
       */
      claimerId: string;
      /**
       * Format: date-time
       * @description When work was handed in
       * @example 2026-01-15T10:30:00.000Z
       */
      submittedAt: string;
      /** @enum {string} */
      status: 'submitted';
    };
    SubscriptionDto: {
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Who gets the mail
       * @example seeker-456
       */
      userId: string;
      /**
       * Format: date-time
       * @description Since when
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
    };
    SubscriptionListDto: {
      subscriptions: components['schemas']['ListedSubscriptionDto'][];
      /** @description Pass it on for the next page; null at the end */
      lastKey: string | null;
    };
    TurnedTimeDto: {
      /**
       * Format: date-time
       * @description Now, for every rule of the platform
       */
      now: string;
      /** @description How far that is ahead of real time */
      offsetSeconds: number;
    };
    UnsubscribeDto: {
      /**
       * @description As mail programs send it; makes no difference
       * @enum {string}
       */
      'List-Unsubscribe'?: 'One-Click';
    };
    UnsubscribedDto: {
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /** @example true */
      unsubscribed: boolean;
    };
    UpdateJobDto: {
      /**
       * @description Title
       * @example Build a REST API
       */
      name?: string;
      /** @description What is to be done */
      description?: string;
      /**
       * @description Pay, at most two decimals
       * @example 550
       */
      payAmount?: number;
      /**
       * @description Seconds a claimer has to hand in
       * @example 604800
       */
      timeToCompleteSeconds?: number;
    };
    WithdrawJobDto: {
      /**
       * @description Why
       * @example Something came up
       */
      reason?: string | null;
    };
    WithdrawnJobDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description Who gave it back
       * @example seeker-456
       */
      claimerId: string;
      /**
       * @description Status of the job now; expired when its listing has lapsed meanwhile
       * @enum {string}
       */
      status: 'open' | 'expired';
    };
  };
  responses: {
    /** @description This path does not allow this method */
    MethodNotAllowed: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        /** @description The methods it does; OPTIONS tells the same */
        Allow: string;
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description The request took over ten seconds to arrive */
    RequestTimeout: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description An id in the path is over 2048 characters long */
    PathTooLong: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description The Expect header asks for something other than 100-continue */
    ExpectationFailed: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description Headers over 16 kB */
    HeadersTooLarge: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description The request is not valid; `details` says what and where */
    BadRequest: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description No user id, or no token that is believed */
    Unauthorized: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description The caller may not do this */
    Forbidden: {
      headers: {
        /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
        'Idempotent-Replayed'?: string;
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description No such thing */
    NotFound: {
      headers: {
        /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
        'Idempotent-Replayed'?: string;
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description The state of things does not allow this */
    Conflict: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
        'Idempotent-Replayed'?: string;
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description `If-Match` names no tag of what is there now */
    PreconditionFailed: {
      headers: {
        /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
        'Idempotent-Replayed'?: string;
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description Body over 100 kB */
    PayloadTooLarge: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description Body is not JSON */
    UnsupportedMediaType: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description The key was used for another request */
    UnprocessableEntity: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description Too many requests; see Retry-After */
    TooManyRequests: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description Our fault */
    InternalServerError: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description A service is down or has too much to do; see Retry-After */
    ServiceUnavailable: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description A service is slow */
    GatewayTimeout: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Of the request, as it was sent or made up; every log line about it has this id */
    'X-Request-ID': string;
    /** @description Seconds to wait */
    'Retry-After': number;
    /** @description What to bring, where callers have tokens */
    'WWW-Authenticate': string;
    /** @description For each budget that this call was counted in, calls left (`r`) and seconds until they are all back (`t`) */
    RateLimit: string;
    /** @description The same budgets: calls (`q`) in so many seconds (`w`) */
    'RateLimit-Policy': string;
    /** @description Calls in a window of the budget with the fewest left */
    'X-RateLimit-Limit': number;
    /** @description Calls left in it */
    'X-RateLimit-Remaining': number;
    /** @description Seconds until they are all back */
    'X-RateLimit-Reset': number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listCategories: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description The `lastKey` of the page before; bound to the caller, the route and the filters */
        lastKey?: string;
      };
      header?: {
        /** @description Tags of the views that the client knows; 304 when this is one of them */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The next page, as `<…>; rel="next"`, to be resolved against the URL of this one; missing on the last */
          Link?: string;
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryListDto'];
        };
      };
      /** @description The client knows this view */
      304: {
        headers: {
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  createCategory: {
    parameters: {
      query?: never;
      header?: {
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCategoryDto'];
      };
    };
    responses: {
      201: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedCategoryDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  viewCategory: {
    parameters: {
      query?: never;
      header?: {
        /** @description Tags of the views that the client knows; 304 when this is one of them */
        'If-None-Match'?: string;
      };
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryDto'];
        };
      };
      /** @description The client knows this view */
      304: {
        headers: {
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  subscribe: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path: {
        /** @description Category id */
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['NoBodyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  unsubscribe: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path: {
        /** @description Category id */
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['NoBodyDto'];
      };
    };
    responses: {
      /** @description No subscription is left */
      204: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  isLive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Yes */
      200: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description The request is not valid; `details` says what and where */
      400: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      431: components['responses']['HeadersTooLarge'];
      /** @description No, and why */
      503: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
    };
  };
  isReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Yes */
      200: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description The request is not valid; `details` says what and where */
      400: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      431: components['responses']['HeadersTooLarge'];
      /** @description No, and why */
      503: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
    };
  };
  approveJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ApproveJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  cancelJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['CancelJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  createJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateJobDto'];
      };
    };
    responses: {
      201: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      /** @description A request with the same key is in progress; see Retry-After */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  extendJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  ownerJobHistory: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description The `lastKey` of the page before; bound to the caller, the route and the filters */
        lastKey?: string;
      };
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The next page, as `<…>; rel="next"`, to be resolved against the URL of this one; missing on the last */
          Link?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller may not do this */
      403: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listOwnerJobs: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description The `lastKey` of the page before; bound to the caller, the route and the filters */
        lastKey?: string;
        /** @description Only jobs in this status */
        status?: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      };
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The next page, as `<…>; rel="next"`, to be resolved against the URL of this one; missing on the last */
          Link?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller may not do this */
      403: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  rejectJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  relistJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RelistJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  requestChanges: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestChangesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  updateJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  viewOwnerJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the views that the client knows; 304 when this is one of them */
        'If-None-Match'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerJobDto'];
        };
      };
      /** @description The client knows this view */
      304: {
        headers: {
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller may not do this */
      403: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  claimJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ClaimJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimedJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listClaims: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description The `lastKey` of the page before; bound to the caller, the route and the filters */
        lastKey?: string;
        /** @description Only claims in this status */
        status?: 'active' | 'submitted' | 'approved' | 'rejected' | 'timedout' | 'withdrawn';
      };
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The next page, as `<…>; rel="next"`, to be resolved against the URL of this one; missing on the last */
          Link?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller may not do this */
      403: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  seekerJobHistory: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description The `lastKey` of the page before; bound to the caller, the route and the filters */
        lastKey?: string;
      };
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The next page, as `<…>; rel="next"`, to be resolved against the URL of this one; missing on the last */
          Link?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller may not do this */
      403: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listSeekerJobs: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description The `lastKey` of the page before; bound to the caller, the route and the filters */
        lastKey?: string;
        /** @description open (default): all open jobs; any other: jobs in it that the caller has claimed */
        status?: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
        /** @description Only jobs of this category */
        categoryId?: string;
        /** @description Least pay, inclusive */
        minPay?: number;
        /** @description Most pay, inclusive */
        maxPay?: number;
      };
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The next page, as `<…>; rel="next"`, to be resolved against the URL of this one; missing on the last */
          Link?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeekerJobListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller may not do this */
      403: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  submitJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmittedJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  viewSeekerJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the views that the client knows; 304 when this is one of them */
        'If-None-Match'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeekerJobDto'];
        };
      };
      /** @description The client knows this view */
      304: {
        headers: {
          /** @description Changes with every change of the view */
          ETag?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller may not do this */
      403: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  withdrawFromJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description Tags of the caller's view that the command is meant for; 412 when the job has another by now */
        'If-Match'?: string;
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['WithdrawJobDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WithdrawnJobDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  readClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The time of the whole platform */
      200: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TurnedTimeDto'];
        };
      };
      400: components['responses']['BadRequest'];
      /** @description This is no sandbox */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description The database is down; see Retry-After */
      503: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  advanceClock: {
    parameters: {
      query?: never;
      header?: {
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AdvanceClockDto'];
      };
    };
    responses: {
      /** @description The time of the whole platform */
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TurnedTimeDto'];
        };
      };
      400: components['responses']['BadRequest'];
      /** @description This is no sandbox */
      404: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      /** @description A request with the same key is in progress; see Retry-After */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description The database is down, or a service has not taken the new time in four seconds; `error` says which */
      503: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  listSubscriptions: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description The `lastKey` of the page before; bound to the caller, the route and the filters */
        lastKey?: string;
      };
      header?: {
        /** @description What the caller is, where no token says it; a value that contradicts the route is refused */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The next page, as `<…>; rel="next"`, to be resolved against the URL of this one; missing on the last */
          Link?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  showUnsubscribePage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Signed token from a mail */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page */
      200: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The request is not valid; `details` says what and where */
      400: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
          'text/html': string;
        };
      };
      /** @description No such thing */
      404: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      /** @description Our fault */
      500: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
          'text/html': string;
        };
      };
      /** @description A service is down or has too much to do; see Retry-After */
      503: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
          'text/html': string;
        };
      };
      504: components['responses']['GatewayTimeout'];
    };
  };
  unsubscribeByLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Signed token from a mail */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UnsubscribeDto'];
        'application/x-www-form-urlencoded': components['schemas']['UnsubscribeDto'];
        'multipart/form-data': components['schemas']['UnsubscribeDto'];
      };
    };
    responses: {
      /** @description No subscription is left; a page for browsers */
      200: {
        headers: {
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsubscribedDto'];
          'text/html': string;
        };
      };
      /** @description The request is not valid; `details` says what and where */
      400: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
          'text/html': string;
        };
      };
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      /** @description A request with the same key is in progress; see Retry-After */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          /** @description `true` says that this is the answer to an earlier request with the same key; never another value */
          'Idempotent-Replayed'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      415: components['responses']['UnsupportedMediaType'];
      417: components['responses']['ExpectationFailed'];
      422: components['responses']['UnprocessableEntity'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      /** @description Our fault */
      500: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
          'text/html': string;
        };
      };
      /** @description A service is down or has too much to do; see Retry-After */
      503: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
          'text/html': string;
        };
      };
      504: components['responses']['GatewayTimeout'];
    };
  };
  onJobCreated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.created';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobCreatedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Category id
             * @example web-development
             */
            categoryId: string;
            /** @description Name of the category */
            categoryName: string;
            /** @description The category's SNS topic, null while it does not exist */
            snsTopicArn: string | null;
            /** @description Full description */
            description: string;
            /** @description Seconds a claimer has to hand in */
            timeToCompleteSeconds: number;
            /**
             * Format: date-time
             * @description When the listing lapses
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate: string;
            /** @description A seeker's link to the job */
            seekerJobUrl: string;
            /**
             * @description Status, always open
             * @enum {string}
             */
            status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
            /**
             * Format: date-time
             * @description When it was created
             * @example 2026-01-15T10:30:00.000Z
             */
            createdAt: string;
            /** @description The owner's link to the job */
            jobUrl: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobClaimed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.claimed';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobClaimedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Who claimed the job
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /**
             * Format: date-time
             * @description When it was claimed
             * @example 2026-01-15T10:30:00.000Z
             */
            claimedAt: string;
            /**
             * Format: date-time
             * @description Until when work can be handed in, that instant included
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline: string;
            /** @description The claimer's notes */
            claimerNotes: string | null;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobSubmitted: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.submitted';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobSubmittedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Who claimed the job
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /**
             * Format: date-time
             * @description When the work was handed in
             * @example 2026-01-15T10:30:00.000Z
             */
            submittedAt: string;
            /** @description The claimer's notes on the work */
            submissionNotes: string | null;
            /**
             * Format: uri
             * @description Where the work is
             */
            deliverableUrl: string | null;
            /** @description Names of further files, possibly none */
            additionalFiles: string[];
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobApproved: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.approved';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobApprovedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Who claimed the job
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /**
             * Format: date-time
             * @description When the work was approved
             * @example 2026-01-15T10:30:00.000Z
             */
            approvedAt: string;
            /** @description The owner's notes */
            approvalNotes: string | null;
            /** @description True when time approved it, not the owner */
            automatic: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobRejected: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.rejected';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobRejectedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Who claimed the job
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /**
             * Format: date-time
             * @description When the work was rejected
             * @example 2026-01-15T10:30:00.000Z
             */
            rejectedAt: string;
            /** @description Why */
            rejectionReason: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobRelisted: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.relisted';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobRelistedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Category id
             * @example web-development
             */
            categoryId: string;
            /** @description Name of the category */
            categoryName: string;
            /** @description The category's SNS topic, null while it does not exist */
            snsTopicArn: string | null;
            /** @description Full description */
            description: string;
            /** @description Seconds a claimer has to hand in */
            timeToCompleteSeconds: number;
            /**
             * Format: date-time
             * @description When the listing lapses
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate: string;
            /** @description A seeker's link to the job */
            seekerJobUrl: string;
            /**
             * Format: date-time
             * @description When it was relisted
             * @example 2026-01-15T10:30:00.000Z
             */
            relistedAt: string;
            /**
             * @description Status before, as it was effectively
             * @enum {string}
             */
            previousStatus: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobExpired: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.expired';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobExpiredDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Status before, always open
             * @enum {string}
             */
            originalStatus: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
            /**
             * Format: date-time
             * @description When the listing lapsed
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate: string;
            /**
             * Format: date-time
             * @description When that was recorded
             * @example 2026-01-15T10:30:00.000Z
             */
            expiredAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobTimedout: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.timedout';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobTimedoutDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Who claimed the job
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /** @description Seconds a claimer has to hand in */
            timeToCompleteSeconds: number;
            /**
             * Format: date-time
             * @description When it was claimed
             * @example 2026-01-15T10:30:00.000Z
             */
            claimedAt: string;
            /**
             * Format: date-time
             * @description Until when work could be handed in
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline: string;
            /**
             * Format: date-time
             * @description When that was recorded
             * @example 2026-01-15T10:30:00.000Z
             */
            timedOutAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobReminder: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.reminder';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobReminderDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of whoever is to act
             * @example owner-123
             */
            recipientId: string;
            /**
             * @description What comes near: `expiry` of the listing, `submission` of the work, `review` of what was submitted
             * @enum {string}
             */
            kind: 'expiry' | 'submission' | 'review';
            /**
             * Format: date-time
             * @description The deadline itself
             * @example 2026-01-15T10:30:00.000Z
             */
            dueAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobUpdated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.updated';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobUpdatedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /** @description Each changed field with what it was and what it is: `{payAmount: {from: 500, to: 550}}` */
            changes: {
              [key: string]: {
                [key: string]: unknown;
              };
            };
            /**
             * Format: date-time
             * @description When it was updated
             * @example 2026-01-15T10:30:00.000Z
             */
            updatedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobCancelled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.cancelled';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobCancelledDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /** @description Why, when the owner said so */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was cancelled
             * @example 2026-01-15T10:30:00.000Z
             */
            cancelledAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobExtended: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.extended';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobExtendedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /** @description Who has claimed it; not there while it is open */
            claimerId?: string;
            /** @description Claim id; not there while it is open */
            claimId?: string;
            /**
             * Format: date-time
             * @description When the listing lapses now; only while it is open
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate?: string;
            /**
             * Format: date-time
             * @description Until when work can be handed in now; only when claimed
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline?: string;
            /**
             * Format: date-time
             * @description When it was extended
             * @example 2026-01-15T10:30:00.000Z
             */
            extendedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobChangesRequested: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.changes_requested';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobChangesRequestedDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Who claimed the job
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /** @description What is to be changed */
            changes: string;
            /**
             * Format: date-time
             * @description Until when work can be handed in again
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline: string;
            /**
             * Format: date-time
             * @description When changes were requested
             * @example 2026-01-15T10:30:00.000Z
             */
            requestedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onJobWithdrawn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.withdrawn';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** JobWithdrawnDetail */
          detail: {
            /** @description Rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description Owner of the job
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay
             * @example 500
             */
            payAmount: number;
            /**
             * @description Who claimed the job
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /** @description Why, when the claimer said so */
            reason: string | null;
            /**
             * Format: date-time
             * @description When the claimer withdrew
             * @example 2026-01-15T10:30:00.000Z
             */
            withdrawnAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onCategoryCreated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          version: '0';
          /** @description The same however often the event is published: what a consumer tells a repeat by */
          id: string;
          /** @constant */
          source: 'categories-service';
          /** @constant */
          'detail-type': 'category.created';
          /**
           * Format: date-time
           * @description When it happened
           */
          time: string;
          /** CategoryCreatedDetail */
          detail: {
            /** @description Rises by one with every event of this category */
            sequence: number;
            /**
             * @description Category id
             * @example web-development
             */
            categoryId: string;
            /**
             * @description Name as its creator wrote it
             * @example Web Development
             */
            name: string;
            /** @description Description, null when none was given */
            description: string | null;
            /**
             * Format: date-time
             * @description When it was created
             * @example 2026-01-15T10:30:00.000Z
             */
            createdAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Taken; anything else is sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
