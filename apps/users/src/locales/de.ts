import type { PageMessages } from './en';

export const de: PageMessages = {
  'verify-email.question': 'Ist das Ihre Adresse?',
  'verify-email.consequence': 'E-Mails des Kontos „{name}“ gehen dann an {email}.',
  'verify-email.button': 'Adresse bestätigen',
  'verify-email.done': 'Ihre Adresse ist bestätigt',
  'verify-email.result': 'E-Mails des Kontos „{name}“ gehen jetzt an {email}.',

  'revert-email.question': 'Ihre Adresse wiederherstellen?',
  'revert-email.consequence':
    'E-Mails des Kontos „{name}“ gehen dann wieder an {email}, und alle Sitzungen werden beendet.',
  'revert-email.button': 'Adresse wiederherstellen',
  'revert-email.done': 'Ihre Adresse ist wiederhergestellt',
  'revert-email.result':
    'E-Mails des Kontos „{name}“ gehen wieder an {email}, und alle Sitzungen werden beendet. Wenn Sie die Adresse nicht selbst geändert haben, ändern Sie auch Ihr Passwort.',
};
