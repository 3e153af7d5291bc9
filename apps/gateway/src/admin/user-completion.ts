import { Injectable, Logger } from '@nestjs/common';
import type { MailsOfUser } from '@freelance/contracts';
import { ServiceCalls } from '../operate/service-calls';
import type { Session } from '../sessions/session';
import { Sessions } from '../sessions/sessions';
import { type AddressState, addressState } from './mail-state';

/** Adds to an administrator's view of a user what the users service does not know: sessions, and whether mail arrives. */
@Injectable()
export class UserCompletion {
  private readonly logger = new Logger(UserCompletion.name);

  constructor(
    private readonly sessions: Sessions,
    private readonly services: ServiceCalls,
  ) {}

  /** A part that cannot be read now is null. */
  async complete(user: Record<string, unknown>): Promise<object> {
    const userId = String(user.userId);
    const [sessions, mail] = await Promise.all([
      this.orNull('sessions', this.sessionsOf(userId)),
      this.orNull('mails', this.mailOf(userId)),
    ]);
    return { ...user, sessions, mail };
  }

  private async sessionsOf(userId: string) {
    return (await this.sessions.ofUser(userId)).map(shown);
  }

  private async mailOf(userId: string): Promise<AddressState> {
    const { mails } = await this.services.get<MailsOfUser>('notifications', '/ops/mails', { userId });
    return addressState(mails);
  }

  private orNull<Part>(what: string, part: Promise<Part>): Promise<Part | null> {
    return part.catch((err: unknown) => {
      this.logger.warn({ err }, `The ${what} of a user cannot be read for an administrator`);
      return null;
    });
  }
}

const shown = ({ sessionId, createdAt, lastSeenAt, agent }: Session) => ({ sessionId, createdAt, lastSeenAt, agent });
