import type { Catalogue } from './en';

/** Polite form. Terms: proyecto (job), cliente (owner), publicación (listing), asignar (claim), aprobar (approve). */
export const es: Catalogue = {
  greeting: 'Hola, {name}:',
  'greeting.unnamed': 'Hola:',
  quoted: '«{name}»',
  instant: '{date}, {time}',

  'label.address': 'Dirección',
  'label.approvedAt': 'Fecha de aprobación',
  'label.backups': 'Copias de seguridad',
  'label.changes': 'Cambios',
  'label.claimedAt': 'Fecha de asignación',
  'label.claimedBy': 'Asignado a',
  'label.description': 'Descripción',
  'label.erasedFrom': 'Eliminación a partir de',
  'label.erasureId': 'Identificador de la eliminación',
  'label.exportId': 'Identificador de la exportación',
  'label.file': 'Archivo',
  'label.givenBackAt': 'Fecha de renuncia',
  'label.linkIsValidUntil': 'El enlace es válido hasta',
  'label.linkToWork': 'Enlace al trabajo',
  'label.logs': 'Registros',
  'label.messagesOfServices': 'Mensajes entre nuestros servicios',
  'label.notes': 'Notas',
  'label.openUntil': 'Abierto hasta',
  'label.ownersNotes': 'Notas del cliente',
  'label.pay': 'Remuneración',
  'label.previousAddress': 'Dirección anterior',
  'label.reason': 'Motivo',
  'label.rejectedAt': 'Fecha de rechazo',
  'label.reviewBy': 'Fecha límite de revisión',
  'label.submitBy': 'Fecha límite de entrega',
  'label.submittedAt': 'Fecha de entrega',
  'label.submittedBy': 'Entregado por',
  'label.suspendedAt': 'Suspendida desde',
  'label.suspendedUntil': 'Suspendida hasta',
  'label.suspensionEndedAt': 'Fin de la suspensión',
  'label.timeToComplete': 'Plazo de realización',
  'label.userId': 'Identificador de usuario',
  'label.workBy': 'Trabajo de',
  'label.workIsDueBy': 'Fecha límite de entrega',
  'label.workWasDueBy': 'Fecha límite de entrega',
  'label.yourNotes': 'Sus notas',

  'action.confirmAddress': 'Confirmar la dirección',
  'action.relistJob': 'Volver a publicar el proyecto',
  'action.restoreAddress': 'Restaurar la dirección',
  'action.reviewWork': 'Revisar el trabajo',
  'action.viewErasure': 'Ver la eliminación',
  'action.viewExport': 'Obtener los archivos',
  'action.viewJob': 'Ver el proyecto',
  'action.viewOwnJob': 'Ver su proyecto',
  'action.viewOwnProfile': 'Ver su perfil',

  'reason.accountErased': 'Recibe este último correo porque esta era la dirección de su cuenta.',
  'reason.addressNamed': 'Recibe este correo porque esta dirección se indicó para una cuenta.',
  'reason.addressReplaced': 'Recibe este correo porque esta era la dirección de su cuenta.',
  'reason.claimedJob': 'Recibe este correo porque se le asignó este proyecto.',
  'reason.firstSignIn': 'Recibe este correo porque ha iniciado sesión por primera vez.',
  'reason.ownAccount': 'Recibe este correo porque se refiere a su cuenta.',
  'reason.ownsJob': 'Recibe este correo porque este proyecto es suyo.',
  'reason.subscribed': 'Recibe este correo porque se suscribió a los nuevos proyectos de la categoría {category}.',

  'account-reinstated.subject': 'Su cuenta vuelve a estar activa',
  'account-reinstated.heading': 'Su cuenta vuelve a estar activa',
  'account-reinstated.byTime': 'El plazo de su suspensión ha terminado.',
  'account-reinstated.byAdministrator': 'Un administrador ha levantado su suspensión.',
  'account-reinstated.next': 'Ya puede volver a usar todas las funciones.',

  'account-suspended.subject': 'Su cuenta está suspendida',
  'account-suspended.heading': 'Su cuenta está suspendida',
  'account-suspended.spam': 'Un administrador ha suspendido su cuenta por publicidad no deseada o mensajes masivos.',
  'account-suspended.abuse': 'Un administrador ha suspendido su cuenta por conducta abusiva.',
  'account-suspended.fraud': 'Un administrador ha suspendido su cuenta por sospecha de fraude.',
  'account-suspended.other': 'Un administrador ha suspendido su cuenta.',
  'account-suspended.running':
    'Puede terminar lo que está en curso, por ejemplo entregar o revisar un trabajo. No puede empezar nada nuevo.',
  'account-suspended.withEnd': 'La suspensión termina por sí sola en la fecha indicada abajo.',
  'account-suspended.withoutEnd': 'La suspensión dura hasta que un administrador la levante.',

  'approved-to-claimer.subject': 'Su trabajo ha sido aprobado: {jobName}',
  'approved-to-claimer.heading': 'Su trabajo ha sido aprobado',
  'approved-to-claimer.byOwner': 'El cliente ha aprobado su trabajo en {job}.',
  'approved-to-claimer.automatic':
    'Su trabajo en {job} se ha aprobado automáticamente porque ha vencido el plazo de revisión.',

  'approved-to-owner.subject': 'Un trabajo se ha aprobado automáticamente: {jobName}',
  'approved-to-owner.heading': 'Un trabajo se ha aprobado automáticamente',
  'approved-to-owner.text': 'Ha vencido el plazo de revisión de {job}, por lo que el trabajo se ha aprobado.',

  'changes-requested-to-claimer.subject': 'Se solicitan cambios: {jobName}',
  'changes-requested-to-claimer.heading': 'Se solicitan cambios',
  'changes-requested-to-claimer.text':
    'El cliente le pide que modifique su trabajo en {job} y que lo entregue de nuevo.',

  'claimed-receipt.subject': 'Se le ha asignado un proyecto: {jobName}',
  'claimed-receipt.heading': 'El proyecto es suyo',
  'claimed-receipt.text': 'Se le ha asignado {job}. Entregue su trabajo antes de la fecha límite.',

  'claimed-to-owner.subject': 'Su proyecto ha sido asignado: {jobName}',
  'claimed-to-owner.heading': 'Su proyecto ha sido asignado',
  'claimed-to-owner.text': '{job} ha sido asignado y ya se está trabajando en él.',

  'email-changed.subject': 'Su dirección de correo ha cambiado',
  'email-changed.heading': 'Su dirección de correo ha cambiado',
  'email-changed.text':
    'Los correos de su cuenta van ahora a otra dirección. Si la cambió usted, no tiene que hacer nada.',
  'email-changed.otherwise':
    'Si no la cambió usted, restaure esta dirección con el enlace de abajo: todas las sesiones de la cuenta terminarán.',

  'email-verify.subject': 'Confirme su dirección de correo',
  'email-verify.heading': 'Confirme su dirección de correo',
  'email-verify.text':
    'Esta dirección se indicó para una cuenta. Confírmela con el enlace de abajo: los correos de la cuenta irán entonces a esta dirección.',
  'email-verify.otherwise': 'Si no la indicó usted, ignore este correo: no cambia nada.',

  'erasure-done.subject': 'Su cuenta ha sido eliminada',
  'erasure-done.heading': 'Su cuenta ha sido eliminada',
  'erasure-done.text':
    'Lo que teníamos sobre usted se ha eliminado y, después de este correo, también su dirección. Su cuenta no se puede restaurar.',
  'erasure-done.records':
    'Los proyectos y encargos que tuvo con otras personas se conservan como constancia para ellas: estados, importes y fechas, con un identificador aleatorio en lugar del suyo. Los nombres, descripciones, notas y entregas que usted escribió se han eliminado.',
  'erasure-done.administration':
    'La constancia de lo que hicieron los administradores se conserva dos años, y las denuncias se conservan sin su texto, ambas con ese identificador aleatorio.',
  'erasure-done.hash':
    'Se conserva un hash de su identificador de usuario para que no se vuelva a usar. Nadie puede leer su identificador a partir de él.',
  'erasure-done.copies': 'Algunas copias no se pueden modificar. Se eliminan después de los plazos indicados abajo.',

  'erasure-requested.subject': 'Su cuenta se va a eliminar',
  'erasure-requested.heading': 'Su cuenta se va a eliminar',
  'erasure-requested.text': 'Se ha solicitado la eliminación de su cuenta. Empieza en la fecha indicada abajo.',
  'erasure-requested.running':
    'Hasta entonces puede terminar lo que está en curso. Si en esa fecha aún hay trabajo en curso, la eliminación empieza cuando termine. Sus proyectos abiertos se cancelan ahora.',
  'erasure-requested.callOff':
    'Si no lo quería o cambia de opinión, inicie sesión y anule la eliminación antes de que empiece. Los proyectos cancelados siguen cancelados.',

  'expired-to-owner.subject': 'La publicación de su proyecto ha vencido: {jobName}',
  'expired-to-owner.heading': 'La publicación de su proyecto ha vencido',
  'expired-to-owner.text': 'La publicación de {job} ha vencido. Puede volver a publicar el proyecto.',

  'expiry-reminder-to-owner.subject': 'La publicación de su proyecto vence pronto: {jobName}',
  'expiry-reminder-to-owner.heading': 'La publicación de su proyecto vence pronto',
  'expiry-reminder-to-owner.text': 'La publicación de {job} vence pronto. Hasta entonces puede prorrogarla.',

  'export-ready.subject': 'Sus datos están listos',
  'export-ready.heading': 'Sus datos están listos',
  'export-ready.text': 'Los archivos con todo lo que tenemos sobre usted están listos. Inicie sesión para obtenerlos.',
  'export-ready.kept': 'Se conservan siete días.',

  'extended-to-claimer.subject': 'Tiene más tiempo: {jobName}',
  'extended-to-claimer.heading': 'Tiene más tiempo',
  'extended-to-claimer.text': 'El cliente ha cambiado la fecha límite de {job}.',

  'new-job.subject': 'Nuevo proyecto en {categoryName}: {jobName}',
  'new-job.heading': 'Un nuevo proyecto para usted',
  'new-job.text':
    '{job} está disponible en la categoría {category}. El proyecto se asigna a la primera persona que lo solicite.',

  'rejected-to-claimer.subject': 'Su trabajo ha sido rechazado: {jobName}',
  'rejected-to-claimer.heading': 'Su trabajo ha sido rechazado',
  'rejected-to-claimer.text': 'El cliente ha rechazado su trabajo en {job}.',

  'review-reminder-to-owner.subject': 'Un trabajo espera su revisión: {jobName}',
  'review-reminder-to-owner.heading': 'Un trabajo espera su revisión',
  'review-reminder-to-owner.text':
    'Revise el trabajo de {job} dentro del plazo. De lo contrario, se aprobará automáticamente.',

  'submission-reminder-to-claimer.subject': 'Debe entregar su trabajo pronto: {jobName}',
  'submission-reminder-to-claimer.heading': 'Debe entregar su trabajo pronto',
  'submission-reminder-to-claimer.text':
    'Entregue su trabajo en {job} antes de la fecha límite. De lo contrario, perderá la asignación.',

  'submitted-receipt.subject': 'Ha entregado su trabajo: {jobName}',
  'submitted-receipt.heading': 'Su trabajo se ha entregado',
  'submitted-receipt.text': 'Hemos recibido su trabajo en {job}. A continuación lo revisará el cliente.',

  'submitted-to-owner.subject': 'Se ha entregado un trabajo: {jobName}',
  'submitted-to-owner.heading': 'Se ha entregado un trabajo',
  'submitted-to-owner.text': 'Se ha entregado un trabajo para {job}. Revíselo y, después, apruébelo o rechácelo.',

  'timedout-to-claimer.subject': 'Su plazo ha vencido: {jobName}',
  'timedout-to-claimer.heading': 'Su plazo ha vencido',
  'timedout-to-claimer.text':
    'El plazo de {job} ha vencido sin que haya entregado su trabajo, por lo que ha perdido la asignación.',
  'timedout-to-claimer.consequence':
    'No podrá volver a solicitar este proyecto a menos que el cliente lo publique de nuevo.',

  'timedout-to-owner.subject': 'No se ha entregado ningún trabajo a tiempo: {jobName}',
  'timedout-to-owner.heading': 'No se ha entregado ningún trabajo a tiempo',
  'timedout-to-owner.text':
    'El plazo de {job} ha vencido sin que se haya entregado ningún trabajo, por lo que la asignación ha terminado.',
  'timedout-to-owner.consequence':
    'El proyecto vuelve a estar disponible para otras personas. Si su publicación ha vencido entretanto, figura como vencido.',

  'welcome.subject': 'Bienvenida: su perfil está listo',
  'welcome.heading': 'Le damos la bienvenida',
  'welcome.text': 'Su perfil se creó cuando inició sesión por primera vez.',
  'welcome.next': 'Complételo para que los demás vean qué hace y qué trabajo busca.',

  'withdrawn-to-owner.subject': 'Han renunciado a su proyecto: {jobName}',
  'withdrawn-to-owner.heading': 'Han renunciado a su proyecto',
  'withdrawn-to-owner.text': 'La persona que tenía asignado {job} ha renunciado a él.',

  unsubscribe: 'Cancelar la suscripción',
  'unsubscribe.question': '¿Cancelar la suscripción?',
  'unsubscribe.consequence': 'No recibirá más correos sobre nuevos proyectos de la categoría {categoryName}.',
  'unsubscribe.done': 'Ha cancelado la suscripción',
  'unsubscribe.result': 'Ya no recibirá correos sobre nuevos proyectos de la categoría {categoryName}.',
};
