const LONGEST_REASON = 500;

/** Words of somebody else, fit for logs and the ledger: they like to quote the address they object to. */
export const fitForRecords = (words: string): string =>
  words.replace(/[^\s<>"':,;]+@[^\s<>"':,;]+/g, '[address]').slice(0, LONGEST_REASON);
