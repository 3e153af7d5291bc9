declare function exists(): Promise<boolean>;

export function alwaysTrue(): string {
  return exists() ? 'found' : 'missing';
}
