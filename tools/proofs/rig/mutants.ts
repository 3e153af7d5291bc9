import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { App } from '@freelance/testing';

interface Change {
  find: string;
  replace: string;
}

interface Mutant {
  /** Several, where they share the code. */
  app: App | readonly App[];
  changes: Change[];
}

/** Each breaks one rule in a copy of a built service. A proof that does not notice is no proof. */
export const MUTANTS = {
  /** Events are published after the write, and nothing remembers them until then. */
  'no-outbox': {
    app: 'jobs',
    changes: [
      {
        find: 'outbox: Object.fromEntries(entries.map((entry)=>[',
        replace: 'outbox: Object.fromEntries([].map((entry)=>[',
      },
      {
        find: "...entries.map((entry)=>`${name('outbox', entry.id)}",
        replace: "...[].map((entry)=>`${name('outbox', entry.id)}",
      },
    ],
  },
  /** A category is stored without its event. */
  'no-category-outbox': {
    app: 'categories',
    changes: [{ find: '[entry.id]: entry', replace: '' }],
  },
  /** Who is asked to stop goes at once, whoever waits for an answer. */
  'leaves-at-once': {
    app: 'jobs',
    changes: [{ find: 'app.get(_healthregistry.HealthRegistry).draining = true;', replace: 'process.exit(0);' }],
  },
  /** Who is asked to stop does not wait for what was received and is not acknowledged yet. */
  'drops-what-it-holds': {
    app: 'notifications',
    changes: [{ find: 'for (const consumer of this.consumers())consumer.stop();', replace: 'process.exit(0);' }],
  },
  /** A command overwrites what another one has written meanwhile. */
  'no-version-condition': {
    app: 'jobs',
    changes: [
      {
        find: 'ConditionExpression: (0, _dynamo.hasVersion)(expression, before.version)',
        replace: "ConditionExpression: (0, _dynamo.exists)(expression, 'version')",
      },
    ],
  },
  /** Whatever comes is taken on. */
  'admits-everybody': {
    app: ['gateway', 'jobs'],
    changes: [
      { find: 'if (this.atWork.size < places) return false;', replace: 'return false;' },
      {
        find: 'if (this.atWork.size < this.limits.places) return this.begin(visitor);',
        replace: 'return this.begin(visitor);',
      },
    ],
  },
  /** Who has lost a claim may claim again. */
  'forgets-who-lost': {
    app: 'jobs',
    changes: [{ find: ' || Object.hasOwn(job.barred, actor)', replace: '' }],
  },
  /** A page begins with the row that the one before ended with. */
  'pages-overlap': {
    app: 'jobs',
    changes: [
      {
        find: "const comparison = request.order === 'ascending' ? '>' : '<';",
        replace: "const comparison = request.order === 'ascending' ? '>=' : '<=';",
      },
    ],
  },
  /** A cursor opens any list, for anybody. */
  'cursors-for-anybody': {
    app: 'jobs',
    changes: [{ find: 'const facts = Object.entries(scope)', replace: 'const facts = Object.entries({})' }],
  },
  /** The claim as the event left it that came last, rather than the event that happened last. */
  'claims-without-sequence': {
    app: 'jobs',
    changes: [
      {
        find: "ConditionExpression: `${(0, _dynamo.doesNotExist)(expression, 'claimId')} OR ${isNotNewer}`",
        replace:
          "ConditionExpression: `${(0, _dynamo.doesNotExist)(expression, 'claimId')} OR ${isNotNewer} OR ${(0, _dynamo.exists)(expression, 'claimId')}`",
      },
    ],
  },
  /** A message about a deadline is believed, whatever the job has become since. */
  'trusts-the-message': {
    app: 'jobs',
    changes: [
      {
        find: 'job.status === foreseen.status && (job.claim?.claimId ?? null) === foreseen.claimId',
        replace: 'job.status === foreseen.status',
      },
      {
        find: 'if ((0, _job.isPast)(deadline, now)) return {',
        replace: 'if ((0, _job.isPast)(foreseen.dueAt, now)) return {',
      },
    ],
  },
  /** Of what its clock is off, four seconds are left. */
  'corrects-its-clock-badly': {
    app: 'jobs',
    changes: [
      {
        find: 'return (low + high) / 2 - ours;',
        replace: 'return (low + high) / 2 - ours - Math.sign((low + high) / 2 - ours) * 4000;',
      },
    ],
  },
  /** Whoever has the message sends the mail. */
  'mail-without-lease': {
    app: 'notifications',
    changes: [
      {
        find: "hasRunOut\n            ].join(' OR ')",
        replace: "hasRunOut, (0, _dynamo.exists)(expression, 'userId')].join(' OR ')",
      },
    ],
  },
  /** What was received is done with before it is handled. */
  'acknowledges-first': {
    app: 'notifications',
    changes: [
      {
        find: 'const outcomes = await Promise.all(messages.map((message)=>this.handleOne(',
        replace:
          'messages.forEach((message)=>void new Promise((resolve)=>setTimeout(resolve, 500)).then(()=>this.handleOne(new _receivedmessage.ReceivedMessage(queue, message))));' +
          "const outcomes = await Promise.all(messages.map(async (message)=>((_unused)=>'done')(",
      },
    ],
  },
  /** What fails is done with. */
  'acknowledges-errors': {
    app: 'notifications',
    changes: [{ find: 'return this.failed.settle(message, error);', replace: "return 'done';" }],
  },
  /** Events say a field less. */
  'forgets-a-field': {
    app: 'jobs',
    changes: [
      {
        find: 'sequence: job.sequence,\n        jobId: job.jobId,\n        ownerId: job.ownerId,',
        replace: 'sequence: job.sequence, jobId: job.jobId,',
      },
    ],
  },
  /** Events say an amount as text. */
  'retypes-a-field': {
    app: 'jobs',
    changes: [
      {
        find: 'payAmount: job.payAmount\n    });\nconst listingFacts',
        replace: 'payAmount: String(job.payAmount) });\nconst listingFacts',
      },
    ],
  },
  /** The owner's view says what no document says. */
  'tells-too-much': {
    app: 'jobs',
    changes: [
      {
        find: 'nextAction: (0, _nextaction.nextAction)(job, now)\n',
        replace: 'nextAction: (0, _nextaction.nextAction)(job, now), sequence: job.sequence\n',
      },
    ],
  },
  /** Commands are answered as if they were yet to be done. */
  'answers-another-status': {
    app: 'jobs',
    changes: [
      {
        find: '(0, _common.Post)(`${name}/:jobId`), (0, _common.HttpCode)(200)',
        replace: '(0, _common.Post)(`${name}/:jobId`), (0, _common.HttpCode)(202)',
      },
    ],
  },
  /** Who has the wrong method is not told the right ones. */
  'hides-what-is-allowed': {
    app: 'gateway',
    changes: [{ find: "void reply.header('allow', allow.join(', '));", replace: '' }],
  },
  /** A field that nobody knows is our fault. */
  'breaks-on-unknown-fields': {
    app: 'jobs',
    changes: [
      {
        find: 'if (unknown.length === 0) return super.transform(given, metadata);',
        replace: 'if (unknown.length === 0) return super.transform(given, metadata); unknown[0].no.such();',
      },
    ],
  },
  /** What a message does not say is not missed. */
  'reads-anything': {
    app: 'notifications',
    changes: [
      {
        find: 'exceptionFactory: (faults)=>new _messageerrors.PoisonMessageError',
        replace: 'skipMissingProperties: true, exceptionFactory: (faults)=>new _messageerrors.PoisonMessageError',
      },
    ],
  },
  /** One message that fails is acknowledged with the others. */
  'acknowledges-the-batch': {
    app: 'notifications',
    changes: [
      {
        find: "return messages.filter((_, index)=>outcomes[index] === 'done');",
        replace: 'return messages;',
      },
    ],
  },
  /** One message that fails brings the others back. */
  'acknowledges-all-or-none': {
    app: 'notifications',
    changes: [
      {
        find: "return messages.filter((_, index)=>outcomes[index] === 'done');",
        replace: 'return again.length > 0 ? [] : messages;',
      },
    ],
  },
  /** Whoever has failed to receive once does not try again. */
  'gives-up-polling': {
    app: 'notifications',
    changes: [
      {
        find: 'if (this.failed.delete(poller)) await',
        replace: 'if (this.failed.delete(poller)) await new Promise(()=>undefined), await',
      },
    ],
  },
  /** Not a broken rule but a fault to survive: who is told of a failed receive throws. */
  'listener-throws': {
    app: 'notifications',
    changes: [
      {
        find: "}, messages ? 'SQS call failed' : 'Receiving failed, trying again');",
        replace: "}, 'Receiving failed'); throw new Error('A listener broke');",
      },
    ],
  },
  /** Not a broken rule but a fault to tell of: every poller waits for ever, soon after its start. */
  'stops-polling': {
    app: 'notifications',
    changes: [
      {
        find: 'preReceiveMessageCallback: ()=>gate.pass(name)',
        replace:
          'preReceiveMessageCallback: ()=>(globalThis.polls = (globalThis.polls ?? 0) + 1) > 40 ? new Promise(()=>undefined) : gate.pass(name)',
      },
    ],
  },
  /** Nobody looks when the last poll was. */
  'always-alive': {
    app: 'notifications',
    changes: [{ find: 'now.getTime() - last.getTime() > ALIVE_WITHIN_MS', replace: 'false' }],
  },
  /** A retry does not know the write of its first try again. */
  'forgets-commands': {
    app: 'jobs',
    changes: [
      {
        find: 'if (!this.hasApplied(current, write.commandId)) return current;',
        replace: 'return current;',
      },
    ],
  },
  /** The ledger says that a mail was sent before it is. */
  'marks-before-success': {
    app: 'notifications',
    changes: [
      {
        find: 'sesMessageId = await this.mailer.send(lease, to, raw);',
        replace:
          "await this.ledger.finish(lease, { outcome: 'sent', sesMessageId: 'none' }, new Date());" +
          'sesMessageId = await this.mailer.send(lease, to, raw);',
      },
    ],
  },
} as const satisfies Record<string, Mutant>;
export type MutantName = keyof typeof MUTANTS;

