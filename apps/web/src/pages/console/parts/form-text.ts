/** What a field says, without spaces around it; undefined when it is empty. */
export function formText(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
