it.only('is the only one that runs', () => {
  expect(1 + 1).toBe(2);
});
