import type { Fields, Values } from '../../forms/check-form';
import { durationOf, writeDuration } from '../../forms/duration';
import { durationField, type Field, moneyField, ruleOf, textField } from '../../forms/fields';
import { formatAmount } from '../../money/format-amount';
import { amountOf } from '../../money/amount';
import { text, type TextRef } from '../../texts/text-ref';
import type { Job } from '../job/job-query';

const label = {
  name: text('postJob.name'),
  category: text('postJob.category'),
  description: text('postJob.description'),
  pay: text('postJob.pay'),
  time: text('postJob.time'),
  openFor: text('postJob.openFor'),
};

/** Says what is missing in the words of the field. */
const missingAs = (field: Field, missing: TextRef): Field => ({
  ...field,
  check: (typed, locale) => (typed.trim() === '' ? { fault: missing } : field.check(typed, locale)),
});

const missing = {
  name: text('postJob.name.missing'),
  category: text('postJob.category.missing'),
  description: text('postJob.description.missing'),
  pay: text('forms.fault.amount', { small: { money: 350 }, large: { money: 1_250.5 } }),
};

/** The fields of the three forms about a job, in their order. */
export const POST_FIELDS: Fields = {
  name: missingAs(textField(label.name, ruleOf('CreateJobDto', 'name')), missing.name),
  categoryId: missingAs(textField(label.category, ruleOf('CreateJobDto', 'categoryId')), missing.category),
  description: missingAs(textField(label.description, ruleOf('CreateJobDto', 'description')), missing.description),
  payAmount: missingAs(moneyField(label.pay, ruleOf('CreateJobDto', 'payAmount')), missing.pay),
  timeToCompleteSeconds: durationField(label.time, ruleOf('CreateJobDto', 'timeToCompleteSeconds')),
  expirySeconds: durationField(label.openFor, ruleOf('CreateJobDto', 'expirySeconds')),
};

/** All of them are shown filled, so an empty one is a fault here, though a request may leave it out. */
export const EDIT_FIELDS: Fields = {
  name: missingAs(textField(label.name, ruleOf('UpdateJobDto', 'name')), missing.name),
  description: missingAs(textField(label.description, ruleOf('UpdateJobDto', 'description')), missing.description),
  payAmount: missingAs(moneyField(label.pay, ruleOf('UpdateJobDto', 'payAmount')), missing.pay),
  timeToCompleteSeconds: durationField(label.time, {
    ...ruleOf('UpdateJobDto', 'timeToCompleteSeconds'),
    isRequired: true,
  }),
};

export const RELIST_FIELDS: Fields = {
  newExpirySeconds: durationField(label.openFor, ruleOf('RelistJobDto', 'newExpirySeconds')),
  updatedDescription: textField(label.description, ruleOf('RelistJobDto', 'updatedDescription')),
};

const USUAL_LISTING = '30 day';
export const NEW_JOB: Values = {
  name: '',
  categoryId: '',
  description: '',
  payAmount: '',
  timeToCompleteSeconds: '5 day',
  expirySeconds: USUAL_LISTING,
};

/** A job as its form begins with it. */
export const valuesOf = (job: Job, locale: string): Values => ({
  name: job.name,
  description: job.description,
  payAmount: formatAmount(amountOf(job.payAmount), locale),
  timeToCompleteSeconds: writeDuration(durationOf(job.timeToCompleteSeconds)),
});

/** A new job like another one. */
export const likeJob = (job: Job, locale: string): Values => ({
  ...NEW_JOB,
  ...valuesOf(job, locale),
  categoryId: job.categoryId,
});

export const relistValues = (job: Job): Values => ({
  newExpirySeconds: USUAL_LISTING,
  updatedDescription: job.description,
});

/** Only what differs from the job: an unchanged field must not write over what another tab has changed. */
export const changesTo = (job: Job, body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([field, value]) => job[field as keyof Job] !== value));
