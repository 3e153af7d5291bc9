/** Whether this can be the id of a category; what cannot need not be looked up, and could not be. */
export const isCategoryId = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text);
