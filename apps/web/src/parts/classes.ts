/** The names that apply, for `className`. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
