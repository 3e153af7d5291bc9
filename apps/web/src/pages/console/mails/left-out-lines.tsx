import type { MailsOfJob } from '@freelance/contracts/operate';
import { useTexts } from '../../../texts/use-texts';

/** What the explanation of mails does not consider. */
export function LeftOutLines({ leftOut }: { leftOut: MailsOfJob['leftOut'] | undefined }) {
  const { t } = useTexts();
  if (!leftOut) return null;
  return (
    <>
      {leftOut.events > 0 && <p className="proof">{t('console.mail.leftOutEvents', { n: leftOut.events })}</p>}
      {leftOut.deadLetters.map(({ queue, read, count }) => (
        <p key={queue} className="proof">
          {t('console.mail.leftOutLetters', { queue, read, count })}
        </p>
      ))}
    </>
  );
}
