import { Injectable } from '@nestjs/common';
import { type ErasedPart, type Erasure, type ExportedPart, keptIn, PersonalData } from '@freelance/privacy';
import { crashPoint } from '@freelance/service';
import { DynamoAuditRepository } from '../operate/dynamo-audit.repository';
import { DynamoSessionRepository } from '../sessions/dynamo-session.repository';
import { replaceId } from './replace-id';

/** Sessions of a user, which are deleted, and entries of the audit that name the user, which stay under the pseudonym. */
@Injectable()
export class GatewayPersonalData extends PersonalData {
  constructor(
    private readonly sessions: DynamoSessionRepository,
    private readonly audit: DynamoAuditRepository,
  ) {
    super();
  }

  async export(userId: string): Promise<ExportedPart> {
    const sessions = (await this.sessions.ofUser(userId)).map(({ sessionId, createdAt, lastSeenAt, agent }) => ({
      sessionId,
      createdAt,
      lastSeenAt,
      agent,
    }));
    return { found: sessions.length, data: { sessions } };
  }

  async erase({ userId, pseudonym }: Erasure): Promise<ErasedPart> {
    const ended = await this.endSessions(userId);
    let [found, erased, kept] = [ended, ended, 0];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<DynamoAuditRepository['page']>> = await this.audit.page(after);
      for (const entry of page.rows) {
        const changed = replaceId(entry, userId, pseudonym);
        const isNamed = changed !== entry;
        if (isNamed) found++;
        if (isNamed && (await this.audit.replace(entry, changed))) erased++;
        if (replaceId(changed, pseudonym, '') !== changed) kept++;
        if (isNamed) crashPoint('while-erasing');
      }
      after = page.next;
    } while (after !== null);
    return { found, erased, kept: [...keptIn('audit', kept), ...keptIn('gatewayErased', 1)] };
  }

  private async endSessions(userId: string): Promise<number> {
    let ended = 0;
    for (;;) {
      const sessions = await this.sessions.ofUser(userId);
      if (sessions.length === 0) return ended;
      await Promise.all(sessions.map(({ key }) => this.sessions.delete(key)));
      ended += sessions.length;
    }
  }
}
