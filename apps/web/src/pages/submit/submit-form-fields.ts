import { linkField, namesField, ruleOf, textField } from '../../forms/fields';
import { checkForm, type CheckedForm, type Fields, type Values } from '../../forms/check-form';
import type { Claim } from '../../moves/job-view';
import { text } from '../../texts/text-ref';

export const SUBMIT_FIELDS = {
  deliverableUrl: linkField(text('submit.link'), ruleOf('SubmitJobDto', 'deliverableUrl')),
  submissionNotes: textField(text('submit.notes'), ruleOf('SubmitJobDto', 'submissionNotes')),
  additionalFiles: namesField(text('submit.files'), ruleOf('SubmitJobDto', 'additionalFiles')),
} satisfies Fields;

/** The work that was handed in before, for changes of it. */
export const handedInBefore = (claim: Claim | null): Values => ({
  deliverableUrl: claim?.deliverableUrl ?? '',
  submissionNotes: claim?.submissionNotes ?? '',
  additionalFiles: (claim?.additionalFiles ?? []).join('\n'),
});

/** At least one of the three is needed; the first field says so. */
export function checkSubmission(values: Values, locale: string): CheckedForm {
  const { faults, body } = checkForm(SUBMIT_FIELDS, values, locale);
  const isEmpty = Object.keys(body).length === 0 && Object.keys(faults).length === 0;
  return { faults: isEmpty ? { deliverableUrl: text('submit.oneOfThem') } : faults, body };
}
