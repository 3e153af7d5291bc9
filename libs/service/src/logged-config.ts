/** Variables with a text that may be logged. A new variable is not logged until its name fits this rule. */
const LOGGED_TEXT = /^(ENVIRONMENT|HOST|AWS_REGION|LOG_LEVEL|SANDBOX_CLOCK|AUTH_MODE)$|_(URL|CRON|ENDPOINT)$/;

/** A configuration for the log: numbers, and the texts that hold no secret. */
export const loggedConfig = (config: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(config).filter((entry): entry is [string, string | number] => {
      const [name, value] = entry as [string, unknown];
      if (typeof value === 'number') return true;
      // A URL may contain a password before its host.
      return typeof value === 'string' && LOGGED_TEXT.test(name) && !value.includes('@');
    }),
  );
