import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsInt, Max, Min, MinLength } from 'class-validator';
import { LIMITS } from '@freelance/contracts';
import { ErasedKeyVariable } from '@freelance/privacy';
import { configOf, CronVariable, mustBe, UrlVariable, WholeNumberVariable } from '@freelance/service';

/** `86400,3600` → `[86400, 3600]`; `0` → `[]`. An item that is not a number stays text, which the validation refuses. */
const SecondsList = () =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const items = value.split(',').map((item) => item.trim());
    return value.trim() === '0' ? [] : items.map((item) => (/^\d+$/.test(item) ? Number(item) : item));
  });

const AT_MOST_REMINDERS = 5;
const reminders = {
  message: mustBe(
    `at most ${AT_MOST_REMINDERS} whole numbers of seconds from 1 to ${LIMITS.durationSeconds}, like 86400,3600, or 0`,
  ),
};
const eachReminder = { each: true, ...reminders };

export class JobsConfig extends configOf('jobs') {
  /** Origin of the links in events and mails. */
  @UrlVariable()
  WEB_BASE_URL!: string;

  /** Signs list cursors. All replicas need the same key; a new key makes existing cursors invalid. */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;

  /** Hashes the ids of erased users. It never changes: with another key they would count as not erased. */
  @ErasedKeyVariable()
  ERASED_KEY!: string;

  /** When JobExpiryScanner looks for open jobs past their `expiryDate`. */
  @CronVariable()
  EXPIRY_SCAN_CRON: string = '*/5 * * * *';

  /** When JobTimeoutScanner looks for claims and reviews past their deadline. */
  @CronVariable()
  TIMEOUT_SCAN_CRON: string = '*/2 * * * *';

  /** How long before each deadline reminders are sent; 0 for no reminders. */
  @SecondsList()
  @ArrayMaxSize(AT_MOST_REMINDERS, reminders)
  @IsInt(eachReminder)
  @Min(1, eachReminder)
  @Max(LIMITS.durationSeconds, eachReminder)
  REMINDER_SECONDS_BEFORE: number[] = [86_400];

  /** How long an owner has to review submitted work before it is approved automatically; 0: without limit. */
  @WholeNumberVariable(0, LIMITS.durationSeconds)
  AUTO_APPROVE_AFTER_SECONDS: number = 1_209_600;
}
