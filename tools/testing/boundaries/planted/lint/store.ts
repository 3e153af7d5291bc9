export class Store {
  async save(): Promise<void> {}
}
