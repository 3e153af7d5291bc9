import { ApiProperty } from '@nestjs/swagger';
import {
  ERASURE_STATUSES,
  type ErasureStatus,
  APPEARANCES,
  type Appearance,
  AVAILABILITIES,
  type Availability,
  Degrees,
  Identifier,
  LANGUAGE_LEVELS,
  type LanguageLevel,
  Money,
  OneOf,
  PROFILE_LIMITS,
  SKILL_LEVELS,
  type SkillLevel,
  STANDINGS,
  type Standing,
  StoredText,
  Timestamp,
  VISIBILITIES,
  type Visibility,
} from '@freelance/contracts';

const NULLABLE = { presence: 'nullable' } as const;

class SkillViewDto {
  @StoredText({ description: 'Name of the skill', max: PROFILE_LIMITS.skillName, example: 'TypeScript' })
  name!: string;

  @OneOf(SKILL_LEVELS, { description: 'Level' })
  level!: SkillLevel;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Years of experience' })
  years!: number | null;
}

class RatesViewDto {
  @Money({ description: 'Price of an hour', ...NULLABLE })
  hourly!: number | null;

  @Money({ description: 'Price of a day', ...NULLABLE })
  daily!: number | null;
}

class LanguageViewDto {
  @Identifier({ description: 'Language, as a tag of BCP 47', example: 'en' })
  tag!: string;

  @OneOf(LANGUAGE_LEVELS, { description: 'Level' })
  level!: LanguageLevel;
}

class PublicLocationDto {
  @Identifier({ description: 'Country, as in ISO 3166-1', example: 'DE' })
  country!: string;

  @StoredText({ description: 'Region', max: PROFILE_LIMITS.place, ...NULLABLE })
  region!: string | null;

  @StoredText({ description: 'City', max: PROFILE_LIMITS.place, ...NULLABLE })
  city!: string | null;
}

class OwnLocationDto extends PublicLocationDto {
  @Degrees(90, { description: 'Latitude', ...NULLABLE })
  lat!: number | null;

  @Degrees(180, { description: 'Longitude', ...NULLABLE })
  lon!: number | null;
}

class AvailabilityViewDto {
  @OneOf(AVAILABILITIES, { description: 'Whether the user takes work' })
  status!: Availability;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Hours a week' })
  hoursPerWeek!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day' })
  from!: string | null;
}

/** Fields that every reader of a profile sees. */
abstract class ProfileFactsDto {
  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @StoredText({ description: 'Name', max: PROFILE_LIMITS.name, example: 'Ada Lovelace' })
  name!: string;

  @OneOf(APPEARANCES, { description: 'How the user appears to others' })
  userType!: Appearance;

  @StoredText({ description: 'One line about the user', max: PROFILE_LIMITS.headline, ...NULLABLE })
  headline!: string | null;

  @StoredText({ description: 'About the user', max: PROFILE_LIMITS.bio, ...NULLABLE })
  bio!: string | null;

  @ApiProperty({ type: [String], description: 'https URLs of pages about the user' })
  links!: string[];

  @ApiProperty({ type: [SkillViewDto], description: 'Skills' })
  skills!: SkillViewDto[];

  @ApiProperty({ type: RatesViewDto, nullable: true, description: 'Usual prices' })
  rates!: RatesViewDto | null;

  @ApiProperty({ type: [LanguageViewDto], description: 'Languages' })
  languages!: LanguageViewDto[];

  @ApiProperty({ type: AvailabilityViewDto, nullable: true, description: 'When the user takes work' })
  availability!: AvailabilityViewDto | null;
}

export class PublicProfileDto extends ProfileFactsDto {
  @ApiProperty({ type: PublicLocationDto, nullable: true, description: 'Where the user is' })
  location!: PublicLocationDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Month of the first use', example: '2026-01' })
  createdAt!: string | null;
}

export class OwnErasureDto {
  @Identifier({ description: 'Id of the erasure', example: 'erasure-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  erasureId!: string;

  @OneOf(ERASURE_STATUSES, { description: 'State' })
  status!: ErasureStatus;

  @Timestamp({ description: 'It begins then, or later when engagements still run' })
  erasesAt!: string;
}

export class OwnProfileDto extends ProfileFactsDto {
  @ApiProperty({ type: OwnLocationDto, nullable: true, description: 'Where the user is' })
  location!: OwnLocationDto | null;

  @OneOf(VISIBILITIES, { description: 'Who sees the profile' })
  visibility!: Visibility;

  @Identifier({ description: 'Language of mails and pages, as a tag of BCP 47', ...NULLABLE, example: 'en' })
  locale!: string | null;

  @Identifier({ description: 'Time zone of the IANA database', ...NULLABLE, example: 'Europe/Berlin' })
  timeZone!: string | null;

  @Timestamp({ description: 'Time of the first use. Null if it is not known', ...NULLABLE })
  createdAt!: string | null;

  @Identifier({ description: 'E-mail address. Null if it is not known', ...NULLABLE, example: 'ada@example.com' })
  email!: string | null;

  @ApiProperty({ description: 'Whether the user has proved to receive mail at the address' })
  emailVerified!: boolean;

  @Identifier({ description: 'Address that waits for its confirmation', ...NULLABLE, example: 'ada@example.org' })
  pendingEmail!: string | null;

  @OneOf(STANDINGS, { description: 'Standing of the user' })
  standing!: Standing;

  @ApiProperty({ type: [String], description: "Roles of the caller's token; none without tokens" })
  roles!: string[];

  @Identifier({ description: 'Brand at sign-up. Null for the usual one', ...NULLABLE })
  brand!: string | null;

  @ApiProperty({ type: OwnErasureDto, nullable: true, description: 'The erasure of the user that is under way' })
  erasure!: OwnErasureDto | null;
}
