import { Injectable } from '@nestjs/common';
import { AccountClosingError, AccountSuspendedError, type Standing } from '@freelance/contracts';
import { BusinessTime, RequestContext } from '@freelance/service';
import { ErasedPeople } from '../erased/erased-people';
import { auditRecord } from '../audit/audit-record';
import { decideAndSave } from '../profile/decide-and-save';
import type { Act } from '../profile/domain/act';
import type { Decision, Profile } from '../profile/domain/profile';
import { UserNotFoundError } from '../profile/domain/profile.errors';
import { ProfileRepository } from '../profile/domain/profile.repository';
import { lapse } from '../profile/domain/standing/reinstate';
import { asOf } from '../profile/domain/standing/standing-at';

export interface StandingReport {
  standing: Standing;
  /** When the suspension ends by itself. */
  until?: string;
  /** Sessions that began earlier have ended. */
  sessionsValidFrom?: string;
  /** The only issuer whose tokens identify the user. */
  issuer?: string;
}

type Decide = (profile: Profile, now: Date) => Decision;

/** Changes of the standing, each in one write with its events and its audit record. */
@Injectable()
export class StandingService {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly erasedPeople: ErasedPeople,
    private readonly time: BusinessTime,
  ) {}

  /** For the gateway. A user without a profile is active, unless they were erased. */
  async report(userId: string): Promise<StandingReport> {
    const profile = await this.find(userId);
    if (!profile) return { standing: (await this.erasedPeople.find(userId)) ? 'erased' : 'active' };
    const { standing, suspension, sessionsValidFrom, issuer } = profile;
    return {
      standing,
      ...(suspension?.until ? { until: suspension.until } : {}),
      ...(sessionsValidFrom === null ? {} : { sessionsValidFrom }),
      ...(issuer === null ? {} : { issuer }),
    };
  }

  /** The profile as it is now. Strongly consistent. */
  async find(userId: string): Promise<Profile | undefined> {
    const stored = await this.profiles.load(userId);
    return stored && asOf(stored.profile, this.time.now());
  }

  /**
   * The gateway knows the standing of the last half minute, and admits users while this service does not answer.
   * @throws AccountSuspendedError, AccountClosingError
   */
  async requireActive(userId: string): Promise<void> {
    const standing = (await this.find(userId))?.standing ?? 'active';
    if (standing === 'suspended') throw new AccountSuspendedError();
    if (standing !== 'active') throw new AccountClosingError();
  }

  /** @throws UserNotFoundError, and what `decide` throws */
  async change(userId: string, decide: Decide, act: Act): Promise<Profile> {
    const profile = await this.decide(userId, decide, { commandId: RequestContext.commandId(), act });
    if (!profile) throw new UserNotFoundError();
    return profile;
  }

  /** Stores that a suspension has ended by time. */
  async endLapsed(userId: string): Promise<void> {
    await this.decide(userId, lapse, { commandId: RequestContext.commandId() });
  }

  /** Undefined without a profile. @throws what `decide` throws */
  async decide(
    userId: string,
    decide: Decide,
    { commandId, act }: { commandId: string; act?: Act },
  ): Promise<Profile | undefined> {
    const stored = await this.profiles.load(userId);
    if (!stored) return undefined;
    const isApplied = this.profiles.hasApplied(stored, commandId);
    const profile = isApplied
      ? stored.profile
      : await decideAndSave({ profiles: this.profiles, time: this.time, commandId }, stored, (before, now) => ({
          ...decide(before, now),
          audit: act && auditRecord(act, now),
        }));
    return asOf(profile, this.time.now());
  }
}
