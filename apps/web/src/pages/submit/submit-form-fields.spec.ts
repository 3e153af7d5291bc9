import { aClaim } from '../../moves/testing/built-jobs';
import { checkSubmission, handedInBefore } from './submit-form-fields';

describe('Work that is handed in', () => {
  it('needs a link, notes or file names', () => {
    const spaces = { deliverableUrl: ' ', submissionNotes: '\n', additionalFiles: '\n\n' };
    expect(checkSubmission(spaces, 'en').faults).toEqual({ deliverableUrl: { key: 'submit.oneOfThem' } });
    expect(checkSubmission({ additionalFiles: 'a.zip' }, 'en')).toEqual({
      faults: {},
      body: { additionalFiles: ['a.zip'] },
    });
  });

  it('has the fault of a link, not the one of an empty form', () => {
    const { faults } = checkSubmission({ deliverableUrl: 'example.com' }, 'en');
    expect(faults.deliverableUrl).toEqual({ key: 'forms.fault.link' });
  });

  it('begins with what was handed in before, and sends the same', () => {
    const claim = aClaim('active', {
      submissionNotes: 'All 38 rooms\nare done',
      deliverableUrl: 'https://example.com/guide',
      additionalFiles: ['guide.docx', 'names.csv'],
    });
    const { submissionNotes, deliverableUrl, additionalFiles } = claim;
    expect(checkSubmission(handedInBefore(claim), 'en').body).toEqual({
      submissionNotes,
      deliverableUrl,
      additionalFiles,
    });
    expect(checkSubmission(handedInBefore(aClaim('active')), 'en').faults).toHaveProperty('deliverableUrl');
  });
});
