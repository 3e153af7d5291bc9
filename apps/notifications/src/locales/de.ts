import type { Catalogue } from './en';

/** Polite form. Terms: Auftrag (job), Auftraggeber (owner), Ausschreibung (listing), übernehmen (claim), abnehmen (approve). */
export const de: Catalogue = {
  greeting: 'Guten Tag {name},',
  'greeting.unnamed': 'Guten Tag,',
  quoted: '„{name}“',
  instant: '{date}, {time}',

  'label.address': 'Adresse',
  'label.approvedAt': 'Abgenommen am',
  'label.backups': 'Sicherungen',
  'label.changes': 'Änderungen',
  'label.claimedAt': 'Übernommen am',
  'label.claimedBy': 'Übernommen von',
  'label.description': 'Beschreibung',
  'label.erasedFrom': 'Löschung ab',
  'label.erasureId': 'Nummer der Löschung',
  'label.exportId': 'Nummer der Datenauskunft',
  'label.file': 'Datei',
  'label.givenBackAt': 'Rückgabe am',
  'label.linkIsValidUntil': 'Der Link gilt bis',
  'label.linkToWork': 'Link zur Arbeit',
  'label.logs': 'Protokolle',
  'label.messagesOfServices': 'Nachrichten zwischen unseren Diensten',
  'label.notes': 'Anmerkungen',
  'label.openUntil': 'Offen bis',
  'label.ownersNotes': 'Anmerkungen des Auftraggebers',
  'label.pay': 'Vergütung',
  'label.previousAddress': 'Bisherige Adresse',
  'label.reason': 'Begründung',
  'label.rejectedAt': 'Abgelehnt am',
  'label.reviewBy': 'Prüffrist',
  'label.submitBy': 'Abgabefrist',
  'label.submittedAt': 'Eingereicht am',
  'label.submittedBy': 'Eingereicht von',
  'label.suspendedAt': 'Gesperrt seit',
  'label.suspendedUntil': 'Gesperrt bis',
  'label.suspensionEndedAt': 'Ende der Sperre',
  'label.timeToComplete': 'Zeit ab Übernahme',
  'label.userId': 'Benutzer-ID',
  'label.workBy': 'Arbeit von',
  'label.workIsDueBy': 'Abgabefrist',
  'label.workWasDueBy': 'Abgabefrist',
  'label.yourNotes': 'Ihre Anmerkungen',

  'action.confirmAddress': 'Adresse bestätigen',
  'action.relistJob': 'Auftrag erneut ausschreiben',
  'action.restoreAddress': 'Adresse wiederherstellen',
  'action.reviewWork': 'Arbeit prüfen',
  'action.viewErasure': 'Löschung ansehen',
  'action.viewExport': 'Dateien abrufen',
  'action.viewJob': 'Auftrag ansehen',
  'action.viewOwnJob': 'Ihren Auftrag ansehen',
  'action.viewOwnProfile': 'Ihr Profil ansehen',

  'reason.accountErased': 'Sie erhalten diese letzte E-Mail, weil dies die Adresse Ihres Kontos war.',
  'reason.addressNamed': 'Sie erhalten diese E-Mail, weil diese Adresse für ein Konto eingegeben wurde.',
  'reason.addressReplaced': 'Sie erhalten diese E-Mail, weil dies die Adresse Ihres Kontos war.',
  'reason.claimedJob': 'Sie erhalten diese E-Mail, weil Sie diesen Auftrag übernommen haben.',
  'reason.firstSignIn': 'Sie erhalten diese E-Mail, weil Sie sich zum ersten Mal angemeldet haben.',
  'reason.ownAccount': 'Sie erhalten diese E-Mail, weil sie Ihr Konto betrifft.',
  'reason.ownsJob': 'Sie erhalten diese E-Mail, weil dies Ihr Auftrag ist.',
  'reason.subscribed': 'Sie erhalten diese E-Mail, weil Sie neue Aufträge in der Kategorie {category} abonniert haben.',

  'account-reinstated.subject': 'Ihr Konto ist wieder aktiv',
  'account-reinstated.heading': 'Ihr Konto ist wieder aktiv',
  'account-reinstated.byTime': 'Die Zeit Ihrer Sperre ist abgelaufen.',
  'account-reinstated.byAdministrator': 'Ein Administrator hat Ihre Sperre aufgehoben.',
  'account-reinstated.next': 'Sie können wieder alle Funktionen nutzen.',

  'account-suspended.subject': 'Ihr Konto ist gesperrt',
  'account-suspended.heading': 'Ihr Konto ist gesperrt',
  'account-suspended.spam':
    'Ein Administrator hat Ihr Konto wegen unerwünschter Werbung oder Massennachrichten gesperrt.',
  'account-suspended.abuse':
    'Ein Administrator hat Ihr Konto wegen beleidigenden oder missbräuchlichen Verhaltens gesperrt.',
  'account-suspended.fraud': 'Ein Administrator hat Ihr Konto wegen Betrugsverdachts gesperrt.',
  'account-suspended.other': 'Ein Administrator hat Ihr Konto gesperrt.',
  'account-suspended.running':
    'Laufendes können Sie abschließen, zum Beispiel Arbeit einreichen oder prüfen. Neues können Sie nicht beginnen.',
  'account-suspended.withEnd': 'Die Sperre endet von selbst zum unten genannten Zeitpunkt.',
  'account-suspended.withoutEnd': 'Die Sperre gilt, bis ein Administrator sie aufhebt.',

  'approved-to-claimer.subject': 'Ihre Arbeit wurde abgenommen: {jobName}',
  'approved-to-claimer.heading': 'Ihre Arbeit wurde abgenommen',
  'approved-to-claimer.byOwner': 'Der Auftraggeber hat Ihre Arbeit an {job} abgenommen.',
  'approved-to-claimer.automatic':
    'Ihre Arbeit an {job} wurde automatisch abgenommen, weil die Frist für die Prüfung abgelaufen ist.',

  'approved-to-owner.subject': 'Eine Arbeit wurde automatisch abgenommen: {jobName}',
  'approved-to-owner.heading': 'Eine Arbeit wurde automatisch abgenommen',
  'approved-to-owner.text': 'Die Frist für die Prüfung von {job} ist abgelaufen. Daher wurde die Arbeit abgenommen.',

  'changes-requested-to-claimer.subject': 'Änderungen gewünscht: {jobName}',
  'changes-requested-to-claimer.heading': 'Änderungen gewünscht',
  'changes-requested-to-claimer.text':
    'Der Auftraggeber bittet Sie, Ihre Arbeit an {job} zu ändern und erneut einzureichen.',

  'claimed-receipt.subject': 'Sie haben einen Auftrag übernommen: {jobName}',
  'claimed-receipt.heading': 'Der Auftrag gehört Ihnen',
  'claimed-receipt.text': 'Sie haben {job} übernommen. Bitte reichen Sie Ihre Arbeit vor Ablauf der Frist ein.',

  'claimed-to-owner.subject': 'Ihr Auftrag wurde übernommen: {jobName}',
  'claimed-to-owner.heading': 'Ihr Auftrag wurde übernommen',
  'claimed-to-owner.text': '{job} wurde übernommen und wird nun bearbeitet.',

  'email-changed.subject': 'Ihre E-Mail-Adresse wurde geändert',
  'email-changed.heading': 'Ihre E-Mail-Adresse wurde geändert',
  'email-changed.text':
    'E-Mails Ihres Kontos gehen jetzt an eine andere Adresse. Wenn Sie sie selbst geändert haben, müssen Sie nichts tun.',
  'email-changed.otherwise':
    'Wenn Sie sie nicht geändert haben, stellen Sie diese Adresse mit dem Link unten wieder her: Alle Sitzungen des Kontos werden dann beendet.',

  'email-verify.subject': 'Bestätigen Sie Ihre E-Mail-Adresse',
  'email-verify.heading': 'Bestätigen Sie Ihre E-Mail-Adresse',
  'email-verify.text':
    'Diese Adresse wurde für ein Konto eingegeben. Bestätigen Sie sie mit dem Link unten: E-Mails des Kontos gehen dann an diese Adresse.',
  'email-verify.otherwise': 'Wenn Sie sie nicht eingegeben haben, ignorieren Sie diese E-Mail: Es ändert sich nichts.',

  'erasure-done.subject': 'Ihr Konto ist gelöscht',
  'erasure-done.heading': 'Ihr Konto ist gelöscht',
  'erasure-done.text':
    'Was wir über Sie hatten, ist gelöscht, nach dieser E-Mail auch Ihre Adresse. Ihr Konto kann nicht wiederhergestellt werden.',
  'erasure-done.records':
    'Aufträge und Übernahmen mit anderen bleiben als deren Nachweis erhalten: Zustände, Beträge und Zeiten, unter einer zufälligen ID anstelle Ihrer. Namen, Beschreibungen, Anmerkungen und Einreichungen von Ihnen sind gelöscht.',
  'erasure-done.administration':
    'Der Nachweis über das Handeln der Administratoren bleibt zwei Jahre erhalten, Meldungen bleiben ohne ihren Text, beides unter dieser zufälligen ID.',
  'erasure-done.hash':
    'Ein Hashwert Ihrer Benutzer-ID bleibt erhalten, damit sie nie wieder verwendet wird. Niemand kann Ihre Benutzer-ID daraus ablesen.',
  'erasure-done.copies':
    'Manche Kopien können nicht geändert werden. Sie werden nach den unten genannten Zeiten gelöscht.',

  'erasure-requested.subject': 'Ihr Konto wird gelöscht',
  'erasure-requested.heading': 'Ihr Konto wird gelöscht',
  'erasure-requested.text': 'Die Löschung Ihres Kontos wurde beantragt. Sie beginnt zum unten genannten Zeitpunkt.',
  'erasure-requested.running':
    'Bis dahin können Sie Laufendes abschließen. Läuft dann noch Arbeit, beginnt die Löschung, wenn sie beendet ist. Ihre offenen Aufträge werden jetzt zurückgezogen.',
  'erasure-requested.callOff':
    'Wenn Sie das nicht wollten oder es sich anders überlegen: Melden Sie sich an und widerrufen Sie die Löschung, bevor sie beginnt. Zurückgezogene Aufträge bleiben zurückgezogen.',

  'expired-to-owner.subject': 'Ihre Ausschreibung ist abgelaufen: {jobName}',
  'expired-to-owner.heading': 'Ihre Ausschreibung ist abgelaufen',
  'expired-to-owner.text': 'Die Ausschreibung von {job} ist abgelaufen. Sie können den Auftrag erneut ausschreiben.',

  'expiry-reminder-to-owner.subject': 'Ihre Ausschreibung endet bald: {jobName}',
  'expiry-reminder-to-owner.heading': 'Ihre Ausschreibung endet bald',
  'expiry-reminder-to-owner.text': 'Die Ausschreibung von {job} endet bald. Bis dahin können Sie sie verlängern.',

  'export-ready.subject': 'Ihre Daten stehen bereit',
  'export-ready.heading': 'Ihre Daten stehen bereit',
  'export-ready.text':
    'Die Dateien mit allem, was wir über Sie haben, stehen bereit. Melden Sie sich an, um sie abzurufen.',
  'export-ready.kept': 'Sie werden sieben Tage aufbewahrt.',

  'extended-to-claimer.subject': 'Sie haben mehr Zeit: {jobName}',
  'extended-to-claimer.heading': 'Sie haben mehr Zeit',
  'extended-to-claimer.text': 'Der Auftraggeber hat die Frist für {job} verschoben.',

  'new-job.subject': 'Neuer Auftrag in {categoryName}: {jobName}',
  'new-job.heading': 'Ein neuer Auftrag für Sie',
  'new-job.text': '{job} ist in der Kategorie {category} ausgeschrieben. Wer den Auftrag zuerst übernimmt, erhält ihn.',

  'rejected-to-claimer.subject': 'Ihre Arbeit wurde abgelehnt: {jobName}',
  'rejected-to-claimer.heading': 'Ihre Arbeit wurde abgelehnt',
  'rejected-to-claimer.text': 'Der Auftraggeber hat Ihre Arbeit an {job} abgelehnt.',

  'review-reminder-to-owner.subject': 'Eine Arbeit wartet auf Ihre Prüfung: {jobName}',
  'review-reminder-to-owner.heading': 'Eine Arbeit wartet auf Ihre Prüfung',
  'review-reminder-to-owner.text':
    'Bitte prüfen Sie die Arbeit an {job} rechtzeitig. Andernfalls wird sie automatisch abgenommen.',

  'submission-reminder-to-claimer.subject': 'Ihre Arbeit ist bald fällig: {jobName}',
  'submission-reminder-to-claimer.heading': 'Ihre Arbeit ist bald fällig',
  'submission-reminder-to-claimer.text':
    'Bitte reichen Sie Ihre Arbeit an {job} vor Ablauf der Frist ein. Andernfalls verlieren Sie den Auftrag.',

  'submitted-receipt.subject': 'Sie haben Ihre Arbeit eingereicht: {jobName}',
  'submitted-receipt.heading': 'Ihre Arbeit wurde eingereicht',
  'submitted-receipt.text': 'Ihre Arbeit an {job} ist eingegangen. Als Nächstes prüft sie der Auftraggeber.',

  'submitted-to-owner.subject': 'Eine Arbeit wurde eingereicht: {jobName}',
  'submitted-to-owner.heading': 'Eine Arbeit wurde eingereicht',
  'submitted-to-owner.text':
    'Zu {job} wurde eine Arbeit eingereicht. Nach Ihrer Prüfung können Sie sie abnehmen oder ablehnen.',

  'timedout-to-claimer.subject': 'Ihre Frist ist abgelaufen: {jobName}',
  'timedout-to-claimer.heading': 'Ihre Frist ist abgelaufen',
  'timedout-to-claimer.text':
    'Die Frist für {job} ist abgelaufen, ohne dass Sie eine Arbeit eingereicht haben. Sie haben den Auftrag daher verloren.',
  'timedout-to-claimer.consequence':
    'Sie können diesen Auftrag nur dann wieder übernehmen, wenn der Auftraggeber ihn erneut ausschreibt.',

  'timedout-to-owner.subject': 'Keine Arbeit innerhalb der Frist: {jobName}',
  'timedout-to-owner.heading': 'Keine Arbeit innerhalb der Frist',
  'timedout-to-owner.text':
    'Für {job} wurde innerhalb der Frist keine Arbeit eingereicht. Die Übernahme ist daher beendet.',
  'timedout-to-owner.consequence':
    'Der Auftrag ist wieder für andere offen. Falls die Ausschreibung inzwischen geendet hat, ist er abgelaufen.',

  'welcome.subject': 'Willkommen: Ihr Profil ist angelegt',
  'welcome.heading': 'Willkommen',
  'welcome.text': 'Ihr Profil wurde bei Ihrer ersten Anmeldung angelegt.',
  'welcome.next': 'Vervollständigen Sie es, damit andere sehen, was Sie tun und welche Arbeit Sie suchen.',

  'withdrawn-to-owner.subject': 'Ihr Auftrag wurde zurückgegeben: {jobName}',
  'withdrawn-to-owner.heading': 'Ihr Auftrag wurde zurückgegeben',
  'withdrawn-to-owner.text': 'Der Auftrag {job} wurde von der Person zurückgegeben, die ihn übernommen hatte.',

  unsubscribe: 'Abbestellen',
  'unsubscribe.question': 'Abbestellen?',
  'unsubscribe.consequence': 'Sie erhalten dann keine E-Mails mehr über neue Aufträge in der Kategorie {categoryName}.',
  'unsubscribe.done': 'Sie haben die E-Mails abbestellt',
  'unsubscribe.result': 'Sie erhalten keine E-Mails mehr über neue Aufträge in der Kategorie {categoryName}.',
};
