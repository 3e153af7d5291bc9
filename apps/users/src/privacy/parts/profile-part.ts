import { Injectable } from '@nestjs/common';
import { Roles } from '@freelance/service';
import { eraseProfile } from '../../profile/domain/leaving/erase-profile';
import { asOf } from '../../profile/domain/standing/standing-at';
import { ownView } from '../../profile/profile-views';
import { ProfileService } from '../../profile/profile.service';
import { BusinessTime, RequestContext } from '@freelance/service';
import { StandingService } from '../../standing/standing.service';
import type { Erased, PersonalPart } from './personal-part';

/** UsersTable. Name, address, language and time zone stay until the last mail is sent; then the row goes. */
@Injectable()
export class ProfilePart implements PersonalPart {
  constructor(
    private readonly profiles: ProfileService,
    private readonly standing: StandingService,
    private readonly time: BusinessTime,
  ) {}

  async export(userId: string): Promise<Record<string, unknown>> {
    const stored = await this.profiles.find(userId);
    if (!stored) return { profile: null };
    const profile = asOf(stored, this.time.now());
    const { roles: _roles, ...view } = ownView(profile, Roles.in({}), this.time.now());
    const { issuer, updatedAt, suspension, sessionsValidFrom, pendingEmail, previousEmails } = profile;
    return {
      profile: {
        ...view,
        issuer,
        updatedAt,
        sessionsValidFrom,
        suspension: suspension && { reasonCode: suspension.code, since: suspension.since, until: suspension.until },
        pendingEmail: pendingEmail && { address: pendingEmail.address, expiresAt: pendingEmail.expiresAt },
        previousEmails: previousEmails.map(({ address, expiresAt }) => ({ address, expiresAt })),
      },
    };
  }

  async erase(userId: string): Promise<Erased> {
    const before = await this.profiles.find(userId);
    if (!before || eraseProfile(before).profile === before) return { found: 0, erased: 0 };
    await this.standing.decide(userId, eraseProfile, { commandId: `${RequestContext.commandId()}/erase` });
    return { found: 1, erased: 1 };
  }
}
