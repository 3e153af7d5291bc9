/** More than is stored, and short enough to search fast: a foreign server may send a text of any length. */
const LONGEST_READ = 2_000;
const LONGEST_KEPT = 500;
const ADDRESS = /(?:"[^"]*"|[^\s<>"':,;]+)@[^\s<>"':,;]+/g;

/** Removes addresses from the text of another server, for logs and the ledger: such texts often quote the address. */
export const redactForStorage = (words: string): string =>
  words.slice(0, LONGEST_READ).replace(ADDRESS, '[address]').slice(0, LONGEST_KEPT);
