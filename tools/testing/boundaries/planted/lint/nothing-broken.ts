import { Injectable } from '@nestjs/common';
import { Store } from './store';

@Injectable()
export class Service {
  /** `Store` looks like a type here, but the container needs the class at run time. */
  constructor(private readonly store: Store) {}

  async colour(status: 'open' | 'claimed'): Promise<string> {
    await this.store.save();
    switch (status) {
      case 'open':
        return 'green';
      case 'claimed':
        return 'yellow';
    }
  }
}
