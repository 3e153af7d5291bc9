/** The commands that repair what a check finds. */
export const REPAIRS = {
  adopt: (jobId: string): string => `npm run ops -- restore adopt --job ${jobId} --yes`,
  rebuild: 'npm run ops -- rebuild claims --yes',
  removeSurplus: 'npm run ops -- rebuild claims --remove-surplus --yes',
  resend: (eventId: string, userId: string): string => `npm run ops -- resend ${eventId} ${userId} --yes`,
  scan: 'npm run ops -- scan',
  restore: (at: string): string => `npm run ops -- restore plan --at ${at}`,
} as const;
