/** Every message of the pages behind the links of mails about addresses, in ICU MessageFormat. */
export const en = {
  'verify-email.question': 'Is this your address?',
  'verify-email.consequence': 'Mail of the account “{name}” will go to {email}.',
  'verify-email.button': 'Confirm the address',
  'verify-email.done': 'Your address is confirmed',
  'verify-email.result': 'Mail of the account “{name}” now goes to {email}.',

  'revert-email.question': 'Restore your address?',
  'revert-email.consequence': 'Mail of the account “{name}” will go to {email} again, and every session will end.',
  'revert-email.button': 'Restore the address',
  'revert-email.done': 'Your address is restored',
  'revert-email.result':
    'Mail of the account “{name}” goes to {email} again, and every session ends. If you did not change the address, change your password too.',
} as const;

export type PageMessages = { readonly [Key in keyof typeof en]: string };
