/** Characters of user ids: an id inside a longer one is another id. */
const ID_CHARACTER = '[A-Za-z0-9_.@|:-]';

/** The value with a user id replaced wherever it is a word of a text, in keys too; the same value when it is nowhere. */
export function replaceId<Value>(value: Value, userId: string, replacement: string): Value {
  const id = userId.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const pattern = new RegExp(`(?<!${ID_CHARACTER})${id}(?!${ID_CHARACTER})`, 'g');
  return replaceIn(value, (text) => text.replace(pattern, () => replacement)) as Value;
}

function replaceIn(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => replaceIn(item, replace));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [replace(name), replaceIn(item, replace)] as const);
  const isSame = entries.every(([name, item]) => (value as Record<string, unknown>)[name] === item);
  return isSame ? value : Object.fromEntries(entries);
}
