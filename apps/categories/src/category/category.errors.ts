import { DomainError } from '@freelance/contracts';

export class CategoryExistsError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'CATEGORY_EXISTS';
  constructor() {
    super('Category already exists');
  }
}
