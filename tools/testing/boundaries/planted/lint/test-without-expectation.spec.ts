it('cannot fail', () => {
  String(1 + 1);
});
