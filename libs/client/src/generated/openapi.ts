// Written by `npm run openapi`.

export interface paths {
  '/api/v1/admin/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what administrators did and which private data they looked at, newest first */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/privacy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List exports and erasures with their parts, newest first */
    get: operations['listPrivacyRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List reports of users, oldest first */
    get: operations['listReports'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/reports/{reportId}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Resolve a report */
    post: operations['resolveReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List or search users */
    get: operations['listUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** View a complete profile. The audit records it */
    get: operations['viewUser'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users/{userId}/end-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End all sessions of a user, within 30 seconds */
    post: operations['endUserSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users/{userId}/erase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for the erasure on behalf of a user, who gets a mail and can call it off while it waits */
    post: operations['eraseUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users/{userId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for an export on behalf of a user, who gets the mail and the files */
    post: operations['exportUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users/{userId}/reinstate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the suspension of a user, who gets a mail */
    post: operations['reinstateUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users/{userId}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Suspend a user. What is running goes on; the user gets a mail */
    post: operations['suspendUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/admin/users/{userId}/verify-email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the present e-mail address of a user, who cannot use the link of the mail */
    post: operations['verifyUserEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/backchannel-logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Providers end sessions here
     * @description OpenID Connect Back-Channel Logout 1.0. The token decides; the caller needs no identity.
     */
    post: operations['endSessionsOfProvider'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The provider sends browsers here
     * @description For browsers, as a link or a change of `location`: never with `fetch`. Any fault leads to `/sign-in?error=` with `expired`, `refused`, `unavailable` or `failed`.
     */
    get: operations['finishSignIn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/providers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where people can sign in
     * @description The list is empty where browsers cannot sign in.
     */
    get: operations['listProviders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is signed in
     * @description Never 401: without a session `signedIn` is false.
     */
    get: operations['readSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The sessions of the caller
     * @description The newest 100, newest first.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End a session of the caller
     * @description It ends within ten seconds.
     */
    delete: operations['endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Begin to sign in
     * @description For browsers, as a link or a change of `location`: never with `fetch`. A user who is signed in already has to prove again who they are, which renews `authTime`.
     */
    get: operations['signIn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End the session of this browser
     * @description Works without a session too. The browser should go to `redirectTo` next: there the provider ends its own session.
     */
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report a user or a job to the administrators */
    post: operations['sendReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * View the caller's profile. The first call creates it
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
     */
    get: operations['viewOwnProfile'];
    /**
     * Replace the editable fields of the caller's profile. Optional fields that are left out are cleared
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
     */
    put: operations['replaceOwnProfile'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/me/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for another e-mail address. A mail to it has a link that confirms it
     * @description At most five requests in 24 hours. A new request replaces the last one and its link. With tokens, the user must have signed in within ten minutes.
     */
    post: operations['requestEmail'];
    /** Drop the address that waits for its confirmation. Idempotent */
    delete: operations['dropPendingEmail'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/me/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * View the erasure of the caller
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
     */
    get: operations['viewErasure'];
    put?: never;
    /**
     * Ask for the erasure of the caller. It begins after seven days, and when no engagement runs any more
     * @description Until then the caller can finish what is running, and call the erasure off. A repeated request finds the first one. With tokens, the user must have signed in within ten minutes. Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
     */
    post: operations['requestErasure'];
    /**
     * Call the erasure of the caller off before it begins
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
     */
    delete: operations['callOffErasure'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/me/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for everything that the platform has about the caller
     * @description One export in 24 hours. A mail says when the files are ready; they are kept for seven days.
     */
    post: operations['requestExport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/me/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the exports of the caller, newest first
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
     */
    get: operations['listExports'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/me/exports/{exportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** View an export. Once it is ready, with links to its files */
    get: operations['viewExport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/revert-email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Restore the previous e-mail address with the token of the mail to it. Ends all sessions */
    post: operations['revertEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/verify-email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm an e-mail address with the token of the mail to it */
    post: operations['verifyEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** View the public part of a profile */
    get: operations['viewProfile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
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
    /** Create a category. With AUTH_MODE=jwt the caller needs the role admin */
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
    /** Subscribe to mail about new jobs in a category. Idempotent */
    put: operations['subscribe'];
    post?: never;
    /** Unsubscribe from mail about new jobs in a category. Idempotent */
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
    /** Liveness: whether the process works or must be restarted */
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
    /** Readiness: whether the gateway can serve requests. A service behind it that is down is reported as degraded. */
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
    /** Cancel an open job. A cancelled job cannot be relisted */
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
    /** Extend the expiry date of an open job or the submission deadline of a claimed job */
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
    /** List all events of one of the caller's jobs, oldest first */
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
    /**
     * Relist an expired or rejected job
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
     */
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
    /** Request changes of the submitted work, with a new submission deadline */
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
    /** Update an open job. At least one field is required */
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
     * View one of the caller's jobs with all its fields
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
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
    /** List the caller's current and past claims, newest first */
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
    /** List the events of a job in which the caller is claimer or recipient, oldest first */
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
    /** List open jobs, or jobs that the caller claimed, newest first */
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
    /** Submit the work */
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
     * View a job with the caller's own claim
     * @description Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a page that says how to go on, whether there is anything to see or not.
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
    /** Withdraw from a claimed job */
    post: operations['withdrawFromJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/revert-email/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a page with a button that restores the previous e-mail address. Changes nothing
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    get: operations['showRevertEmailPage'];
    put?: never;
    /**
     * Restore the previous e-mail address with the link of the mail to it. Ends all sessions
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    post: operations['revertEmailByLink'];
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
     * Read the platform's clock
     * @description Only where `SANDBOX_CLOCK` is `on`. Elsewhere this path answers 404.
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
     * Advance the platform's clock
     * @description Only where `SANDBOX_CLOCK` is `on`. Elsewhere this path answers 404. Every service uses the new time before this call answers. The clock cannot be turned back. All advances together are at most ten years.
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
    /** List the caller's subscriptions, ordered by category id */
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
     * Show a confirmation page with an unsubscribe button. Changes nothing
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    get: operations['showUnsubscribePage'];
    put?: never;
    /**
     * Unsubscribe with the token from a mail, in one click (RFC 8058)
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    post: operations['unsubscribeByLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verify-email/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show a page with a button that confirms an e-mail address. Changes nothing
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    get: operations['showVerifyEmailPage'];
    put?: never;
    /**
     * Confirm an e-mail address with the link of the mail to it
     * @description Query parameters are ignored: programs that rewrite the links of mails add some.
     */
    post: operations['verifyEmailByLink'];
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
  'user.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.created is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.updated is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.suspended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.suspended is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserSuspended'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.reinstated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.reinstated is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserReinstated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.email_change_requested': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.email_change_requested is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserEmailChangeRequested'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.email_changed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.email_changed is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserEmailChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.export_requested': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.export_requested is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserExportRequested'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.export_ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.export_ready is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserExportReady'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.erasure_requested': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.erasure_requested is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserErasureRequested'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.erasing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.erasing is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserErasing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.erased': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of user.erased is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onUserErased'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'privacy.part_done': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a subscriber of privacy.part_done is sent
     * @description Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).
     */
    post: operations['onPrivacyPartDone'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    AdminUserDto: {
      /**
       * @description User id
       * @example seeker-456
       */
      userId: string;
      /**
       * @description Name
       * @example Ada Lovelace
       */
      name: string;
      /**
       * @description How the user appears to others
       * @enum {string}
       */
      userType: 'owner' | 'seeker' | 'both';
      /** @description One line about the user */
      headline: string | null;
      /** @description About the user */
      bio: string | null;
      /** @description https URLs of pages about the user */
      links: string[];
      /** @description Skills */
      skills: components['schemas']['SkillViewDto'][];
      /** @description Usual prices */
      rates: components['schemas']['RatesViewDto'] | null;
      /** @description Languages */
      languages: components['schemas']['LanguageViewDto'][];
      /** @description When the user takes work */
      availability: components['schemas']['AvailabilityViewDto'] | null;
      /** @description Where the user is */
      location: components['schemas']['OwnLocationDto'] | null;
      /**
       * @description Who sees the profile
       * @enum {string}
       */
      visibility: 'public' | 'members' | 'hidden';
      /**
       * @description Language of mails and pages, as a tag of BCP 47
       * @example en
       */
      locale: string | null;
      /**
       * @description Time zone of the IANA database
       * @example Europe/Berlin
       */
      timeZone: string | null;
      /**
       * Format: date-time
       * @description Time of the first use. Null if it is not known
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string | null;
      /**
       * @description E-mail address. Null if it is not known
       * @example ada@example.com
       */
      email: string | null;
      /** @description Whether the user has proved to receive mail at the address */
      emailVerified: boolean;
      /**
       * @description Address that waits for its confirmation
       * @example ada@example.org
       */
      pendingEmail: string | null;
      /**
       * @description Standing of the user
       * @enum {string}
       */
      standing: 'active' | 'suspended' | 'leaving' | 'erased';
      /** @description Brand at sign-up. Null for the usual one */
      brand: string | null;
      /** @description The erasure of the user that is under way */
      erasure: components['schemas']['OwnErasureDto'] | null;
      /** @description Issuer of the first token. Null if it is not known */
      issuer: string | null;
      /**
       * Format: date-time
       * @description Time of the last change. Null if it is not known
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string | null;
      /** @description Null unless the user is suspended */
      suspension: components['schemas']['SuspensionDto'] | null;
      /**
       * Format: date-time
       * @description Sessions that began earlier have ended. Null: none was ended so
       * @example 2026-01-15T10:30:00.000Z
       */
      sessionsValidFrom: string | null;
      /** @description Sessions of browsers, at most 100, newest first. Null: they cannot be read now */
      sessions: components['schemas']['UserSessionDto'][] | null;
      /** @description Null: it cannot be read now */
      mail: components['schemas']['UserMailDto'] | null;
    };
    AdvanceClockDto: {
      /**
       * @description Seconds to advance the clock by
       * @example 86400
       */
      seconds: number;
    };
    ApproveJobDto: {
      /**
       * @description Notes from the owner to the claimer. At least one visible character; no control characters except tabs and line breaks.
       * @example Great work! Exactly what we needed.
       */
      approvalNotes?: string | null;
    };
    AuditEntryDto: {
      /**
       * @description Entry id
       * @example audit-123e4567-e89b-12d3-a456-426614174000
       */
      auditId: string;
      /**
       * Format: date-time
       * @description When
       * @example 2026-01-15T10:30:00.000Z
       */
      at: string;
      /**
       * @description User id of the administrator
       * @example admin-1
       */
      actorId: string;
      /**
       * @description What
       * @enum {string}
       */
      action:
        | 'view'
        | 'search-by-email'
        | 'suspend'
        | 'reinstate'
        | 'end-sessions'
        | 'verify-email'
        | 'resolve-report'
        | 'export'
        | 'erase';
      /**
       * @description Type of the subject
       * @enum {string}
       */
      subjectType: 'user' | 'message' | 'review' | 'media' | 'portfolio' | 'job';
      /**
       * @description Id of the subject
       * @example seeker-456
       */
      subjectId: string;
      /** @description Why. Null for what was only looked at */
      reason: string | null;
      /** @description Further facts, such as `until` and `reportId` */
      details: {
        [key: string]: string | null;
      };
      /** @description Id of the request, as in `X-Request-ID` and in the logs */
      requestId: string;
    };
    AuditListDto: {
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
      /** @description Newest first */
      entries: components['schemas']['AuditEntryDto'][];
    };
    AvailabilityDto: {
      /**
       * @description Whether the user takes work
       * @example available
       * @enum {string}
       */
      status: 'available' | 'limited' | 'unavailable';
      /**
       * @description Hours a week
       * @example 20
       */
      hoursPerWeek?: number | null;
      /**
       * Format: date
       * @description First day
       * @example 2026-03-01
       */
      from?: string | null;
    };
    AvailabilityViewDto: {
      /**
       * @description Whether the user takes work
       * @enum {string}
       */
      status: 'available' | 'limited' | 'unavailable';
      /** @description Hours a week */
      hoursPerWeek: number | null;
      /**
       * Format: date
       * @description First day
       */
      from: string | null;
    };
    BackchannelLogoutDto: {
      /** @description Signed by the provider */
      logout_token: string;
    };
    CancelJobDto: {
      /**
       * @description Reason. At least one visible character; no control characters except tabs and line breaks.
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
       * @description Name as its creator wrote it
       * @example Web Development
       */
      name: string;
      /** @description Description. Null if the creator gave none */
      description: string | null;
      /** @description ARN of the SNS topic for announcements of new jobs. Null until the topic exists, about a second after creation */
      snsTopicArn: string | null;
      /**
       * Format: date-time
       * @description Time of creation
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
    };
    CategoryListDto: {
      categories: components['schemas']['CategoryDto'][];
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
    };
    ClaimDto: {
      /**
       * @description Claim id
       * @example claim-123e4567-e89b-12d3-a456-426614174000
       */
      claimId: string;
      /**
       * @description User id of the claimer
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
       * @description Time when the job was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string;
      /**
       * Format: date-time
       * @description Deadline for submitting the work, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string;
      /** @description Notes that the claimer gave when claiming */
      claimerNotes: string | null;
      /**
       * Format: date-time
       * @description Time of the last submission. Null before the first one
       * @example 2026-01-15T10:30:00.000Z
       */
      submittedAt: string | null;
      /** @description Notes from the claimer about the submitted work */
      submissionNotes: string | null;
      /**
       * Format: uri
       * @description URL of the submitted work. Null if there is none
       */
      deliverableUrl: string | null;
      /** @description Names of further files */
      additionalFiles: string[];
      /**
       * Format: date-time
       * @description Time when the owner approved or rejected the work. Null before that
       * @example 2026-01-15T10:30:00.000Z
       */
      reviewedAt: string | null;
      /** @description Notes that the owner gave on approval. Null if there are none */
      approvalNotes: string | null;
      /** @description Reason for the rejection. Null if the work was not rejected */
      rejectionReason: string | null;
    };
    ClaimJobDto: {
      /**
       * @description Notes from the claimer to the owner. At least one visible character; no control characters except tabs and line breaks.
       * @example I have 5 years of experience with Node.js and MongoDB.
       */
      claimerNotes?: string | null;
    };
    ClaimListDto: {
      claims: components['schemas']['ClaimSummaryDto'][];
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
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
       * @description User id of the owner
       * @example owner-123
       */
      ownerId: string;
      /** @description Title of the job */
      jobName: string;
      /**
       * @description Pay, with at most two decimals
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
       * @description Time when the job was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string;
      /**
       * Format: date-time
       * @description Deadline for submitting the work, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string;
      /**
       * Format: date-time
       * @description Time of the last submission. Null before the first one
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
       * @description User id of the claimer
       * @example seeker-456
       */
      claimerId: string;
      /**
       * Format: date-time
       * @description Time when the job was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string;
      /**
       * Format: date-time
       * @description Deadline for submitting the work, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string;
      /** @enum {string} */
      status: 'claimed';
    };
    CreateCategoryDto: {
      /**
       * @description Name. Two names are equal if they differ only in letter case, white space, Unicode compatibility forms or invisible characters. With its ligatures written out, a name has at most 1,024 bytes in UTF-8. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example Web Development
       */
      name: string;
      /**
       * @description Description of the jobs that belong to this category. At least one visible character; no control characters except tabs and line breaks.
       * @example Jobs related to web development and programming
       */
      description?: string | null;
    };
    CreateJobDto: {
      /**
       * @description Title of the job. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Description of the work to do. At least one visible character; no control characters except tabs and line breaks.
       * @example Need a scalable REST API built with Node.js and MongoDB for an e-commerce platform
       */
      description: string;
      /**
       * @description Id of an existing category. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Pay, with at most two decimals
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds that a claimer has to submit the work, counted from the claim
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Seconds until the listing expires, counted from now
       * @example 2592000
       */
      expirySeconds: number;
    };
    CreatedCategoryDto: {
      /**
       * @description Category id, derived from the name
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name as its creator wrote it
       * @example Web Development
       */
      name: string;
      /** @description Description. Null if the creator gave none */
      description: string | null;
      /** @example SNS topic will be created automatically */
      snsTopicMessage: string;
    };
    EmailChangedDto: {
      /**
       * @description Address of the user now
       * @example ada@example.com
       */
      email: string;
      /**
       * @description Whether the user has proved to receive mail at the address
       * @example true
       */
      emailVerified: boolean;
    };
    EmailRequestedDto: {
      /**
       * @description Address that waits for its confirmation, with the domain in ASCII
       * @example ada@example.com
       */
      pendingEmail: string;
      /**
       * Format: date-time
       * @description Until then the link in the mail is valid
       * @example 2026-01-15T10:30:00.000Z
       */
      expiresAt: string;
    };
    EmailTokenDto: {
      /** @description The last part of the link in the mail */
      token: string;
    };
    EngagementDto: {
      /**
       * @description What it is
       * @example job
       */
      type: string;
      /**
       * @description Its id
       * @example job-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
       */
      id: string;
      /**
       * Format: date-time
       * @description When it ends by itself. Null if it does not
       * @example 2026-01-15T10:30:00.000Z
       */
      until: string | null;
    };
    EraseDto: {
      /**
       * @description Confirms that the account is to be erased
       * @enum {string}
       */
      confirm: 'ERASE';
    };
    ErasureDto: {
      /**
       * @description Id of the erasure
       * @example erasure-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
       */
      erasureId: string;
      /**
       * @description State
       * @enum {string}
       */
      status: 'waiting' | 'running' | 'erased' | 'called-off';
      /**
       * Format: date-time
       * @description The erasure begins then, or later when engagements still run. Null when it has ended
       * @example 2026-01-15T10:30:00.000Z
       */
      erasesAt: string | null;
      /**
       * Format: date-time
       * @description When everything was erased. Null before
       * @example 2026-01-15T10:30:00.000Z
       */
      erasedAt: string | null;
      /** @description Engagements that must end before the erasure begins */
      waitingFor: components['schemas']['EngagementDto'][];
    };
    ErrorDto: {
      /**
       * @description Message for people: one sentence
       * @example Job not found
       */
      error: string;
      /**
       * @description Stable code for programs. docs/errors.md explains each code
       * @example JOB_NOT_FOUND
       * @enum {string}
       */
      errorCode:
        | 'VALIDATION_FAILED'
        | 'MALFORMED_JSON'
        | 'INVALID_LAST_KEY'
        | 'BAD_REQUEST'
        | 'UNSUBSCRIBE_LINK_INVALID'
        | 'EMAIL_LINK_INVALID'
        | 'EXTENSION_TOO_LONG'
        | 'USER_ID_MISSING'
        | 'CALL_NOT_SIGNED'
        | 'OTHER_ISSUER'
        | 'ROLE_NOT_ALLOWED'
        | 'CROSS_SITE_REQUEST'
        | 'SIGN_IN_AGAIN'
        | 'ACCOUNT_SUSPENDED'
        | 'ACCOUNT_CLOSING'
        | 'PROFILE_NOT_VISIBLE'
        | 'NOT_JOB_OWNER'
        | 'NOT_JOB_CLAIMER'
        | 'OWNER_CANNOT_CLAIM'
        | 'SESSION_NOT_FOUND'
        | 'JOB_NOT_FOUND'
        | 'CATEGORY_NOT_FOUND'
        | 'USER_NOT_FOUND'
        | 'REPORT_NOT_FOUND'
        | 'REPORT_SUBJECT_NOT_FOUND'
        | 'EXPORT_NOT_FOUND'
        | 'ERASURE_NOT_FOUND'
        | 'PRIVACY_REQUEST_NOT_FOUND'
        | 'EVENT_NOT_FOUND'
        | 'ROUTE_NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'REQUEST_TIMEOUT'
        | 'CATEGORY_EXISTS'
        | 'JOB_NOT_AVAILABLE'
        | 'JOB_NOT_CLAIMED'
        | 'ERASURE_BEGUN'
        | 'SUBMISSION_DEADLINE_PASSED'
        | 'JOB_NOT_SUBMITTED_YET'
        | 'JOB_NOT_SUBMITTED'
        | 'REVIEW_DEADLINE_PASSED'
        | 'JOB_NOT_RELISTABLE'
        | 'JOB_NOT_OPEN'
        | 'JOB_NOT_EXTENDABLE'
        | 'USER_ALREADY_SUSPENDED'
        | 'USER_NOT_SUSPENDED'
        | 'USER_LEAVING'
        | 'OWN_ACCOUNT'
        | 'EMAIL_MISSING'
        | 'EMAIL_ALREADY_VERIFIED'
        | 'ALREADY_REPORTED'
        | 'REPORT_RESOLVED'
        | 'REPORT_ACTION_NOT_POSSIBLE'
        | 'REQUEST_IN_PROGRESS'
        | 'PRECONDITION_FAILED'
        | 'PAYLOAD_TOO_LARGE'
        | 'URI_TOO_LONG'
        | 'UNSUPPORTED_MEDIA_TYPE'
        | 'EXPECTATION_FAILED'
        | 'IDEMPOTENCY_KEY_REUSED'
        | 'TOO_MANY_EMAIL_CHANGES'
        | 'TOO_MANY_EXPORTS'
        | 'TOO_MANY_REQUESTS'
        | 'TOO_MANY_REPORTS'
        | 'HEADERS_TOO_LARGE'
        | 'INTERNAL_ERROR'
        | 'SERVICE_UNAVAILABLE'
        | 'GATEWAY_TIMEOUT';
      /** Format: date-time */
      timestamp: string;
      /** @description Id of the request, as in the `X-Request-ID` header and in every log line of the request */
      requestId: string;
      /** @description Only with status 400: each invalid field with a message */
      details?: components['schemas']['FaultDto'][];
    };
    EventDto: {
      /** @enum {string} */
      version: '0';
      /** @description Event id. Stays the same if the event is published again */
      id: string;
      /** @example jobs-service */
      source: string;
      /** @example job.claimed */
      'detail-type': string;
      /**
       * Format: date-time
       * @description Time when the event happened
       * @example 2026-01-15T10:30:00.000Z
       */
      time: string;
      /** @description Payload of the event */
      detail: {
        [key: string]: unknown;
      };
    };
    ExportDto: {
      /**
       * @description Id of the export
       * @example export-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
       */
      exportId: string;
      /**
       * @description State
       * @enum {string}
       */
      status: 'collecting' | 'ready' | 'failed' | 'expired';
      /**
       * Format: date-time
       * @description When it was requested
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the files are removed. Null until they are ready
       * @example 2026-01-15T10:30:00.000Z
       */
      expiresAt: string | null;
      /** @description The part of each service with personal data */
      parts: components['schemas']['PartDto'][];
      /** @description JSON, one file for each service. Empty unless the state is `ready` */
      files: components['schemas']['ExportFileDto'][];
    };
    ExportFileDto: {
      /** @example jobs.json */
      name: string;
      /** @description Size in bytes */
      bytes: number;
      /**
       * Format: uri
       * @description Valid for ten minutes. Each holder of the URL can read the file
       */
      url: string;
    };
    ExportListDto: {
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
      exports: components['schemas']['ExportDto'][];
    };
    ExtendJobDto: {
      /**
       * @description Seconds to add to the expiry date of an open job, or to the submission deadline of a claimed job. The result must be at most 31,536,000 seconds from now
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
      /** @description Events, oldest first */
      events: components['schemas']['EventDto'][];
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
    };
    JobSummaryDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description User id of the owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title of the job
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay, with at most two decimals
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds that a claimer has to submit the work, counted from the claim
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Current status. An open job past its `expiryDate` is `expired`
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description Time when the listing expires, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description Time of creation
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Time of the last change
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description Time when the job was created or last relisted
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description First 280 characters of the description */
      description: string;
      /** @description True if `description` is cut */
      descriptionTruncated: boolean;
      /**
       * @description User id of the current or final claimer. Null if there is none
       * @example seeker-456
       */
      claimerId: string | null;
      /**
       * Format: date-time
       * @description Time when the job was claimed
       * @example 2026-01-15T10:30:00.000Z
       */
      claimedAt: string | null;
      /**
       * Format: date-time
       * @description Deadline for submitting the work, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      submissionDeadline: string | null;
      /**
       * Format: date-time
       * @description Time of the last submission. Null before the first one
       * @example 2026-01-15T10:30:00.000Z
       */
      submittedAt: string | null;
    };
    LanguageDto: {
      /**
       * @description Language, as a tag of BCP 47
       * @example en
       */
      tag: string;
      /**
       * @description Level
       * @example fluent
       * @enum {string}
       */
      level: 'basic' | 'conversational' | 'fluent' | 'native';
    };
    LanguageViewDto: {
      /**
       * @description Language, as a tag of BCP 47
       * @example en
       */
      tag: string;
      /**
       * @description Level
       * @enum {string}
       */
      level: 'basic' | 'conversational' | 'fluent' | 'native';
    };
    ListedSubscriptionDto: {
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * Format: date-time
       * @description Time when the subscription began
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
    };
    LocationDto: {
      /**
       * @description Country, as in ISO 3166-1
       * @example DE
       */
      country: string;
      /**
       * @description Region. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example Hessen
       */
      region?: string | null;
      /**
       * @description City. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example Frankfurt
       */
      city?: string | null;
      /**
       * @description Latitude, with at most two decimals. Never public
       * @example 50.11
       */
      lat?: number | null;
      /**
       * @description Longitude, with at most two decimals. Never public
       * @example 8.68
       */
      lon?: number | null;
    };
    NextActionDto: {
      /**
       * @description Who has to act next
       * @example owner
       * @enum {string}
       */
      actor: 'seeker' | 'claimer' | 'owner';
      /**
       * @description Command that the actor is expected to send
       * @example review
       * @enum {string}
       */
      action: 'claim' | 'submit' | 'review';
      /**
       * Format: date-time
       * @description Deadline for the action, inclusive. Null if there is no deadline
       * @example 2026-01-15T10:30:00.000Z
       */
      dueAt: string | null;
      /**
       * @description Status that the job or claim gets automatically after `dueAt`. Null if nothing happens
       * @example approved
       * @enum {string|null}
       */
      automaticOutcome: 'expired' | 'timedout' | 'approved' | null;
    };
    NoBodyDto: Record<string, never>;
    OwnErasureDto: {
      /**
       * @description Id of the erasure
       * @example erasure-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
       */
      erasureId: string;
      /**
       * @description State
       * @enum {string}
       */
      status: 'waiting' | 'running' | 'erased' | 'called-off';
      /**
       * Format: date-time
       * @description It begins then, or later when engagements still run
       * @example 2026-01-15T10:30:00.000Z
       */
      erasesAt: string;
    };
    OwnLocationDto: {
      /**
       * @description Country, as in ISO 3166-1
       * @example DE
       */
      country: string;
      /** @description Region */
      region: string | null;
      /** @description City */
      city: string | null;
      /** @description Latitude */
      lat: number | null;
      /** @description Longitude */
      lon: number | null;
    };
    OwnProfileDto: {
      /**
       * @description User id
       * @example seeker-456
       */
      userId: string;
      /**
       * @description Name
       * @example Ada Lovelace
       */
      name: string;
      /**
       * @description How the user appears to others
       * @enum {string}
       */
      userType: 'owner' | 'seeker' | 'both';
      /** @description One line about the user */
      headline: string | null;
      /** @description About the user */
      bio: string | null;
      /** @description https URLs of pages about the user */
      links: string[];
      /** @description Skills */
      skills: components['schemas']['SkillViewDto'][];
      /** @description Usual prices */
      rates: components['schemas']['RatesViewDto'] | null;
      /** @description Languages */
      languages: components['schemas']['LanguageViewDto'][];
      /** @description When the user takes work */
      availability: components['schemas']['AvailabilityViewDto'] | null;
      /** @description Where the user is */
      location: components['schemas']['OwnLocationDto'] | null;
      /**
       * @description Who sees the profile
       * @enum {string}
       */
      visibility: 'public' | 'members' | 'hidden';
      /**
       * @description Language of mails and pages, as a tag of BCP 47
       * @example en
       */
      locale: string | null;
      /**
       * @description Time zone of the IANA database
       * @example Europe/Berlin
       */
      timeZone: string | null;
      /**
       * Format: date-time
       * @description Time of the first use. Null if it is not known
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string | null;
      /**
       * @description E-mail address. Null if it is not known
       * @example ada@example.com
       */
      email: string | null;
      /** @description Whether the user has proved to receive mail at the address */
      emailVerified: boolean;
      /**
       * @description Address that waits for its confirmation
       * @example ada@example.org
       */
      pendingEmail: string | null;
      /**
       * @description Standing of the user
       * @enum {string}
       */
      standing: 'active' | 'suspended' | 'leaving' | 'erased';
      /** @description Roles of the caller's token; none without tokens */
      roles: string[];
      /** @description Brand at sign-up. Null for the usual one */
      brand: string | null;
      /** @description The erasure of the user that is under way */
      erasure: components['schemas']['OwnErasureDto'] | null;
    };
    OwnerJobDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description User id of the owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title of the job
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay, with at most two decimals
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds that a claimer has to submit the work, counted from the claim
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Current status. An open job past its `expiryDate` is `expired`
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description Time when the listing expires, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description Time of creation
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Time of the last change
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description Time when the job was created or last relisted
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description Description of the work to do */
      description: string;
      /** @description ARN of the category's SNS topic. Null if the topic did not exist when the job was listed */
      snsTopicArn: string | null;
      /**
       * Format: date-time
       * @description Time when the job was last relisted. Null if never
       * @example 2026-01-15T10:30:00.000Z
       */
      relistedAt: string | null;
      /** @description Current or final claim. Null if there is none */
      claim: components['schemas']['ClaimDto'] | null;
      /** @description Next expected action. Null if no action is expected */
      nextAction: components['schemas']['NextActionDto'] | null;
    };
    OwnerJobListDto: {
      jobs: components['schemas']['JobSummaryDto'][];
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
    };
    PartDto: {
      /**
       * @description Service
       * @example jobs
       */
      app: string;
      /**
       * @description Whether the service has done its part, of an erasure that of this pass
       * @enum {string}
       */
      status: 'waiting' | 'done';
    };
    PrivacyListDto: {
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
      requests: components['schemas']['PrivacyRequestDto'][];
    };
    PrivacyPartDto: {
      /**
       * @description Service
       * @example jobs
       */
      app: string;
      /**
       * @description Whether the service has done its part, of an erasure that of this pass
       * @enum {string}
       */
      status: 'waiting' | 'done';
      /** @description The last pass that the service has answered. Null before its first answer */
      pass: number | null;
      /** @description Records with data of the user that this pass found */
      found: number;
      /** @description Records that were erased, in all passes */
      erased: number;
    };
    PrivacyRequestDto: {
      /** @description Id of the request */
      requestId: string;
      /**
       * @description Kind
       * @enum {string}
       */
      kind: 'export' | 'erasure';
      /**
       * @description State
       * @enum {string}
       */
      status: 'collecting' | 'ready' | 'failed' | 'expired' | 'waiting' | 'running' | 'erased' | 'called-off';
      /** @description User id. Null when the erasure has ended */
      userId: string | null;
      /**
       * Format: date-time
       * @description When it was requested
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When an erasure begins at the earliest. Null for an export
       * @example 2026-01-15T10:30:00.000Z
       */
      erasesAt: string | null;
      /** @description As jobs answered last */
      waitingFor: components['schemas']['EngagementDto'][];
      /** @description Number of the present pass of an erasure; 0 before the first, and for an export */
      pass: number;
      parts: components['schemas']['PrivacyPartDto'][];
    };
    ProblemDto: {
      /** @example about:blank */
      type: string;
      /** @example Not Found */
      title: string;
      /** @example 404 */
      status: number;
      /**
       * @description Message for people: one sentence
       * @example Job not found
       */
      detail: string;
      /**
       * @description Stable code for programs. docs/errors.md explains each code
       * @example JOB_NOT_FOUND
       * @enum {string}
       */
      errorCode:
        | 'VALIDATION_FAILED'
        | 'MALFORMED_JSON'
        | 'INVALID_LAST_KEY'
        | 'BAD_REQUEST'
        | 'UNSUBSCRIBE_LINK_INVALID'
        | 'EMAIL_LINK_INVALID'
        | 'EXTENSION_TOO_LONG'
        | 'USER_ID_MISSING'
        | 'CALL_NOT_SIGNED'
        | 'OTHER_ISSUER'
        | 'ROLE_NOT_ALLOWED'
        | 'CROSS_SITE_REQUEST'
        | 'SIGN_IN_AGAIN'
        | 'ACCOUNT_SUSPENDED'
        | 'ACCOUNT_CLOSING'
        | 'PROFILE_NOT_VISIBLE'
        | 'NOT_JOB_OWNER'
        | 'NOT_JOB_CLAIMER'
        | 'OWNER_CANNOT_CLAIM'
        | 'SESSION_NOT_FOUND'
        | 'JOB_NOT_FOUND'
        | 'CATEGORY_NOT_FOUND'
        | 'USER_NOT_FOUND'
        | 'REPORT_NOT_FOUND'
        | 'REPORT_SUBJECT_NOT_FOUND'
        | 'EXPORT_NOT_FOUND'
        | 'ERASURE_NOT_FOUND'
        | 'PRIVACY_REQUEST_NOT_FOUND'
        | 'EVENT_NOT_FOUND'
        | 'ROUTE_NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'REQUEST_TIMEOUT'
        | 'CATEGORY_EXISTS'
        | 'JOB_NOT_AVAILABLE'
        | 'JOB_NOT_CLAIMED'
        | 'ERASURE_BEGUN'
        | 'SUBMISSION_DEADLINE_PASSED'
        | 'JOB_NOT_SUBMITTED_YET'
        | 'JOB_NOT_SUBMITTED'
        | 'REVIEW_DEADLINE_PASSED'
        | 'JOB_NOT_RELISTABLE'
        | 'JOB_NOT_OPEN'
        | 'JOB_NOT_EXTENDABLE'
        | 'USER_ALREADY_SUSPENDED'
        | 'USER_NOT_SUSPENDED'
        | 'USER_LEAVING'
        | 'OWN_ACCOUNT'
        | 'EMAIL_MISSING'
        | 'EMAIL_ALREADY_VERIFIED'
        | 'ALREADY_REPORTED'
        | 'REPORT_RESOLVED'
        | 'REPORT_ACTION_NOT_POSSIBLE'
        | 'REQUEST_IN_PROGRESS'
        | 'PRECONDITION_FAILED'
        | 'PAYLOAD_TOO_LARGE'
        | 'URI_TOO_LONG'
        | 'UNSUPPORTED_MEDIA_TYPE'
        | 'EXPECTATION_FAILED'
        | 'IDEMPOTENCY_KEY_REUSED'
        | 'TOO_MANY_EMAIL_CHANGES'
        | 'TOO_MANY_EXPORTS'
        | 'TOO_MANY_REQUESTS'
        | 'TOO_MANY_REPORTS'
        | 'HEADERS_TOO_LARGE'
        | 'INTERNAL_ERROR'
        | 'SERVICE_UNAVAILABLE'
        | 'GATEWAY_TIMEOUT';
      /** Format: date-time */
      timestamp: string;
      requestId: string;
      /** @description Only with status 400: each invalid field with a message */
      details?: components['schemas']['FaultDto'][];
    };
    ProvidersDto: {
      providers: {
        /** @description For `provider` of a sign-in */
        id: string;
        /** @description For people */
        name: string;
        roles: ('owner' | 'seeker' | 'admin')[];
        /** @description The people of a sandbox, whom `loginHint` signs in without a password */
        people?: {
          /** @description User id */
          userId: string;
          /** @description Name */
          name: string;
          roles: ('owner' | 'seeker' | 'admin')[];
        }[];
      }[];
    };
    PublicJobSummaryDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description User id of the owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title of the job
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay, with at most two decimals
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds that a claimer has to submit the work, counted from the claim
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Current status. An open job past its `expiryDate` is `expired`
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description Time when the listing expires, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description Time of creation
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Time of the last change
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description Time when the job was created or last relisted
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description First 280 characters of the description */
      description: string;
      /** @description True if `description` is cut */
      descriptionTruncated: boolean;
    };
    PublicLocationDto: {
      /**
       * @description Country, as in ISO 3166-1
       * @example DE
       */
      country: string;
      /** @description Region */
      region: string | null;
      /** @description City */
      city: string | null;
    };
    PublicProfileDto: {
      /**
       * @description User id
       * @example seeker-456
       */
      userId: string;
      /**
       * @description Name
       * @example Ada Lovelace
       */
      name: string;
      /**
       * @description How the user appears to others
       * @enum {string}
       */
      userType: 'owner' | 'seeker' | 'both';
      /** @description One line about the user */
      headline: string | null;
      /** @description About the user */
      bio: string | null;
      /** @description https URLs of pages about the user */
      links: string[];
      /** @description Skills */
      skills: components['schemas']['SkillViewDto'][];
      /** @description Usual prices */
      rates: components['schemas']['RatesViewDto'] | null;
      /** @description Languages */
      languages: components['schemas']['LanguageViewDto'][];
      /** @description When the user takes work */
      availability: components['schemas']['AvailabilityViewDto'] | null;
      /** @description Where the user is */
      location: components['schemas']['PublicLocationDto'] | null;
      /**
       * @description Month of the first use
       * @example 2026-01
       */
      createdAt: string | null;
    };
    RatesDto: {
      /**
       * @description Price of an hour
       * @example 80
       */
      hourly?: number | null;
      /**
       * @description Price of a day
       * @example 600
       */
      daily?: number | null;
    };
    RatesViewDto: {
      /** @description Price of an hour */
      hourly: number | null;
      /** @description Price of a day */
      daily: number | null;
    };
    ReasonDto: {
      /**
       * @description Why. Only administrators see it. At least one visible character; no control characters except tabs and line breaks.
       * @example Sends the same offer to all
       */
      reason: string;
    };
    RejectJobDto: {
      /**
       * @description Reason for the rejection. At least one visible character; no control characters except tabs and line breaks.
       * @example Please add error handling for edge cases and update documentation.
       */
      rejectionReason: string;
    };
    RelistJobDto: {
      /**
       * @description Seconds until the new listing expires, counted from now
       * @example 2592000
       */
      newExpirySeconds: number;
      /**
       * @description New description. The old one stays if this is left out. At least one visible character; no control characters except tabs and line breaks.
       * @example Updated requirements based on feedback
       */
      updatedDescription?: string | null;
    };
    ReplaceProfileDto: {
      /**
       * @description Name. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example Ada Lovelace
       */
      name: string;
      /**
       * @description How the user appears to others
       * @example seeker
       * @enum {string}
       */
      userType: 'owner' | 'seeker' | 'both';
      /**
       * @description One line about the user. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example Backend developer
       */
      headline?: string | null;
      /** @description About the user. At least one visible character; no control characters except tabs and line breaks. */
      bio?: string | null;
      /**
       * @description https URLs of pages about the user
       * @example [
       *       "https://example.com/ada"
       *     ]
       */
      links?: string[] | null;
      /** @description Skills, each name once */
      skills?: components['schemas']['SkillDto'][] | null;
      /** @description Usual prices */
      rates?: components['schemas']['RatesDto'] | null;
      /** @description Languages */
      languages?: components['schemas']['LanguageDto'][] | null;
      /** @description Where the user is */
      location?: components['schemas']['LocationDto'] | null;
      /** @description When the user takes work */
      availability?: components['schemas']['AvailabilityDto'] | null;
      /**
       * @description `public` (default), `members`: signed-in users only, `hidden`: nobody else
       * @example public
       * @enum {string|null}
       */
      visibility?: 'public' | 'members' | 'hidden' | null;
      /**
       * @description Language of mails and pages, as a tag of BCP 47
       * @example en
       */
      locale?: string | null;
      /**
       * @description Time zone of the IANA database
       * @example Europe/Berlin
       */
      timeZone?: string | null;
    };
    ReportDto: {
      /**
       * @description Report id
       * @example report-0f2c5a7b9d1e4f60a1b2c3d4e5f60718
       */
      reportId: string;
      /**
       * @description What is reported
       * @enum {string}
       */
      subjectType: 'user' | 'message' | 'review' | 'media' | 'portfolio' | 'job';
      /**
       * @description Id of what is reported
       * @example seeker-456
       */
      subjectId: string;
      /**
       * @description Why
       * @enum {string}
       */
      reason: 'spam' | 'abuse' | 'fraud' | 'other';
      /** @description What happened */
      text: string | null;
      /**
       * Format: date-time
       * @description Time of the report
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * @description User id of the reporter
       * @example owner-123
       */
      reporterId: string;
      /**
       * @description The reported user, or the owner of the reported job
       * @example seeker-456
       */
      userId: string;
      /**
       * @description Whether an administrator has resolved it
       * @enum {string}
       */
      status: 'open' | 'resolved';
      /** @description Null while the report is open */
      resolution: components['schemas']['ResolutionDto'] | null;
    };
    ReportListDto: {
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
      /** @description Oldest first */
      reports: components['schemas']['ReportDto'][];
    };
    RequestChangesDto: {
      /**
       * @description Changes that the claimer has to make. At least one visible character; no control characters except tabs and line breaks.
       * @example Please add tests for the error cases.
       */
      changes: string;
      /**
       * @description Seconds until the new submission deadline, counted from now. Default: the job's `timeToCompleteSeconds`
       * @example 86400
       */
      timeToCompleteSeconds?: number | null;
    };
    RequestEmailDto: {
      /**
       * Format: email
       * @description New address, or the present one to confirm it
       * @example ada@example.com
       */
      email: string;
    };
    ResolutionDto: {
      /**
       * @description What was done
       * @enum {string}
       */
      action: 'dismiss' | 'hide' | 'suspend';
      /** @description Why */
      note: string;
      /**
       * @description User id of the administrator
       * @example admin-1
       */
      by: string;
      /**
       * Format: date-time
       * @description Time of the resolution
       * @example 2026-01-15T10:30:00.000Z
       */
      at: string;
    };
    ResolveReportDto: {
      /**
       * @description `suspend` suspends the reported user, or the owner of the reported job. Users and jobs cannot be hidden
       * @example dismiss
       * @enum {string}
       */
      action: 'dismiss' | 'hide' | 'suspend';
      /**
       * @description Why. With `suspend` also the reason of the suspension. At least one visible character; no control characters except tabs and line breaks.
       * @example No spam
       */
      note: string;
    };
    SeekerJobDto: {
      /**
       * @description Job id
       * @example job-123e4567-e89b-12d3-a456-426614174000
       */
      jobId: string;
      /**
       * @description User id of the owner
       * @example owner-123
       */
      ownerId: string;
      /**
       * @description Category id
       * @example web-development
       */
      categoryId: string;
      /**
       * @description Name of the category
       * @example Web Development
       */
      categoryName: string;
      /**
       * @description Title of the job
       * @example Build REST API for E-commerce
       */
      name: string;
      /**
       * @description Pay, with at most two decimals
       * @example 500
       */
      payAmount: number;
      /**
       * @description Seconds that a claimer has to submit the work, counted from the claim
       * @example 604800
       */
      timeToCompleteSeconds: number;
      /**
       * @description Current status. An open job past its `expiryDate` is `expired`
       * @example open
       * @enum {string}
       */
      status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      /**
       * Format: date-time
       * @description Time when the listing expires, inclusive
       * @example 2026-01-15T10:30:00.000Z
       */
      expiryDate: string;
      /**
       * Format: date-time
       * @description Time of creation
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Time of the last change
       * @example 2026-01-15T10:30:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description Time when the job was created or last relisted
       * @example 2026-01-15T10:30:00.000Z
       */
      listedAt: string;
      /** @description Description of the work to do */
      description: string;
      /** @description ARN of the category's SNS topic. Null if the topic did not exist when the job was listed */
      snsTopicArn: string | null;
      /**
       * Format: date-time
       * @description Time when the job was last relisted. Null if never
       * @example 2026-01-15T10:30:00.000Z
       */
      relistedAt: string | null;
      /** @description The caller's current claim of this job, else the newest past claim, else null */
      claim: components['schemas']['ClaimDto'] | null;
      /** @description Next expected action, if the caller holds the current claim. Else null */
      nextAction: components['schemas']['NextActionDto'] | null;
    };
    SeekerJobListDto: {
      jobs: components['schemas']['PublicJobSummaryDto'][];
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
    };
    SendReportDto: {
      /**
       * @description What is reported
       * @example user
       * @enum {string}
       */
      subjectType: 'user' | 'message' | 'review' | 'media' | 'portfolio' | 'job';
      /**
       * @description Id of what is reported. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example seeker-456
       */
      subjectId: string;
      /**
       * @description Why
       * @example spam
       * @enum {string}
       */
      reason: 'spam' | 'abuse' | 'fraud' | 'other';
      /** @description What happened. At least one visible character; no control characters except tabs and line breaks. */
      text?: string | null;
    };
    SentReportDto: {
      /**
       * @description Report id
       * @example report-0f2c5a7b9d1e4f60a1b2c3d4e5f60718
       */
      reportId: string;
      /**
       * @description What is reported
       * @enum {string}
       */
      subjectType: 'user' | 'message' | 'review' | 'media' | 'portfolio' | 'job';
      /**
       * @description Id of what is reported
       * @example seeker-456
       */
      subjectId: string;
      /**
       * @description Why
       * @enum {string}
       */
      reason: 'spam' | 'abuse' | 'fraud' | 'other';
      /** @description What happened */
      text: string | null;
      /**
       * Format: date-time
       * @description Time of the report
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
    };
    SessionDto: {
      signedIn: boolean;
      /** @description User id */
      userId?: string;
      /** @description Name at the provider */
      name?: string;
      roles?: ('owner' | 'seeker' | 'admin')[];
      /**
       * Format: date-time
       * @description When the user last proved who they are; missing where the provider does not say so
       */
      authTime?: string;
      /**
       * Format: date-time
       * @description When the session ends if there are no more requests
       */
      expiresAt?: string;
    };
    SessionsDto: {
      sessions: {
        /** @description Session id */
        sessionId: string;
        /**
         * Format: date-time
         * @description When it began
         */
        createdAt: string;
        /**
         * Format: date-time
         * @description When it was last used, to five minutes
         */
        lastSeenAt: string;
        /** @description `User-Agent` of the browser */
        agent: string;
        /** @description Whether this request belongs to it */
        current: boolean;
      }[];
    };
    SignedOutDto: {
      /** @description The provider's page for signing out, or `/` */
      redirectTo: string;
    };
    SkillDto: {
      /**
       * @description Name of the skill. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example TypeScript
       */
      name: string;
      /**
       * @description Level
       * @example expert
       * @enum {string}
       */
      level: 'beginner' | 'intermediate' | 'expert';
      /**
       * @description Years of experience
       * @example 5
       */
      years?: number | null;
    };
    SkillViewDto: {
      /**
       * @description Name of the skill
       * @example TypeScript
       */
      name: string;
      /**
       * @description Level
       * @enum {string}
       */
      level: 'beginner' | 'intermediate' | 'expert';
      /** @description Years of experience */
      years: number | null;
    };
    /** @description At least one of the three is required; `additionalFiles` only counts when it has an item */
    SubmitJobDto: {
      /**
       * @description Notes from the claimer about the submitted work. At least one visible character; no control characters except tabs and line breaks.
       * @example API completed with all requested features.
       */
      submissionNotes?: string | null;
      /**
       * Format: uri
       * @description https URL of the work, with a valid host and percent-encoded where RFC 3986 requires it. The platform never fetches it
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
       * @description User id of the claimer
       * @example seeker-456
       */
      claimerId: string;
      /**
       * Format: date-time
       * @description Time of the last submission. Null before the first one
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
       * @description User id of the recipient
       * @example seeker-456
       */
      userId: string;
      /**
       * Format: date-time
       * @description Time when the subscription began
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
    };
    SubscriptionListDto: {
      subscriptions: components['schemas']['ListedSubscriptionDto'][];
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
    };
    SuspendDto: {
      /**
       * @description Why. Only administrators see it. At least one visible character; no control characters except tabs and line breaks.
       * @example Sends the same offer to all
       */
      reason: string;
      /**
       * @description The reason that the user gets by mail. Default: `other`
       * @example spam
       * @enum {string|null}
       */
      code?: 'spam' | 'abuse' | 'fraud' | 'other' | null;
      /**
       * Format: date-time
       * @description When the suspension ends by itself. Default: never
       * @example 2099-01-15T10:30:00Z
       */
      until?: string | null;
    };
    SuspensionDto: {
      /**
       * @description The reason that the user got by mail
       * @enum {string}
       */
      code: 'spam' | 'abuse' | 'fraud' | 'other';
      /** @description Why, for administrators */
      reason: string;
      /**
       * @description User id of the administrator
       * @example admin-1
       */
      by: string;
      /**
       * Format: date-time
       * @description Time of the suspension
       * @example 2026-01-15T10:30:00.000Z
       */
      since: string;
      /**
       * Format: date-time
       * @description When it ends by itself. Null: never
       * @example 2026-01-15T10:30:00.000Z
       */
      until: string | null;
    };
    TurnedTimeDto: {
      /**
       * Format: date-time
       * @description Current time of the platform, which all its rules use
       */
      now: string;
      /** @description Seconds by which the platform is ahead of real time */
      offsetSeconds: number;
    };
    UnsubscribeDto: {
      /**
       * @description Field that mail programs send (RFC 8058). It has no effect
       * @enum {string|null}
       */
      'List-Unsubscribe'?: 'One-Click' | null;
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
       * @description Title of the job. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).
       * @example Build a REST API
       */
      name?: string;
      /** @description Description of the work to do. At least one visible character; no control characters except tabs and line breaks. */
      description?: string;
      /**
       * @description Pay, with at most two decimals
       * @example 550
       */
      payAmount?: number;
      /**
       * @description Seconds that a claimer has to submit the work, counted from the claim
       * @example 604800
       */
      timeToCompleteSeconds?: number;
    };
    UserListDto: {
      /** @description Number of rows on this page */
      count: number;
      /** @description Pass it as `lastKey` to get the next page. Null on the last page */
      lastKey: string | null;
      /** @description By user id; with `name` by name */
      users: components['schemas']['UserSummaryDto'][];
    };
    UserMailDto: {
      /**
       * @description Whether mail reaches the user
       * @enum {string}
       */
      state: 'ok' | 'bouncing' | 'complained';
      /**
       * Format: date-time
       * @description When the first of the mails failed since which none arrived
       * @example 2026-01-15T10:30:00.000Z
       */
      since: string | null;
    };
    UserSessionDto: {
      /** @description Session id */
      sessionId: string;
      /**
       * Format: date-time
       * @description When it began
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it was last used, to five minutes
       * @example 2026-01-15T10:30:00.000Z
       */
      lastSeenAt: string;
      /** @description `User-Agent` of the browser */
      agent: string;
    };
    UserStandingDto: {
      /**
       * @description User id
       * @example seeker-456
       */
      userId: string;
      /**
       * @description Standing of the user
       * @enum {string}
       */
      standing: 'active' | 'suspended' | 'leaving' | 'erased';
      /** @description Null unless the user is suspended */
      suspension: components['schemas']['SuspensionDto'] | null;
      /**
       * Format: date-time
       * @description Sessions that began earlier have ended. Null: none was ended so
       * @example 2026-01-15T10:30:00.000Z
       */
      sessionsValidFrom: string | null;
    };
    UserSummaryDto: {
      /**
       * @description User id
       * @example seeker-456
       */
      userId: string;
      /**
       * @description Name
       * @example Ada Lovelace
       */
      name: string;
      /**
       * @description How the user appears to others
       * @enum {string}
       */
      userType: 'owner' | 'seeker' | 'both';
      /**
       * @description Standing of the user
       * @enum {string}
       */
      standing: 'active' | 'suspended' | 'leaving' | 'erased';
      /**
       * Format: date-time
       * @description When the suspension ends by itself. Null: never, or no suspension
       * @example 2026-01-15T10:30:00.000Z
       */
      suspendedUntil: string | null;
      /**
       * Format: date-time
       * @description Time of the first use. Null if it is not known
       * @example 2026-01-15T10:30:00.000Z
       */
      createdAt: string | null;
    };
    WithdrawJobDto: {
      /**
       * @description Reason. At least one visible character; no control characters except tabs and line breaks.
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
       * @description User id of the claimer who withdrew
       * @example seeker-456
       */
      claimerId: string;
      /**
       * @description Status of the job after the withdrawal: `expired` if its listing has expired
       * @enum {string}
       */
      status: 'open' | 'expired';
    };
  };
  responses: {
    /** @description The path does not support this method */
    MethodNotAllowed: {
      headers: {
        'X-Request-ID': components['headers']['X-Request-ID'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        /** @description Methods that the path supports */
        Allow: string;
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDto'];
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description The client did not send the whole request within ten seconds */
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
    /** @description A path segment is longer than 2,048 characters */
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
    /** @description The request headers exceed 16 kB */
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
    /** @description The request is invalid. `details` lists each invalid field */
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
    /** @description No user id, or no valid token */
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
    /** @description The caller's role or ownership does not allow this */
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
    /** @description The resource does not exist */
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
    /** @description The current state does not allow this command. `errorCode` gives the reason */
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
    /** @description The current ETag is not among those in `If-Match` */
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
    /** @description The request body exceeds 100 kB */
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
    /** @description The request body is not JSON */
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
    /** @description The idempotency key was used for a different request */
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
    /** @description Too many requests. Retry after `Retry-After` seconds */
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
    /** @description Unexpected error in the platform */
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
    /** @description A service is down or overloaded. Retry after `Retry-After` seconds */
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
    /** @description A service did not answer in time */
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
    /** @description Request id: the one the client sent, or a generated one. Every log line of the request has it */
    'X-Request-ID': string;
    /** @description Seconds to wait before a retry */
    'Retry-After': number;
    /** @description Authentication scheme, with AUTH_MODE=jwt. `error` only where the request has a token */
    'WWW-Authenticate': string;
    /** @description Rate limits that this request counts against: remaining requests (`r`) and seconds until the limit resets (`t`) */
    RateLimit: string;
    /** @description The same rate limits: allowed requests (`q`) per window of `w` seconds */
    'RateLimit-Policy': string;
    /** @description Requests per window of the rate limit that has the fewest requests left */
    'X-RateLimit-Limit': number;
    /** @description Requests left in that window */
    'X-RateLimit-Remaining': number;
    /** @description Seconds until that window resets */
    'X-RateLimit-Reset': number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listAudit: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
        /** @description Only what this administrator did, by user id. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069). */
        actor?: string;
        /** @description Only what was done to this user or job, by id. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069). */
        subject?: string;
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
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
          'application/json': components['schemas']['AuditListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller's role or ownership does not allow this */
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
  listPrivacyRequests: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
        /** @description Only requests in this state */
        status?: 'collecting' | 'ready' | 'failed' | 'expired' | 'waiting' | 'running' | 'erased' | 'called-off';
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
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
          'application/json': components['schemas']['PrivacyListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller's role or ownership does not allow this */
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
  listReports: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
        /** @description Default: `open` */
        status?: 'open' | 'resolved';
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
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
          'application/json': components['schemas']['ReportListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller's role or ownership does not allow this */
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
  resolveReport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResolveReportDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['ReportDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
  listUsers: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
        /** @description Only users with this e-mail address; the case makes no difference. The audit records whom it finds. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069). */
        email?: string;
        /** @description Only users whose name begins so; case and spaces make no difference. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069). */
        name?: string;
        /** @description Only users with this standing. Default: all but `erased` */
        standing?: 'active' | 'suspended' | 'leaving' | 'erased';
        /** @description Only users who appear so */
        userType?: 'owner' | 'seeker' | 'both';
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
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
          'application/json': components['schemas']['UserListDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller's role or ownership does not allow this */
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
  viewUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['AdminUserDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The caller's role or ownership does not allow this */
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
      /** @description The resource does not exist */
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
  endUserSessions: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['UserStandingDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
  eraseUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      /** @description Accepted */
      202: {
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
          'application/json': components['schemas']['ErasureDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
  exportUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      /** @description Accepted */
      202: {
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
          'application/json': components['schemas']['ExportDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
  reinstateUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['UserStandingDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
  suspendUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspendDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['UserStandingDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
  verifyUserEmail: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['EmailChangedDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
  endSessionsOfProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['BackchannelLogoutDto'];
      };
    };
    responses: {
      /** @description The sessions have ended */
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
        content?: never;
      };
      400: components['responses']['BadRequest'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      /** @description The request body has another media type */
      415: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  finishSignIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To `returnTo` with a new session, or to `/sign-in?error=` */
      302: {
        headers: {
          /** @description Where the browser goes */
          Location: string;
          /** @description Cookies of the sign-in or session */
          'Set-Cookie'?: string;
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
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  listProviders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The providers */
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
          'application/json': components['schemas']['ProvidersDto'];
        };
      };
      400: components['responses']['BadRequest'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  readSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session */
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
          'application/json': components['schemas']['SessionDto'];
        };
      };
      400: components['responses']['BadRequest'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sessions */
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
          'application/json': components['schemas']['SessionsDto'];
        };
      };
      400: components['responses']['BadRequest'];
      /** @description No user id, no valid token, and no session */
      401: {
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
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ended */
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
      /** @description No user id, no valid token, and no session */
      401: {
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
      /** @description A page of another site may have sent this request */
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
      /** @description The caller has no such session */
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
      /** @description The request body has another media type */
      415: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  signIn: {
    parameters: {
      query?: {
        /** @description `id` of a provider; needed where there are several */
        provider?: string;
        /** @description Path where the browser goes afterwards, like `/jobs`. Anything else counts as `/` */
        returnTo?: string;
        /** @description Who wants to sign in, as the provider knows them; providers may ignore it */
        loginHint?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the provider, or to `/sign-in?error=unavailable` */
      302: {
        headers: {
          /** @description Where the browser goes */
          Location: string;
          /** @description Cookies of the sign-in or session */
          'Set-Cookie'?: string;
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
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      414: components['responses']['PathTooLong'];
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed out */
      200: {
        headers: {
          /** @description Cookies of the sign-in or session */
          'Set-Cookie'?: string;
          'X-Request-ID': components['headers']['X-Request-ID'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedOutDto'];
        };
      };
      400: components['responses']['BadRequest'];
      /** @description A page of another site may have sent this request */
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
      413: components['responses']['PayloadTooLarge'];
      414: components['responses']['PathTooLong'];
      /** @description The request body has another media type */
      415: {
        headers: {
          'X-Request-ID': components['headers']['X-Request-ID'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorDto'];
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      417: components['responses']['ExpectationFailed'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalServerError'];
      /** @description Sessions cannot be read or stored now. Retry after `Retry-After` seconds */
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
  sendReport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendReportDto'];
      };
    };
    responses: {
      /** @description Created */
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
          'application/json': components['schemas']['SentReportDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
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
  viewOwnProfile: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['OwnProfileDto'];
        };
      };
      /** @description This call created the profile */
      201: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['OwnProfileDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
  replaceOwnProfile: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETags of the caller's view that the change applies to. 412 if the current view has another ETag */
        'If-Match'?: string;
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplaceProfileDto'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['OwnProfileDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description A page of another site may have sent this request */
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
      /** @description The current ETag is not among those in `If-Match` */
      412: {
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
  requestEmail: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestEmailDto'];
      };
    };
    responses: {
      /** @description Accepted */
      202: {
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
          'application/json': components['schemas']['EmailRequestedDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
  dropPendingEmail: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['NoBodyDto'];
      };
    };
    responses: {
      /** @description No address waits any more */
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
      /** @description A page of another site may have sent this request */
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
  viewErasure: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['ErasureDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The resource does not exist */
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
  requestErasure: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EraseDto'];
      };
    };
    responses: {
      /** @description Accepted */
      202: {
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
          'application/json': components['schemas']['ErasureDto'];
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
  callOffErasure: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['NoBodyDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['ErasureDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description A page of another site may have sent this request */
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
      /** @description The resource does not exist */
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
      /** @description The current state does not allow this command. `errorCode` gives the reason */
      409: {
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
  requestExport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['NoBodyDto'];
      };
    };
    responses: {
      /** @description Accepted */
      202: {
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
          'application/json': components['schemas']['ExportDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description A page of another site may have sent this request */
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
  listExports: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
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
          'application/json': components['schemas']['ExportListDto'];
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
  viewExport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
      };
      path: {
        exportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['ExportDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description The resource does not exist */
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
  revertEmail: {
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
        'application/json': components['schemas']['EmailTokenDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['EmailChangedDto'];
        };
      };
      400: components['responses']['BadRequest'];
      /** @description A page of another site may have sent this request */
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
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
  verifyEmail: {
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
        'application/json': components['schemas']['EmailTokenDto'];
      };
    };
    responses: {
      /** @description OK */
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
          'application/json': components['schemas']['EmailChangedDto'];
        };
      };
      400: components['responses']['BadRequest'];
      /** @description A page of another site may have sent this request */
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
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
  viewProfile: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['PublicProfileDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
      /** @description The resource does not exist */
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
  listCategories: {
    parameters: {
      query?: {
        /** @description Rows on the page, 1 to 100 */
        limit?: number;
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
      };
      header?: {
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
          Link?: string;
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description Created */
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
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The resource does not exist */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
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
      /** @description OK */
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
      /** @description A page of another site may have sent this request */
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
      /** @description The resource does not exist */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
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
      /** @description The caller is not subscribed any more */
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
      /** @description A page of another site may have sent this request */
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
      /** @description The resource does not exist */
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
      /** @description Healthy */
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
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description Not healthy; the body names the failed check */
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
      /** @description Healthy */
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
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description Not healthy; the body names the failed check */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
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
      /** @description Created */
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
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
          Link?: string;
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['HistoryDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
      /** @description The resource does not exist */
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
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
        /** @description Return only jobs in this status */
        status?: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
          Link?: string;
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['OwnerJobListDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
      /** @description The resource does not exist */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
        /** @description Return only claims in this status */
        status?: 'active' | 'submitted' | 'approved' | 'rejected' | 'timedout' | 'withdrawn';
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
          Link?: string;
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['ClaimListDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
          Link?: string;
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['HistoryDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
      /** @description The resource does not exist */
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
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
        /** @description `open` (default) lists all open jobs. Any other status lists the jobs in that status whose current or final claimer is the caller */
        status?: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
        /** @description Return only jobs of this category. At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069). */
        categoryId?: string;
        /** @description Minimum pay, inclusive */
        minPay?: number;
        /** @description Maximum pay, inclusive */
        maxPay?: number;
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
          Link?: string;
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['SeekerJobListDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
      /** @description The caller's role or ownership does not allow this */
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
      /** @description The resource does not exist */
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
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the caller's view that the command applies to. 412 if the current view has another ETag */
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
      /** @description OK */
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
  showRevertEmailPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Token from the link in a mail */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Page with a button */
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
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description The resource does not exist */
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
      /** @description Unexpected error in the platform */
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
      /** @description A service is down or overloaded. Retry after `Retry-After` seconds */
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
  revertEmailByLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Token from the link in a mail */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['NoBodyDto'];
      };
    };
    responses: {
      /** @description Done. Browsers get a page */
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
          'application/json': components['schemas']['EmailChangedDto'];
          'text/html': string;
        };
      };
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description A page of another site may have sent this request */
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
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
      /** @description Unexpected error in the platform */
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
      /** @description A service is down or overloaded. Retry after `Retry-After` seconds */
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
  readClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Time of the platform */
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
      401: components['responses']['Unauthorized'];
      /** @description Not available: `SANDBOX_CLOCK` is off */
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
      /** @description The database is not available. Retry after `Retry-After` seconds */
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
      /** @description Time of the platform */
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
      401: components['responses']['Unauthorized'];
      /** @description A page of another site may have sent this request */
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
      /** @description Not available: `SANDBOX_CLOCK` is off */
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
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
      /** @description The database is not available, or a service did not apply the new time within four seconds. `error` names it */
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
        /** @description `lastKey` of the previous page. Valid only for the same caller, route and filters */
        lastKey?: string;
      };
      header?: {
        /** @description Role the caller acts in, when no token states it. 403 if the route requires another role. */
        'X-User-Type'?: 'owner' | 'seeker';
        /** @description ETags of the views that the client has. 304 if the current view is one of them */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          /** @description Link to the next page (`<…>; rel="next"`), relative to the URL of this page. Absent on the last page */
          Link?: string;
          /** @description Entity tag of this view. It changes whenever the view changes */
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
          'application/json': components['schemas']['SubscriptionListDto'];
        };
      };
      /** @description Not modified: the client has this view */
      304: {
        headers: {
          /** @description Entity tag of this view. It changes whenever the view changes */
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
  showUnsubscribePage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Signed token from the link in a mail */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Confirmation page */
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
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description The resource does not exist */
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
      /** @description Unexpected error in the platform */
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
      /** @description A service is down or overloaded. Retry after `Retry-After` seconds */
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
        /** @description Signed token from the link in a mail */
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
      /** @description The recipient is not subscribed any more. Browsers get a page */
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
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
      /** @description Unexpected error in the platform */
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
      /** @description A service is down or overloaded. Retry after `Retry-After` seconds */
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
  showVerifyEmailPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Token from the link in a mail */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Page with a button */
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
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description The resource does not exist */
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
      /** @description Unexpected error in the platform */
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
      /** @description A service is down or overloaded. Retry after `Retry-After` seconds */
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
  verifyEmailByLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description The client's own name for this request, so that it can be sent again: for 24 hours the same key with the same body gives the same answer and has no second effect */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Token from the link in a mail */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['NoBodyDto'];
      };
    };
    responses: {
      /** @description Done. Browsers get a page */
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
          'application/json': components['schemas']['EmailChangedDto'];
          'text/html': string;
        };
      };
      /** @description The request is invalid. `details` lists each invalid field */
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
      /** @description A page of another site may have sent this request */
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
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      /** @description A request with the same idempotency key is in progress. Retry after `Retry-After` seconds */
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
      /** @description Unexpected error in the platform */
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
      /** @description A service is down or overloaded. Retry after `Retry-After` seconds */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.created';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobCreatedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
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
            /** @description ARN of the category's SNS topic. Null if the topic did not exist yet */
            snsTopicArn: string | null;
            /** @description Full description of the job */
            description: string;
            /** @description Seconds that a claimer has to submit the work, counted from the claim */
            timeToCompleteSeconds: number;
            /**
             * Format: date-time
             * @description Time when the listing expires, inclusive
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate: string;
            /** @description URL of the job for seekers */
            seekerJobUrl: string;
            /**
             * @description Status, always `open`
             * @enum {string}
             */
            status: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
            /**
             * Format: date-time
             * @description Time of creation
             * @example 2026-01-15T10:30:00.000Z
             */
            createdAt: string;
            /** @description URL of the job for its owner */
            jobUrl: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.claimed';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobClaimedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the claimer
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
             * @description Time when the job was claimed
             * @example 2026-01-15T10:30:00.000Z
             */
            claimedAt: string;
            /**
             * Format: date-time
             * @description Deadline for submitting the work, inclusive
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline: string;
            /** @description Notes that the claimer gave when claiming */
            claimerNotes: string | null;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.submitted';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobSubmittedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the claimer
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
             * @description Time of the submission
             * @example 2026-01-15T10:30:00.000Z
             */
            submittedAt: string;
            /** @description Notes from the claimer about the submitted work. Null if there are none */
            submissionNotes: string | null;
            /**
             * Format: uri
             * @description URL of the submitted work. Null if there is none
             */
            deliverableUrl: string | null;
            /** @description Names of further files. Empty if there are none */
            additionalFiles: string[];
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.approved';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobApprovedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the claimer
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
             * @description Time of the approval
             * @example 2026-01-15T10:30:00.000Z
             */
            approvedAt: string;
            /** @description Notes from the owner to the claimer. Null if there are none */
            approvalNotes: string | null;
            /** @description True if the review deadline passed and the platform approved the work */
            automatic: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.rejected';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobRejectedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the claimer
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
             * @description Time of the rejection
             * @example 2026-01-15T10:30:00.000Z
             */
            rejectedAt: string;
            /** @description Reason */
            rejectionReason: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.relisted';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobRelistedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
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
            /** @description ARN of the category's SNS topic. Null if the topic did not exist yet */
            snsTopicArn: string | null;
            /** @description Full description of the job */
            description: string;
            /** @description Seconds that a claimer has to submit the work, counted from the claim */
            timeToCompleteSeconds: number;
            /**
             * Format: date-time
             * @description Time when the listing expires, inclusive
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate: string;
            /** @description URL of the job for seekers */
            seekerJobUrl: string;
            /**
             * Format: date-time
             * @description Time when the job was relisted
             * @example 2026-01-15T10:30:00.000Z
             */
            relistedAt: string;
            /**
             * @description Status before the event: `expired` also for a listing that had expired without being marked yet
             * @enum {string}
             */
            previousStatus: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.expired';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobExpiredDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description Status before the event, always `open`
             * @enum {string}
             */
            originalStatus: 'open' | 'claimed' | 'submitted' | 'approved' | 'rejected' | 'expired' | 'cancelled';
            /**
             * Format: date-time
             * @description Time when the listing expired
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate: string;
            /**
             * Format: date-time
             * @description Time when the platform recorded it
             * @example 2026-01-15T10:30:00.000Z
             */
            expiredAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.timedout';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobTimedoutDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the claimer
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /** @description Seconds that a claimer has to submit the work, counted from the claim */
            timeToCompleteSeconds: number;
            /**
             * Format: date-time
             * @description Time when the job was claimed
             * @example 2026-01-15T10:30:00.000Z
             */
            claimedAt: string;
            /**
             * Format: date-time
             * @description Deadline for submitting the work that has passed
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline: string;
            /**
             * Format: date-time
             * @description Time when the platform recorded it
             * @example 2026-01-15T10:30:00.000Z
             */
            timedOutAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.reminder';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobReminderDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the recipient, who has to act
             * @example owner-123
             */
            recipientId: string;
            /**
             * @description Deadline that approaches: `expiry` of the listing, `submission` of the work, or `review` of the submission
             * @enum {string}
             */
            kind: 'expiry' | 'submission' | 'review';
            /**
             * Format: date-time
             * @description Deadline
             * @example 2026-01-15T10:30:00.000Z
             */
            dueAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.updated';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobUpdatedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /** @description Each changed field with its old and new value: `{payAmount: {from: 500, to: 550}}` */
            changes: {
              [key: string]: {
                [key: string]: unknown;
              };
            };
            /**
             * Format: date-time
             * @description Time of the update
             * @example 2026-01-15T10:30:00.000Z
             */
            updatedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.cancelled';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobCancelledDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /** @description Reason that the owner gave. Null if there is none */
            reason: string | null;
            /**
             * Format: date-time
             * @description Time of the cancellation
             * @example 2026-01-15T10:30:00.000Z
             */
            cancelledAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.extended';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobExtendedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /** @description User id of the claimer. Present only if the job is claimed */
            claimerId?: string;
            /** @description Claim id. Present only if the job is claimed */
            claimId?: string;
            /**
             * Format: date-time
             * @description New expiry date. Present only if the job is open
             * @example 2026-01-15T10:30:00.000Z
             */
            expiryDate?: string;
            /**
             * Format: date-time
             * @description New submission deadline. Present only if the job is claimed
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline?: string;
            /**
             * Format: date-time
             * @description Time of the extension
             * @example 2026-01-15T10:30:00.000Z
             */
            extendedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.changes_requested';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobChangesRequestedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the claimer
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /** @description Changes that the claimer has to make */
            changes: string;
            /**
             * Format: date-time
             * @description New deadline for submitting the work, inclusive
             * @example 2026-01-15T10:30:00.000Z
             */
            submissionDeadline: string;
            /**
             * Format: date-time
             * @description Time when the owner requested changes
             * @example 2026-01-15T10:30:00.000Z
             */
            requestedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'jobs-service';
          /** @constant */
          'detail-type': 'job.withdrawn';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** JobWithdrawnDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this job */
            sequence: number;
            /**
             * @description Job id
             * @example job-123e4567-e89b-12d3-a456-426614174000
             */
            jobId: string;
            /**
             * @description User id of the owner
             * @example owner-123
             */
            ownerId: string;
            /** @description Title of the job */
            jobName: string;
            /**
             * @description Pay, with at most two decimals
             * @example 500
             */
            payAmount: number;
            /**
             * @description User id of the claimer
             * @example seeker-456
             */
            claimerId: string;
            /**
             * @description Claim id
             * @example claim-123e4567-e89b-12d3-a456-426614174000
             */
            claimId: string;
            /** @description Reason that the claimer gave. Null if there is none */
            reason: string | null;
            /**
             * Format: date-time
             * @description Time of the withdrawal
             * @example 2026-01-15T10:30:00.000Z
             */
            withdrawnAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'categories-service';
          /** @constant */
          'detail-type': 'category.created';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** CategoryCreatedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this category */
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
            /** @description Description. Null if the creator gave none */
            description: string | null;
            /**
             * Format: date-time
             * @description Time of creation
             * @example 2026-01-15T10:30:00.000Z
             */
            createdAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserCreated: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.created';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserCreatedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /** @description E-mail address. Null if it is not known */
            email: string | null;
            /**
             * @description Name
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @description How the user appears to others
             * @enum {string}
             */
            userType: 'owner' | 'seeker' | 'both';
            /**
             * @description Language of the user, as BCP 47 tag. Null if it is not known
             * @example en
             */
            locale: string | null;
            /**
             * Format: date-time
             * @description Time of creation
             * @example 2026-01-15T10:30:00.000Z
             */
            createdAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserUpdated: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.updated';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserUpdatedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /** @description Names of the changed fields. Later releases have more fields */
            changed: string[];
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserSuspended: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.suspended';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserSuspendedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /**
             * @description Reason, as a code
             * @enum {string}
             */
            reasonCode: 'spam' | 'abuse' | 'fraud' | 'other';
            /**
             * Format: date-time
             * @description Time when the suspension ends by itself. Null: it does not
             * @example 2026-01-15T10:30:00.000Z
             */
            until: string | null;
            /**
             * Format: date-time
             * @description Time of the suspension
             * @example 2026-01-15T10:30:00.000Z
             */
            suspendedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserReinstated: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.reinstated';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserReinstatedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /** @description Whether the suspension ended at its `until`. False: an administrator ended it */
            automatic: boolean;
            /**
             * Format: date-time
             * @description Time when the suspension ended
             * @example 2026-01-15T10:30:00.000Z
             */
            reinstatedAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserEmailChangeRequested: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.email_change_requested';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserEmailChangeRequestedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /**
             * @description Id of the request
             * @example 0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserEmailChanged: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.email_changed';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserEmailChangedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /**
             * @description How it changed. first: a sign-in has named the first address of a user whose profile had none
             * @enum {string}
             */
            change: 'confirmed' | 'reverted' | 'signed-in' | 'first';
            /**
             * @description Id of the request that was confirmed or reverted. Null for a change at a sign-in or by an administrator
             * @example 0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string | null;
            /** @description Whether the user of the previous address gets a link that restores it */
            isRevertible: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserExportRequested: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.export_requested';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserExportRequestedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /**
             * @description Id of the request
             * @example 0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserExportReady: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.export_ready';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserExportReadyDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /**
             * @description Id of the request
             * @example export-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserErasureRequested: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.erasure_requested';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserErasureRequestedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /**
             * @description Id of the request
             * @example erasure-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string;
            /**
             * Format: date-time
             * @description The erasure begins then, or later when engagements still run
             * @example 2026-01-15T10:30:00.000Z
             */
            erasesAt: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserErasing: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.erasing';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserErasingDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description User id
             * @example seeker-456
             */
            userId: string;
            /**
             * @description Id of the request
             * @example 0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string;
            /**
             * @description What replaces the user id where a record stays
             * @example erased-9f86d081884c7d659a2feaa0c55ad015
             */
            pseudonym: string;
            /** @description Number of the pass, from 1. The erasure ends when no app finds anything in a pass */
            pass: number;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onUserErased: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @constant */
          source: 'users-service';
          /** @constant */
          'detail-type': 'user.erased';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** UserErasedDetail */
          detail: {
            /** @description Sequence number: rises by one with every event of this user */
            sequence: number;
            /**
             * @description The pseudonym
             * @example erased-9f86d081884c7d659a2feaa0c55ad015
             */
            userId: string;
            /**
             * @description Id of the request
             * @example 0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string;
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onPrivacyPartDone: {
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
          /** @description Event id. Stays the same if the event is published again, so consumers detect repeats by it */
          id: string;
          /** @description The service that publishes the event */
          source: string;
          /** @constant */
          'detail-type': 'privacy.part_done';
          /**
           * Format: date-time
           * @description Time when the event happened
           */
          time: string;
          /** PrivacyPartDoneDetail */
          detail: {
            /**
             * @description Id of the request
             * @example 0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60
             */
            requestId: string;
            /**
             * @description What was asked for
             * @enum {string}
             */
            kind: 'export' | 'erasure';
            /**
             * @description The app
             * @example jobs
             */
            app: string;
            /** @description Number of the pass of an erasure; 0 for an export */
            pass: number;
            /** @description Number of items that had data of the user */
            found: number;
            /** @description Number of items from which data was erased; 0 for an export */
            erased: number;
            /** @description What stays of the user; empty for an export */
            kept: {
              /**
               * @description What is kept
               * @example Amounts and times of jobs
               */
              what: string;
              /** @description Number of items */
              count: number;
              /**
               * @description Why
               * @example Record of the other party
               */
              basis: string;
              /**
               * @description How long. Null if without end
               * @example 24 hours
               */
              until: string | null;
            }[];
          };
        };
      };
    };
    responses: {
      /** @description Accepted. After any other status SNS delivers the message again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
