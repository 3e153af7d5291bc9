export const json = (schema: object) => ({ 'application/json': { schema } });
export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A new object for each route, because headers added to one route must not appear in another. */
export const error = (description: string) => ({
  description,
  content: { ...json(reference('ErrorDto')), 'application/problem+json': { schema: reference('ProblemDto') } },
});

export const INVALID = 'The request is invalid. `details` lists each invalid field';
