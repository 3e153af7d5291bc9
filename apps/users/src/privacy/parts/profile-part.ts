import { Injectable } from '@nestjs/common';
import { BusinessTime, RequestContext, Roles } from '@freelance/service';
import { eraseProfile } from '../../profile/domain/leaving/erase-profile';
import { asOf } from '../../profile/domain/standing/standing-at';
import { ownView } from '../../profile/profile-views';
import { ProfileRepository } from '../../profile/domain/profile.repository';
import { StandingService } from '../../standing/standing.service';
import type { Erased, PersonalPart } from './personal-part';

/** UsersTable. Name, address, language and time zone stay until the last mail is sent; then the row goes. */
@Injectable()
export class ProfilePart implements PersonalPart {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly standing: StandingService,
    private readonly time: BusinessTime,
  ) {}

  async export(userId: string): Promise<Record<string, unknown>> {
    const stored = await this.profiles.load(userId);
    if (!stored) return { profile: null, accountEvents: [] };
    const profile = asOf(stored.profile, this.time.now());
    const { roles: _roles, ...view } = ownView(profile, Roles.in({}), this.time.now());
    const { issuer, updatedAt, suspension, sessionsValidFrom, pendingEmail, previousEmails, emailRequestedAt } =
      profile;
    return {
      profile: {
        ...view,
        issuer,
        updatedAt,
        sessionsValidFrom,
        suspension: suspension && { reasonCode: suspension.code, since: suspension.since, until: suspension.until },
        pendingEmail: pendingEmail && { address: pendingEmail.address, expiresAt: pendingEmail.expiresAt },
        previousEmails: previousEmails.map(({ address, expiresAt }) => ({ address, expiresAt })),
        emailRequestedAt,
      },
      accountEvents: this.profiles.eventsOf(stored),
    };
  }

  async erase(userId: string): Promise<Erased> {
    const before = (await this.profiles.load(userId))?.profile;
    if (!before || eraseProfile(before).profile === before) return { found: 0, erased: 0 };
    await this.standing.decide(userId, eraseProfile, { commandId: `${RequestContext.commandId()}/erase` });
    return { found: 1, erased: 1 };
  }
}
