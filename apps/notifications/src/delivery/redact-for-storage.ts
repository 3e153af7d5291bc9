/** More than is kept, less than would take long to look through: a server somewhere may say anything. */
const LONGEST_READ = 2_000;
const LONGEST_KEPT = 500;
const ADDRESS = /(?:"[^"]*"|[^\s<>"':,;]+)@[^\s<>"':,;]+/g;

/** Words of somebody else, fit for logs and the ledger: they like to quote the address they object to. */
export const redactForStorage = (words: string): string =>
  words.slice(0, LONGEST_READ).replace(ADDRESS, '[address]').slice(0, LONGEST_KEPT);
