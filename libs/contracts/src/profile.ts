/** How users appear to others. What a call may do follows from its token, not from this. */
export const APPEARANCES = ['owner', 'seeker', 'both'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export const VISIBILITIES = ['public', 'members', 'hidden'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const SKILL_LEVELS = ['beginner', 'intermediate', 'expert'] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

export const LANGUAGE_LEVELS = ['basic', 'conversational', 'fluent', 'native'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

export const AVAILABILITIES = ['available', 'limited', 'unavailable'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

export const STANDINGS = ['active', 'suspended', 'leaving', 'erased'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * How the address of a user changed: confirmed by a link to it or by an administrator, restored by a link to the previous
 * one, or at a sign-in (`first` when a profile had no address before).
 */
export const EMAIL_CHANGES = ['confirmed', 'reverted', 'signed-in', 'first'] as const;
export type EmailChange = (typeof EMAIL_CHANGES)[number];

/** The fields of a profile that its user edits. */
export const EDITABLE_FIELDS = [
  'name',
  'userType',
  'headline',
  'bio',
  'links',
  'skills',
  'rates',
  'languages',
  'location',
  'availability',
  'visibility',
  'locale',
  'timeZone',
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** Limits of the fields of a profile. Lengths are in Unicode code points. */
export const PROFILE_LIMITS = {
  name: 100,
  headline: 120,
  bio: 5_000,
  links: 5,
  skills: 30,
  skillName: 50,
  skillYears: 60,
  languages: 10,
  place: 100,
  hoursPerWeek: 80,
  tag: 100,
} as const;
