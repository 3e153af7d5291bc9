/**
 * Every message of mails and unsubscribe pages, in ICU MessageFormat. The other catalogues have the same keys and arguments.
 * `{job}` and `{category}` are names in quotation marks, `{jobName}` and `{categoryName}` are bare names. A message must not
 * begin with a bare name: a user could make a line look like the mail's own text.
 */
export const en = {
  greeting: 'Hello {name},',
  'greeting.unnamed': 'Hello,',
  quoted: '“{name}”',
  instant: '{date}, {time}',

  'label.address': 'Address',
  'label.approvedAt': 'Approved at',
  'label.backups': 'Backups',
  'label.changes': 'Changes',
  'label.claimedAt': 'Claimed at',
  'label.claimedBy': 'Claimed by',
  'label.description': 'Description',
  'label.erasedFrom': 'Erased from',
  'label.erasureId': 'Id of the erasure',
  'label.exportId': 'Id of the export',
  'label.file': 'File',
  'label.givenBackAt': 'Given back at',
  'label.linkIsValidUntil': 'The link is valid until',
  'label.linkToWork': 'Link to the work',
  'label.logs': 'Logs',
  'label.messagesOfServices': 'Messages between our services',
  'label.notes': 'Notes',
  'label.openUntil': 'Open until',
  'label.ownersNotes': "The owner's notes",
  'label.pay': 'Pay',
  'label.previousAddress': 'Previous address',
  'label.reason': 'Reason',
  'label.rejectedAt': 'Rejected at',
  'label.reviewBy': 'Review by',
  'label.submitBy': 'Submit by',
  'label.submittedAt': 'Submitted at',
  'label.submittedBy': 'Submitted by',
  'label.suspendedAt': 'Suspended at',
  'label.suspendedUntil': 'Suspended until',
  'label.suspensionEndedAt': 'Suspension ended at',
  'label.timeToComplete': 'Time to complete',
  'label.userId': 'User id',
  'label.workBy': 'Work by',
  'label.workIsDueBy': 'Work is due by',
  'label.workWasDueBy': 'Work was due by',
  'label.yourNotes': 'Your notes',

  'action.confirmAddress': 'Confirm the address',
  'action.relistJob': 'Relist the job',
  'action.restoreAddress': 'Restore the address',
  'action.reviewWork': 'Review the work',
  'action.viewErasure': 'View the erasure',
  'action.viewExport': 'Get the files',
  'action.viewJob': 'View the job',
  'action.viewOwnJob': 'View your job',
  'action.viewOwnProfile': 'View your profile',

  'reason.accountErased': 'You get this last mail because this was the address of your account.',
  'reason.addressNamed': 'You get this mail because this address was entered for an account.',
  'reason.addressReplaced': 'You get this mail because this was the address of your account.',
  'reason.claimedJob': 'You get this mail because you claimed this job.',
  'reason.firstSignIn': 'You get this mail because you signed in for the first time.',
  'reason.ownAccount': 'You get this mail because it is about your account.',
  'reason.ownsJob': 'You get this mail because you own this job.',
  'reason.subscribed': 'You get this mail because you subscribed to new jobs in {category}.',

  'account-reinstated.subject': 'Your account is active again',
  'account-reinstated.heading': 'Your account is active again',
  'account-reinstated.byTime': 'The time of your suspension is over.',
  'account-reinstated.byAdministrator': 'An administrator has ended your suspension.',
  'account-reinstated.next': 'You can use all functions again.',

  'account-suspended.subject': 'Your account is suspended',
  'account-suspended.heading': 'Your account is suspended',
  'account-suspended.spam':
    'An administrator has suspended your account because of unwanted advertising or mass messages.',
  'account-suspended.abuse': 'An administrator has suspended your account because of abusive behaviour.',
  'account-suspended.fraud': 'An administrator has suspended your account on suspicion of fraud.',
  'account-suspended.other': 'An administrator has suspended your account.',
  'account-suspended.running':
    'You can finish what is running, for example submit or review work. You cannot start anything new.',
  'account-suspended.withEnd': 'The suspension ends by itself at the time below.',
  'account-suspended.withoutEnd': 'The suspension lasts until an administrator ends it.',

  'approved-to-claimer.subject': 'Your work was approved: {jobName}',
  'approved-to-claimer.heading': 'Your work was approved',
  'approved-to-claimer.byOwner': 'The owner approved your work on {job}.',
  'approved-to-claimer.automatic': 'Your work on {job} was approved automatically, because its review time is over.',

  'approved-to-owner.subject': 'Work was approved automatically: {jobName}',
  'approved-to-owner.heading': 'Work was approved automatically',
  'approved-to-owner.text': 'The review time of {job} is over, so the work was approved.',

  'changes-requested-to-claimer.subject': 'Changes are requested: {jobName}',
  'changes-requested-to-claimer.heading': 'Changes are requested',
  'changes-requested-to-claimer.text': 'The owner asks you to change your work on {job} and to submit it again.',

  'claimed-receipt.subject': 'You claimed a job: {jobName}',
  'claimed-receipt.heading': 'The job is yours',
  'claimed-receipt.text': 'You claimed {job}. Submit your work before the deadline.',

  'claimed-to-owner.subject': 'Your job was claimed: {jobName}',
  'claimed-to-owner.heading': 'Your job was claimed',
  'claimed-to-owner.text': '{job} was claimed and is being worked on.',

  'email-changed.subject': 'Your e-mail address was changed',
  'email-changed.heading': 'Your e-mail address was changed',
  'email-changed.text': 'Mail of your account now goes to another address. If you changed it, there is nothing to do.',
  'email-changed.otherwise':
    'If you did not change it, restore this address with the link below: every session of the account then ends.',

  'email-verify.subject': 'Confirm your e-mail address',
  'email-verify.heading': 'Confirm your e-mail address',
  'email-verify.text':
    'This address was entered for an account. Confirm it with the link below: mail of the account then goes to this address.',
  'email-verify.otherwise': 'If you did not enter it, ignore this mail: nothing changes.',

  'erasure-done.subject': 'Your account is erased',
  'erasure-done.heading': 'Your account is erased',
  'erasure-done.text':
    'What we had about you is erased, and after this mail your address too. Your account cannot be restored.',
  'erasure-done.records':
    'Jobs and claims that you had with others stay as their record: states, amounts and times, under a random id in place of yours. Names, descriptions, notes and submissions that you wrote are erased.',
  'erasure-done.administration':
    'The record of what administrators did stays for two years, and reports stay without their words, both under that random id.',
  'erasure-done.hash':
    'A hash of your user id stays, so that it is never used again. Nobody can read your user id from it.',
  'erasure-done.copies': 'Some copies cannot be changed. They are deleted after the times below.',

  'erasure-requested.subject': 'Your account will be erased',
  'erasure-requested.heading': 'Your account will be erased',
  'erasure-requested.text': 'The erasure of your account was requested. It begins at the time below.',
  'erasure-requested.running':
    'You can finish what is running until then. If work still runs at that time, the erasure begins when it has ended. Your open jobs are cancelled now.',
  'erasure-requested.callOff':
    'If you did not want this, or change your mind: sign in and call the erasure off before it begins. Cancelled jobs stay cancelled.',

  'expired-to-owner.subject': 'Your job has expired: {jobName}',
  'expired-to-owner.heading': 'Your job has expired',
  'expired-to-owner.text': 'The listing of {job} has expired. You can relist it.',

  'expiry-reminder-to-owner.subject': 'Your listing ends soon: {jobName}',
  'expiry-reminder-to-owner.heading': 'Your listing ends soon',
  'expiry-reminder-to-owner.text': 'The listing of {job} ends soon. Until then you can extend it.',

  'export-ready.subject': 'Your data is ready',
  'export-ready.heading': 'Your data is ready',
  'export-ready.text': 'The files with everything that we have about you are ready. Sign in to get them.',
  'export-ready.kept': 'They are kept for seven days.',

  'extended-to-claimer.subject': 'You have more time: {jobName}',
  'extended-to-claimer.heading': 'You have more time',
  'extended-to-claimer.text': 'The owner has moved the deadline of {job}.',

  'new-job.subject': 'New job in {categoryName}: {jobName}',
  'new-job.heading': 'A new job for you',
  'new-job.text': '{job} is open in {category}. The first to claim it gets it.',

  'rejected-to-claimer.subject': 'Your work was rejected: {jobName}',
  'rejected-to-claimer.heading': 'Your work was rejected',
  'rejected-to-claimer.text': 'The owner rejected your work on {job}.',

  'review-reminder-to-owner.subject': 'Work waits for your review: {jobName}',
  'review-reminder-to-owner.heading': 'Work waits for your review',
  'review-reminder-to-owner.text': 'Review the work on {job} in time: otherwise it is approved automatically.',

  'submission-reminder-to-claimer.subject': 'Your work is due soon: {jobName}',
  'submission-reminder-to-claimer.heading': 'Your work is due soon',
  'submission-reminder-to-claimer.text': 'Submit your work on {job} before the deadline, or your claim ends.',

  'submitted-receipt.subject': 'You submitted your work: {jobName}',
  'submitted-receipt.heading': 'Your work was submitted',
  'submitted-receipt.text': 'Your work on {job} arrived. The owner reviews it next.',

  'submitted-to-owner.subject': 'Work was submitted: {jobName}',
  'submitted-to-owner.heading': 'Work was submitted',
  'submitted-to-owner.text': 'Work on {job} was submitted. Review it, then approve or reject it.',

  'timedout-to-claimer.subject': 'Your time is over: {jobName}',
  'timedout-to-claimer.heading': 'Your time is over',
  'timedout-to-claimer.text': 'The deadline of {job} has passed without your work, so your claim has ended.',
  'timedout-to-claimer.consequence': 'You cannot claim this job again unless its owner relists it.',

  'timedout-to-owner.subject': 'No work was submitted in time: {jobName}',
  'timedout-to-owner.heading': 'No work was submitted in time',
  'timedout-to-owner.text': 'The claimer of {job} let the deadline pass, so the claim has ended.',
  'timedout-to-owner.consequence':
    'The job is open to other seekers again, or expired if its listing has lapsed meanwhile.',

  'welcome.subject': 'Welcome: your profile is ready',
  'welcome.heading': 'Welcome',
  'welcome.text': 'Your profile was created when you signed in for the first time.',
  'welcome.next': 'Complete it, so that others see what you do and which work you look for.',

  'withdrawn-to-owner.subject': 'Your job was given back: {jobName}',
  'withdrawn-to-owner.heading': 'Your job was given back',
  'withdrawn-to-owner.text': 'The claimer of {job} has withdrawn.',

  unsubscribe: 'Unsubscribe',
  'unsubscribe.question': 'Unsubscribe?',
  'unsubscribe.consequence': 'You will get no more mail about new jobs in {categoryName}.',
  'unsubscribe.done': 'You are unsubscribed',
  'unsubscribe.result': 'You get no more mail about new jobs in {categoryName}.',
} as const;

export type MessageKey = keyof typeof en;

/** The messages of one language. */
export type Catalogue = { readonly [Key in MessageKey]: string };
