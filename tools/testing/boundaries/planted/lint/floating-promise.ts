declare function save(): Promise<void>;

export function forgetToWait(): void {
  save();
}
