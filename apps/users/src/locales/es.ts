import type { PageMessages } from './en';

export const es: PageMessages = {
  'verify-email.question': '¿Es esta su dirección?',
  'verify-email.consequence': 'Los correos de la cuenta «{name}» irán a {email}.',
  'verify-email.button': 'Confirmar la dirección',
  'verify-email.done': 'Su dirección está confirmada',
  'verify-email.result': 'Los correos de la cuenta «{name}» van ahora a {email}.',

  'revert-email.question': '¿Restaurar su dirección?',
  'revert-email.consequence':
    'Los correos de la cuenta «{name}» volverán a ir a {email} y todas las sesiones terminarán.',
  'revert-email.button': 'Restaurar la dirección',
  'revert-email.done': 'Su dirección está restaurada',
  'revert-email.result':
    'Los correos de la cuenta «{name}» vuelven a ir a {email} y todas las sesiones terminan. Si no cambió usted la dirección, cambie también su contraseña.',
};
