import { checkForm } from '../../forms/check-form';
import {
  changesTo,
  EDIT_FIELDS,
  likeJob,
  NEW_JOB,
  POST_FIELDS,
  RELIST_FIELDS,
  relistValues,
  valuesOf,
} from './job-forms';
import type { Job } from '../job/job-query';

const job = {
  name: 'Port a parser',
  description: 'All of it.',
  categoryId: 'programming',
  payAmount: 1_250.5,
  timeToCompleteSeconds: 432_000,
} as Job;

it('begins with values that only need what a person must write', () => {
  expect(Object.keys(checkForm(POST_FIELDS, NEW_JOB, 'en').faults)).toEqual([
    'name',
    'categoryId',
    'description',
    'payAmount',
  ]);
});

it.each(['en', 'de'])('sends an unchanged job as it is, written in %s', (locale) => {
  const { faults, body } = checkForm(EDIT_FIELDS, valuesOf(job, locale), locale);
  expect(faults).toEqual({});
  expect(changesTo(job, body)).toEqual({});
});

it('sends only what was changed', () => {
  const { body } = checkForm(EDIT_FIELDS, { ...valuesOf(job, 'en'), payAmount: '1300' }, 'en');
  expect(changesTo(job, body)).toEqual({ payAmount: 1_300 });
});

it('refuses a job whose text was emptied', () => {
  expect(Object.keys(checkForm(EDIT_FIELDS, { ...valuesOf(job, 'en'), description: ' ' }, 'en').faults)).toEqual([
    'description',
  ]);
});

it('makes a new job like another one', () => {
  expect(checkForm(POST_FIELDS, likeJob(job, 'de'), 'de')).toEqual({
    faults: {},
    body: { ...job, expirySeconds: 2_592_000 },
  });
});

it('opens a job again for 30 days with its text', () => {
  expect(checkForm(RELIST_FIELDS, relistValues(job), 'en').body).toEqual({
    newExpirySeconds: 2_592_000,
    updatedDescription: 'All of it.',
  });
});
