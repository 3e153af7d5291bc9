import { Injectable } from '@nestjs/common';
import { OtherIssuerError } from '@freelance/contracts';
import { assertIfMatch, BusinessTime, PreconditionFailedError, RequestContext } from '@freelance/service';
import { ErasedPeople } from '../erased/erased-people';
import { decideAndSave } from './decide-and-save';
import { create } from './domain/create';
import type { Decision, Profile, ProfileFields, SignInFacts } from './domain/profile';
import { UserNotFoundError } from './domain/profile.errors';
import { ProfileRepository, type StoredProfile } from './domain/profile.repository';
import { signIn } from './domain/sign-in';
import { update } from './domain/update';
import { asOf } from './domain/standing/standing-at';
import { assertVisibleTo, type Reader } from './domain/visible-to';

/** Which profile the caller has read. */
export interface Match {
  ifMatch?: string | undefined;
  viewOf: (profile: Profile) => unknown;
}

/** Loads, decides and saves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly erasedPeople: ErasedPeople,
    private readonly time: BusinessTime,
  ) {}

  /**
   * The profile of the user; a new one at the first call.
   * @throws OtherIssuerError, UserNotFoundError for an erased user
   */
  async enter(userId: string, facts: SignInFacts): Promise<{ profile: Profile; isNew: boolean }> {
    const stored = (await this.profiles.load(userId)) ?? (await this.insert(create(userId, facts, this.time.now())));
    if ('isNew' in stored) return { profile: stored.profile, isNew: true };
    if (stored.profile.standing === 'erased') throw new UserNotFoundError();
    return { profile: asOf(await this.signedIn(stored, facts), this.time.now()), isNew: false };
  }

  /** @throws OtherIssuerError, PreconditionFailedError, UserNotFoundError for an erased user */
  async replace(userId: string, facts: SignInFacts, fields: ProfileFields, match: Match): Promise<Profile> {
    const commandId = RequestContext.commandId();
    let stored = await this.profiles.load(userId);
    if (stored && this.profiles.hasApplied(stored, commandId)) return asOf(stored.profile, this.time.now());
    if (!stored) {
      if (match.ifMatch !== undefined) throw new PreconditionFailedError();
      const inserted = await this.insert(create(userId, facts, this.time.now(), fields));
      if ('isNew' in inserted) return inserted.profile;
      stored = inserted;
    }
    const profile = await decideAndSave(this.command(commandId), stored, (before, now) => {
      if (before.standing === 'erased') throw new UserNotFoundError();
      assertSameIssuer(before, facts);
      assertIfMatch(match.ifMatch, match.viewOf(asOf(before, now)));
      return update(before, fields, now);
    });
    return asOf(profile, this.time.now());
  }

  /** @throws UserNotFoundError, ProfileNotVisibleError */
  async visibleTo(reader: Reader, userId: string): Promise<Profile> {
    const profile = (await this.profiles.load(userId))?.profile;
    if (!profile) throw new UserNotFoundError();
    assertVisibleTo(reader, profile);
    return profile;
  }

  async find(userId: string): Promise<Profile | undefined> {
    return (await this.profiles.load(userId))?.profile;
  }

  private signedIn(stored: StoredProfile, facts: SignInFacts): Promise<Profile> {
    return decideAndSave(this.command(RequestContext.commandId()), stored, (before, now) => {
      assertSameIssuer(before, facts);
      return signIn(before, facts, now);
    });
  }

  private command(commandId: string) {
    return { profiles: this.profiles, time: this.time, commandId };
  }

  /** Returns the profile that another call has stored first, if one has. @throws UserNotFoundError for an erased user */
  private async insert({ profile, events }: Decision): Promise<StoredProfile | { profile: Profile; isNew: true }> {
    // An erased user id stays erased: the services would drop everything that its user does.
    if (await this.erasedPeople.find(profile.userId)) throw new UserNotFoundError();
    const commandId = RequestContext.commandId();
    const found = await this.profiles.insert({ profile, events, commandId, decidedAt: this.time.now() });
    return found ?? { profile, isNew: true };
  }
}

/** A profile of an earlier release belongs to no issuer, and a caller with identity headers has none. */
function assertSameIssuer({ issuer }: Profile, facts: SignInFacts): void {
  if (issuer !== null && facts.issuer !== undefined && issuer !== facts.issuer) throw new OtherIssuerError();
}
