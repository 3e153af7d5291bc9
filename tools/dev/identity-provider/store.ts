import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const SCHEMA = `
  pragma journal_mode = wal;
  create table if not exists secret (name text primary key, value text not null) strict;
  create table if not exists record (
    kind text not null, id text not null, body text not null, uid text, grantId text, expiresAt integer,
    primary key (kind, id)
  ) strict;
  create index if not exists recordOfGrant on record (grantId);
  create index if not exists recordOfUid on record (kind, uid);
`;

type Row = Record<string, SQLOutputValue> | undefined;
type Now = () => number;

const epochSeconds: Now = () => Math.floor(Date.now() / 1_000);

/** The keys, sign-ins, grants and tokens of the provider in one SQLite file. */
export class Store {
  private readonly db: DatabaseSync;

  constructor(
    folder: string,
    private readonly now = epochSeconds,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.db = new DatabaseSync(join(folder, 'identity-provider.sqlite'));
    this.db.exec(SCHEMA);
  }

  /** The secret of this name; made once and then kept. */
  async secret<Secret>(name: string, make: () => Secret | Promise<Secret>): Promise<Secret> {
    const row = this.db.prepare('select value from secret where name = ?').get(name);
    if (row) return JSON.parse(row.value as string) as Secret;
    const secret = await make();
    this.db.prepare('insert into secret values (?, ?)').run(name, JSON.stringify(secret));
    return secret;
  }

  /** The records of one kind, in the form that the library needs. */
  recordsOf(kind: string): Adapter {
    return new Records(this.db, kind, this.now);
  }

  removeExpired(): void {
    this.db.prepare('delete from record where expiresAt <= ?').run(this.now());
  }

  close(): void {
    this.db.close();
  }
}

class Records implements Adapter {
  constructor(
    private readonly db: DatabaseSync,
    private readonly kind: string,
    private readonly now: Now,
  ) {}

  async upsert(id: string, body: AdapterPayload, seconds?: number): Promise<void> {
    const expiresAt = seconds === undefined ? null : this.now() + seconds;
    this.db
      .prepare('insert or replace into record values (?, ?, ?, ?, ?, ?)')
      .run(this.kind, id, JSON.stringify(body), body.uid ?? null, body.grantId ?? null, expiresAt);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.bodyOf(this.db.prepare('select * from record where kind = ? and id = ?').get(this.kind, id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.bodyOf(this.db.prepare('select * from record where kind = ? and uid = ?').get(this.kind, uid));
  }

  /** Only for devices without a keyboard, which cannot sign in here. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    this.db
      .prepare("update record set body = json_set(body, '$.consumed', ?) where kind = ? and id = ?")
      .run(this.now(), this.kind, id);
  }

  async destroy(id: string): Promise<void> {
    this.db.prepare('delete from record where kind = ? and id = ?').run(this.kind, id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    this.db.prepare('delete from record where grantId = ?').run(grantId);
  }

  private bodyOf(row: Row): AdapterPayload | undefined {
    if (!row || (row.expiresAt !== null && (row.expiresAt as number) <= this.now())) return undefined;
    return JSON.parse(row.body as string) as AdapterPayload;
  }
}
