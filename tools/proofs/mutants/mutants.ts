import type { App } from '@freelance/testing';

interface Mutant {
  /** The services that are built with the change; several if they share the code. */
  apps: readonly App[];
  /** The effect of the patch. */
  breaks: string;
}

/** For each mutant, a patch in this folder breaks one rule. A proof must fail with its mutants. */
export const MUTANTS = {
  'no-outbox': {
    apps: ['jobs'],
    breaks: 'A job is stored without its events, which are only published after the write',
  },
  'no-category-outbox': { apps: ['categories'], breaks: 'A category is stored without its event' },
  'leaves-at-once': { apps: ['jobs'], breaks: 'A service that gets SIGTERM exits before open requests have an answer' },
  'drops-what-it-holds': {
    apps: ['notifications'],
    breaks: 'A consumer that gets SIGTERM exits before it has acknowledged the messages that it received',
  },
  'no-version-condition': { apps: ['jobs'], breaks: 'A command overwrites what another command has written meanwhile' },
  'admits-everybody': { apps: ['gateway', 'jobs'], breaks: 'The service admits every request at once' },
  'forgets-who-lost': { apps: ['jobs'], breaks: 'A seeker who has lost a claim may claim the job again' },
  'pages-overlap': { apps: ['jobs'], breaks: 'A page begins with the last row of the page before' },
  'cursors-for-anybody': { apps: ['jobs'], breaks: 'A cursor opens any list for any user' },
  'claims-without-sequence': {
    apps: ['jobs'],
    breaks: 'A claim is stored as the last received event left it, although a later event is stored already',
  },
  'trusts-the-message': {
    apps: ['jobs'],
    breaks: 'A deadline message decides, although the job has another claim or another deadline now',
  },
  'corrects-its-clock-badly': { apps: ['jobs'], breaks: 'The corrected clock is still wrong by four seconds' },
  'mail-without-lease': { apps: ['notifications'], breaks: 'Every consumer that has the message sends the mail' },
  'acknowledges-first': { apps: ['notifications'], breaks: 'A message is acknowledged before it is handled' },
  'acknowledges-errors': { apps: ['notifications'], breaks: 'A message whose handler failed is acknowledged' },
  'forgets-a-field': { apps: ['jobs'], breaks: 'Events lack the field ownerId' },
  'retypes-a-field': { apps: ['jobs'], breaks: 'Events hold payAmount as text' },
  'tells-too-much': { apps: ['jobs'], breaks: "The owner's view has a field that no document declares" },
  'answers-another-status': { apps: ['jobs'], breaks: 'Commands are answered with 202, although they are done' },
  'hides-what-is-allowed': { apps: ['gateway'], breaks: 'An answer 405 has no Allow header' },
  'breaks-on-unknown-fields': { apps: ['jobs'], breaks: 'A request with an unknown field is answered with 500' },
  'reads-anything': { apps: ['notifications'], breaks: 'A message that lacks a field is handled' },
  'acknowledges-the-batch': {
    apps: ['notifications'],
    breaks: 'A message whose handler failed is acknowledged with the others of its batch',
  },
  'acknowledges-all-or-none': {
    apps: ['notifications'],
    breaks: 'When one handler fails, no message of the batch is acknowledged',
  },
  'gives-up-polling': { apps: ['notifications'], breaks: 'A poller stops after its first failed receive' },
  // Not a broken rule but a fault that the service must survive.
  'listener-throws': { apps: ['notifications'], breaks: 'The listener for failed receives throws' },
  // Not a broken rule but a fault that the service must report.
  'stops-polling': { apps: ['notifications'], breaks: 'Every poller waits forever after 40 receives of the process' },
  'always-alive': { apps: ['notifications'], breaks: 'The liveness check ignores when the last poll was' },
  'forgets-commands': { apps: ['jobs'], breaks: 'A retry does not recognise the write of its first attempt' },
  'keeps-old-claims': { apps: ['jobs'], breaks: 'An erasure leaves out the claims of the user' },
  'mails-the-erased': { apps: ['notifications'], breaks: 'A late mail is sent although its user was erased' },
  'forgets-the-erased': { apps: ['jobs'], breaks: 'Nothing is stored about who was erased' },
  'marks-before-success': {
    apps: ['notifications'],
    breaks: 'The ledger says that a mail was sent before it was sent',
  },
  'ignores-state': { apps: ['gateway'], breaks: 'The callback of a sign-in does not compare its state' },
  'keeps-session-id': { apps: ['gateway'], breaks: 'The session cookie from before a sign-in is the one after it' },
  'redirects-anywhere': { apps: ['gateway'], breaks: 'A sign-in leads to any address that its link names' },
  'refreshes-alone': { apps: ['gateway'], breaks: 'Every replica refreshes a session without a lease' },
  'overwrites-profile': { apps: ['users'], breaks: 'A first call overwrites the profile that another one has made' },
} as const satisfies Record<string, Mutant>;
export type MutantName = keyof typeof MUTANTS;
