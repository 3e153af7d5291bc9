import type { CategoryCreated, Envelope } from '@freelance/contracts';
import { createEnvelope } from '../envelope/envelope';

/** A valid `category.created` message; `name` distinguishes it from others. */
export const categoryCreated = (name: string, detail: object = {}): Envelope<'category.created', CategoryCreated> =>
  createEnvelope({
    id: `category-${name}-1`,
    source: 'categories-service',
    type: 'category.created',
    time: new Date('2026-01-15T10:30:00.000Z'),
    detail: {
      sequence: 1,
      categoryId: name,
      name,
      description: null,
      createdAt: '2026-01-15T10:30:00.000Z',
      ...detail,
    },
  });
