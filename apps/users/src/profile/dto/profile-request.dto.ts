import {
  APPEARANCES,
  type Appearance,
  AVAILABILITIES,
  type Availability,
  CalendarDate,
  Country,
  Degrees,
  HttpsUrls,
  LANGUAGE_LEVELS,
  type LanguageLevel,
  LanguageTag,
  ListOf,
  Money,
  Nested,
  OneOf,
  PROFILE_LIMITS,
  SKILL_LEVELS,
  type SkillLevel,
  Text,
  TimeZone,
  VISIBILITIES,
  type Visibility,
  Whole,
} from '@freelance/contracts';

const OMISSIBLE = { presence: 'omissible' } as const;

export class SkillDto {
  @Text({ description: 'Name of the skill', max: PROFILE_LIMITS.skillName, singleLine: true, example: 'TypeScript' })
  name!: string;

  @OneOf(SKILL_LEVELS, { description: 'Level', example: 'expert' })
  level!: SkillLevel;

  @Whole(0, PROFILE_LIMITS.skillYears, { description: 'Years of experience', ...OMISSIBLE, example: 5 })
  years?: number;
}

export class RatesDto {
  @Money({ description: 'Price of an hour', ...OMISSIBLE, example: 80 })
  hourly?: number;

  @Money({ description: 'Price of a day', ...OMISSIBLE, example: 600 })
  daily?: number;
}

export class LanguageDto {
  @LanguageTag({ description: 'Language, as a tag of BCP 47' })
  tag!: string;

  @OneOf(LANGUAGE_LEVELS, { description: 'Level', example: 'fluent' })
  level!: LanguageLevel;
}

export class LocationDto {
  @Country({ description: 'Country, as in ISO 3166-1' })
  country!: string;

  @Text({ description: 'Region', max: PROFILE_LIMITS.place, singleLine: true, ...OMISSIBLE, example: 'Hessen' })
  region?: string;

  @Text({ description: 'City', max: PROFILE_LIMITS.place, singleLine: true, ...OMISSIBLE, example: 'Frankfurt' })
  city?: string;

  @Degrees(90, { description: 'Latitude, with at most two decimals. Never public', ...OMISSIBLE, example: 50.11 })
  lat?: number;

  @Degrees(180, { description: 'Longitude, with at most two decimals. Never public', ...OMISSIBLE, example: 8.68 })
  lon?: number;
}

export class AvailabilityDto {
  @OneOf(AVAILABILITIES, { description: 'Whether the user takes work', example: 'available' })
  status!: Availability;

  @Whole(1, PROFILE_LIMITS.hoursPerWeek, { description: 'Hours a week', ...OMISSIBLE, example: 20 })
  hoursPerWeek?: number;

  @CalendarDate({ description: 'First day', ...OMISSIBLE })
  from?: string;
}

/** Replaces all editable fields: an optional field that is left out is cleared. */
export class ReplaceProfileDto {
  @Text({ description: 'Name', max: PROFILE_LIMITS.name, singleLine: true, example: 'Ada Lovelace' })
  name!: string;

  @OneOf(APPEARANCES, { description: 'How the user appears to others', example: 'seeker' })
  userType!: Appearance;

  @Text({
    description: 'One line about the user',
    max: PROFILE_LIMITS.headline,
    singleLine: true,
    ...OMISSIBLE,
    example: 'Backend developer',
  })
  headline?: string;

  @Text({ description: 'About the user', max: PROFILE_LIMITS.bio, ...OMISSIBLE })
  bio?: string;

  @HttpsUrls(PROFILE_LIMITS.links, {
    description: 'https URLs of pages about the user',
    ...OMISSIBLE,
    example: ['https://example.com/ada'],
  })
  links?: string[];

  @ListOf(SkillDto, PROFILE_LIMITS.skills, { description: 'Skills, each name once', ...OMISSIBLE })
  skills?: SkillDto[];

  @Nested(RatesDto, { description: 'Usual prices', ...OMISSIBLE })
  rates?: RatesDto;

  @ListOf(LanguageDto, PROFILE_LIMITS.languages, { description: 'Languages', ...OMISSIBLE })
  languages?: LanguageDto[];

  @Nested(LocationDto, { description: 'Where the user is', ...OMISSIBLE })
  location?: LocationDto;

  @Nested(AvailabilityDto, { description: 'When the user takes work', ...OMISSIBLE })
  availability?: AvailabilityDto;

  @OneOf(VISIBILITIES, {
    description: '`public` (default), `members`: signed-in users only, `hidden`: nobody else',
    ...OMISSIBLE,
    example: 'public',
  })
  visibility?: Visibility;

  @LanguageTag({ description: 'Language of mails and pages, as a tag of BCP 47', ...OMISSIBLE })
  locale?: string;

  @TimeZone({ description: 'Time zone of the IANA database', ...OMISSIBLE })
  timeZone?: string;
}
