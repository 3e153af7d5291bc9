import { ServiceConfig } from '@freelance/service';
import { documentedVariables, variablesOf } from '@freelance/testing';
import { CategoriesConfig } from './categories.config';

it('has the variables and defaults of docs/configuration.md', () => {
  expect(variablesOf(CategoriesConfig, ServiceConfig)).toEqual(documentedVariables('categories'));
});
