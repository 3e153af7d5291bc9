/** Forms of a plural, and the values of a boolean. */
type Selector = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' | 'true' | 'false' | `=${number}`;

/** What follows the last `}`. */
type AfterBraces<Text extends string> = Text extends `${string}}${infer Rest}` ? AfterBraces<Rest> : Text;

/** Whether a `{` after this text begins a form of a plural or a select, and not an argument. */
type IsForm<Before extends string> = Before extends `${string}, ${'plural' | 'select'}, ${string}`
  ? true
  : AfterBraces<Before> extends ` ${Selector} `
    ? true
    : false;

/** The argument at the beginning of this text: its name, and the type of its value. */
type Argument<Text extends string> = Text extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name}, ${infer Format}`
    ? Record<Name, Format extends `select${string}` ? string : number>
    : Record<Inside, string>
  : never;

type Arguments<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? (IsForm<Before> extends true ? unknown : Argument<After>) & Arguments<After>
  : unknown;

/**
 * The values that an ICU message needs. `{days, plural, one {# day} other {# days}}` needs a number; `{form, select, …}` and
 * `{name}` need texts. The forms are written as here, with one space between them; a select has the forms of a boolean, or
 * of a plural.
 */
export type MessageValues<Text extends string> = { [Name in keyof Arguments<Text>]: Arguments<Text>[Name] };
