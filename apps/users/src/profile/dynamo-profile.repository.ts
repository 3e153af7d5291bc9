import { Injectable } from '@nestjs/common';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  doesNotExist,
  Expression,
  exists,
  hasVersion,
  outboxKeys,
  pingTable,
  refuseOverfullOutbox,
  whenConditionHolds,
} from '@freelance/dynamo';
import type { UserReport } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { OutboxRelay } from '@freelance/messaging';
import { Clock, RequestContext } from '@freelance/service';
import { UsersConfig } from '../users.config';
import {
  ProfileRepository,
  type ProfileWrite,
  type PublishedEvent,
  REMEMBERED_COMMANDS,
  type StoredProfile,
} from './domain/profile.repository';
import { type Item, toAttributes, toProfile } from './profile-item';
import { outboxEntries, type ProfileOutboxEntry } from './profile-outbox';
import { eventsOf, withEvents } from './remembered-events';

/** What a row has beside the profile and its remembered events, and attributes that another system wrote. */
const BOOKKEEPING = new Set(['userId', 'version', 'commandIds', 'outbox', 'outboxShard', 'pendingAt']);

/** UsersTable. After each write, the relay gets the events that were stored with it. */
@Injectable()
export class DynamoProfileRepository extends ProfileRepository {
  readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: UsersConfig,
    private readonly clock: Clock,
    private readonly relay: OutboxRelay,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.profiles);
  }

  async load(userId: string): Promise<StoredProfile | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { userId }, ConsistentRead: true }),
    );
    return Item && { profile: toProfile(Item), revision: Item };
  }

  hasApplied({ revision }: StoredProfile, commandId: string): boolean {
    return commandIdsOf(revision as Item).includes(commandId);
  }

  eventsOf({ profile, revision }: StoredProfile): PublishedEvent[] {
    const events = eventsOf((revision as Item).events, profile);
    return events.map(({ 'detail-type': type, time, detail }) => ({ type, time, detail }));
  }

  async insert(write: ProfileWrite): Promise<StoredProfile | undefined> {
    const { profile, commandId } = write;
    const entries = outboxEntries(write, RequestContext.facts());
    const expression = new Expression();
    const inserted = await whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            ...toAttributes(profile),
            version: 1,
            commandIds: [commandId],
            events: withEvents(undefined, entries),
            outbox: Object.fromEntries(entries.map((entry) => [entry.id, entry])),
            ...outboxKeys(profile.userId, this.clock.now()),
          },
          ConditionExpression: doesNotExist(expression, 'userId'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
        }),
      ),
    );
    return this.relayed(inserted, write, entries);
  }

  async save(before: StoredProfile, write: ProfileWrite): Promise<StoredProfile | undefined> {
    const entries = outboxEntries(write, RequestContext.facts());
    const saved = await whenConditionHolds(this.dynamo.send(this.updateOf(before.revision as Item, write, entries)));
    return this.relayed(saved, write, entries);
  }

  remove({ profile: { userId }, revision }: StoredProfile): Promise<boolean> {
    const { version } = revision as Item;
    const expression = new Expression();
    const isAsRead =
      typeof version === 'number' ? hasVersion(expression, version) : doesNotExist(expression, 'version');
    return whenConditionHolds(
      this.dynamo.send(
        new DeleteCommand({
          TableName: this.table,
          Key: { userId },
          ConditionExpression: `${doesNotExist(expression, 'userId')} OR (${isAsRead} AND ${doesNotExist(expression, 'outboxShard')})`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  /** For operators; undefined for an unknown user. */
  async report(userId: string): Promise<UserReport | undefined> {
    const stored = await this.load(userId);
    if (!stored) return undefined;
    const { events, outbox = {} } = stored.revision as Item;
    const isPending = (id: string) => Object.hasOwn(outbox as object, id);
    return {
      userId,
      events: eventsOf(events, stored.profile).map((envelope) => ({ envelope, isPending: isPending(envelope.id) })),
    };
  }

  /** Rejects when the table cannot be read. */
  ping(): Promise<void> {
    return pingTable(this.dynamo, this.table, 'userId');
  }

  /** The SDK may have retried a write that succeeded and whose answer was lost. */
  private async relayed(
    isWritten: boolean,
    { profile: { userId }, commandId }: ProfileWrite,
    entries: ProfileOutboxEntry[],
  ): Promise<StoredProfile | undefined> {
    if (!isWritten) {
      const current = await this.load(userId);
      if (!current) throw new Error(`The profile of ${userId} was removed during a command`);
      if (!this.hasApplied(current, commandId)) return current;
    }
    this.relay.relayInBackground(userId, entries);
    return undefined;
  }

  /** An erased user's row keeps only the profile: attributes that users does not know, and remembered events, go too. */
  private updateOf(before: Item, write: ProfileWrite, entries: ProfileOutboxEntry[]): UpdateCommand {
    refuseOverfullOutbox('user', before.outbox, entries);
    const { userId, ...attributes } = toAttributes(write.profile);
    const expression = new Expression();
    const name = expression.name.bind(expression);
    const value = expression.value.bind(expression);
    const version = typeof before.version === 'number' ? before.version : undefined;
    const { outboxShard, pendingAt } = outboxKeys(write.profile.userId, this.clock.now());
    const isErased = write.profile.standing === 'erased';
    const removed = Object.keys(isErased ? before : toAttributes(toProfile(before))).filter(
      (key) => !(key in attributes) && !BOOKKEEPING.has(key),
    );
    const outbox = Object.fromEntries(entries.map((entry) => [entry.id, entry]));
    const sets = [
      ...Object.entries(attributes).map(([key, attribute]) => `${name(key)} = ${value(attribute)}`),
      `${name('version')} = ${value((version ?? 0) + 1)}`,
      `${name('commandIds')} = ${value([...commandIdsOf(before), write.commandId].slice(-REMEMBERED_COMMANDS))}`,
      // Set with every event: a relay that cleared the outbox since removed it, and did not change the version.
      ...(entries.length === 0
        ? []
        : [
            ...(isErased ? [] : [`${name('events')} = ${value(withEvents(before.events, entries))}`]),
            `${name('outboxShard')} = ${value(outboxShard)}`,
            `${name('pendingAt')} = if_not_exists(${name('pendingAt')}, ${value(pendingAt)})`,
          ]),
      // Each event under its own id: writing the whole map would restore events that a relay cleared since.
      ...(version === undefined
        ? [`${name('outbox')} = ${value(outbox)}`]
        : entries.map((entry) => `${name('outbox', entry.id)} = ${value(entry)}`)),
    ];
    const isAsRead =
      version === undefined
        ? `${exists(expression, 'userId')} AND ${doesNotExist(expression, 'version')}`
        : hasVersion(expression, version);
    return new UpdateCommand({
      TableName: this.table,
      Key: { userId },
      UpdateExpression:
        `SET ${sets.join(', ')}` + (removed.length > 0 ? ` REMOVE ${removed.map((key) => name(key)).join(', ')}` : ''),
      ConditionExpression: isAsRead,
      ExpressionAttributeNames: expression.ExpressionAttributeNames,
      ExpressionAttributeValues: expression.ExpressionAttributeValues,
    });
  }
}

const commandIdsOf = ({ commandIds }: Item): string[] => (commandIds as string[] | undefined) ?? [];
