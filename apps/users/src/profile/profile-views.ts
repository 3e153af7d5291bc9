import type { Roles } from '@freelance/service';
import { isUnexpired } from './domain/email/email-state';
import type { Profile } from './domain/profile';
import type { OwnProfileDto, PublicProfileDto } from './dto/profile-response.dto';

const facts = ({ userId, name, userType, headline, bio, links, skills, rates, languages, availability }: Profile) => ({
  userId,
  name,
  userType,
  headline,
  bio,
  links,
  skills,
  rates,
  languages,
  availability,
});

/** What others see: no coordinates, no address, and of the time of creation only the month. */
export const publicView = (profile: Profile): PublicProfileDto => ({
  ...facts(profile),
  location: profile.location && {
    country: profile.location.country,
    region: profile.location.region,
    city: profile.location.city,
  },
  createdAt: profile.createdAt?.slice(0, 'YYYY-MM'.length) ?? null,
});

export const ownView = (profile: Profile, roles: Roles, now: Date): OwnProfileDto => ({
  ...facts(profile),
  location: profile.location,
  visibility: profile.visibility,
  locale: profile.locale,
  timeZone: profile.timeZone,
  createdAt: profile.createdAt,
  email: profile.email,
  emailVerified: profile.emailVerified === true,
  pendingEmail: profile.pendingEmail && isUnexpired(profile.pendingEmail, now) ? profile.pendingEmail.address : null,
  standing: profile.standing,
  roles: [...roles.names],
  brand: profile.brand,
  erasure: profile.leaving && {
    erasureId: profile.leaving.requestId,
    status: profile.leaving.begunAt === null ? 'waiting' : 'running',
    erasesAt: profile.leaving.erasesAt,
  },
});
