/** Whether the text has the form of a category id. A text without it needs no look-up. */
export const isCategoryId = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text);
