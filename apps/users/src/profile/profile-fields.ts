import { normalizedName } from '@freelance/contracts';
import { ValidationFailedError } from '@freelance/service';
import type { ProfileFields } from './domain/profile';
import type { ReplaceProfileDto } from './dto/profile-request.dto';

/**
 * The editable fields of a request, complete and with objects in one order of keys.
 * @throws ValidationFailedError when a skill or language is named twice
 */
export function fieldsOf(body: ReplaceProfileDto): ProfileFields {
  const { skills = [], languages = [], rates, location, availability } = body;
  refuseTwins(
    'skills',
    'skill',
    skills.map(({ name }) => normalizedName(name)),
  );
  refuseTwins(
    'languages',
    'language',
    languages.map(({ tag }) => tag.toLowerCase()),
  );
  const { hourly = null, daily = null } = rates ?? {};
  return {
    name: body.name.trim(),
    userType: body.userType,
    headline: body.headline ?? null,
    bio: body.bio ?? null,
    links: body.links ?? [],
    skills: skills.map(({ name, level, years = null }) => ({ name: name.trim(), level, years })),
    rates: hourly === null && daily === null ? null : { hourly, daily },
    languages: languages.map(({ tag, level }) => ({ tag, level })),
    location: location
      ? {
          country: location.country,
          region: location.region ?? null,
          city: location.city ?? null,
          lat: location.lat ?? null,
          lon: location.lon ?? null,
        }
      : null,
    availability: availability
      ? {
          status: availability.status,
          hoursPerWeek: availability.hoursPerWeek ?? null,
          from: availability.from ?? null,
        }
      : null,
    visibility: body.visibility ?? 'public',
    locale: body.locale ?? null,
    timeZone: body.timeZone ?? null,
  };
}

function refuseTwins(field: string, noun: string, compared: string[]): void {
  if (new Set(compared).size === compared.length) return;
  throw new ValidationFailedError([{ field, message: `${field} must name each ${noun} only once` }]);
}
