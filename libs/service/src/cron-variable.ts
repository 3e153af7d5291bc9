import { ValidateBy } from 'class-validator';
import { validateCronExpression } from 'cron';
import { mustBe } from './service-config';

/** A variable that says when work is repeated. */
export const CronVariable = () =>
  ValidateBy(
    { name: 'cron', validator: { validate: (value: unknown) => validateCronExpression(String(value)).valid } },
    { message: mustBe('a cron expression of five fields, or six with seconds, like */5 * * * *') },
  );
