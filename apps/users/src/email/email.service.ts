import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BusinessTime, isUserId, RequestContext } from '@freelance/service';
import { decideAndSave } from '../profile/decide-and-save';
import { confirmEmail, pendingOf } from '../profile/domain/email/confirm-email';
import { dropPendingEmail } from '../profile/domain/email/drop-pending-email';
import { EmailLinkInvalidError } from '../profile/domain/email/email.errors';
import { after, EMAIL_TIMES, type EmailLink } from '../profile/domain/email/email-state';
import { requestEmail } from '../profile/domain/email/request-email';
import { previousOf, revertEmail } from '../profile/domain/email/revert-email';
import type { Decision, Profile } from '../profile/domain/profile';
import { ProfileRepository } from '../profile/domain/profile.repository';
import { comparedWith, newToken, userIdIn } from './email-tokens';

/** A mail's link that is valid now, and whose profile it changes. */
export interface OpenLink {
  profile: Profile;
  link: EmailLink;
}

/** The address of a user: named, confirmed by a link to it, restored by a link to the previous one. */
@Injectable()
export class EmailService {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly time: BusinessTime,
  ) {}

  /**
   * @param userId of a user with a profile
   * @returns until when the link in the mail is valid
   * @throws TooManyEmailChangesError
   */
  async request(userId: string, address: string): Promise<{ expiresAt: string }> {
    const link = { requestId: randomUUID(), address, token: newToken(userId) };
    const { emailRequestedAt } = await this.change(userId, (profile, now) => requestEmail(profile, link, now));
    return { expiresAt: after(new Date(emailRequestedAt.at(-1)!), EMAIL_TIMES.confirmWithinMs) };
  }

  /** Does nothing where no address waits for its confirmation. */
  async dropPending(userId: string): Promise<void> {
    const stored = await this.profiles.load(userId);
    if (stored?.profile.pendingEmail) await this.change(userId, dropPendingEmail);
  }

  /** @throws EmailLinkInvalidError */
  async openPending(token: string): Promise<OpenLink> {
    const profile = await this.profileOf(token);
    return { profile, link: pendingOf(profile, comparedWith(token), this.time.now()) };
  }

  /** @throws EmailLinkInvalidError */
  async openPrevious(token: string): Promise<OpenLink> {
    const profile = await this.profileOf(token);
    return { profile, link: previousOf(profile, comparedWith(token), this.time.now()) };
  }

  /** @throws EmailLinkInvalidError */
  confirm(token: string): Promise<Profile> {
    const userId = userOf(token);
    const revertToken = newToken(userId);
    return this.change(userId, (profile, now) => confirmEmail(profile, comparedWith(token), revertToken, now));
  }

  /** @throws EmailLinkInvalidError */
  revert(token: string): Promise<Profile> {
    return this.change(userOf(token), (profile, now) => revertEmail(profile, comparedWith(token), now));
  }

  private async profileOf(token: string): Promise<Profile> {
    const stored = await this.profiles.load(userOf(token));
    if (!stored) throw new EmailLinkInvalidError();
    return stored.profile;
  }

  /** Decides on the current profile, and again when another command was faster: of two with one token, one succeeds. */
  private async change(userId: string, decide: (profile: Profile, now: Date) => Decision): Promise<Profile> {
    // The same request may have created the profile, under the id of the command.
    const commandId = `${RequestContext.commandId()}/email`;
    const stored = await this.profiles.load(userId);
    if (!stored) throw new EmailLinkInvalidError();
    if (this.profiles.hasApplied(stored, commandId)) return stored.profile;
    return decideAndSave({ profiles: this.profiles, time: this.time, commandId }, stored, decide);
  }
}

/** @throws EmailLinkInvalidError */
function userOf(token: string): string {
  const userId = userIdIn(token);
  if (!isUserId(userId)) throw new EmailLinkInvalidError();
  return userId;
}