const workspace = resolve(__dirname, '../../..');

/** Programs of built services with a rule broken. */
export type Broken = Partial<Record<App, string>>;

/**
 * Writes the built services with the rule broken; with several, when they are of the same services.
 * @throws Error when the code to be broken is not there any more
 */
export async function buildMutant(name: MutantName, ...more: readonly MutantName[]): Promise<Broken> {
  const names = [name, ...more];
  const broken: Broken = {};
  for (const app of appsOf(name)) {
    let code = await readFile(join(workspace, 'dist/apps', app, 'main.js'), 'utf8');
    for (const one of names) code = applied(one, app, code);
    const folder = join(workspace, 'dist/mutants', names.join('+'), app);
    await mkdir(folder, { recursive: true });
    broken[app] = join(folder, 'main.js');
    await writeFile(broken[app], code);
  }
  return broken;
}

/** The services that a mutant is of. */
export function appsOf(name: MutantName): readonly App[] {
  const { app }: Mutant = MUTANTS[name];
  return typeof app === 'string' ? [app] : app;
}

function applied(name: MutantName, app: App, code: string): string {
  const { changes }: Mutant = MUTANTS[name];
  return changes.reduce((changed, { find, replace }) => {
    const [before, after, ...more] = changed.split(find);
    if (before !== undefined && after !== undefined && more.length === 0) return before + replace + after;
    throw new Error(`The mutant ${name} expects "${find}" once in the built ${app} service: adapt it to the code`);
  }, code);
}
