import { UserExportReady } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To a user whose export is ready. The links to the files are not in it: the user signs in to get them. */
export const exportReady = mailKind({
  name: 'export-ready',
  facts: UserExportReady,
  write: ({ requestId }, links, words) => ({
    subject: words.say('export-ready.subject'),
    heading: words.say('export-ready.heading'),
    paragraphs: [words.say('export-ready.text'), words.say('export-ready.kept')],
    facts: [{ label: words.say('label.exportId'), value: requestId }],
    quotes: [],
    action: { label: words.say('action.viewExport'), url: links.ownExports() },
    reason: words.say('reason.ownAccount'),
  }),
});
