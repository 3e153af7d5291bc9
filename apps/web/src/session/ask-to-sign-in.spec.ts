import { askToSignIn, onSignInRequest, type SignInRequest } from './ask-to-sign-in';

it('shows one dialog to all who ask, and a new one afterwards', async () => {
  const shown: SignInRequest[] = [];
  const stop = onSignInRequest((request) => shown.push(request));

  const asked = [askToSignIn('ended'), askToSignIn('ended'), askToSignIn('step-up')];
  expect(shown.map(({ reason }) => reason)).toEqual(['ended']);
  shown[0]!.settle('same');
  expect(await Promise.all(asked)).toEqual(['same', 'same', 'same']);

  const later = askToSignIn('step-up');
  expect(shown.map(({ reason }) => reason)).toEqual(['ended', 'step-up']);
  shown[1]!.settle('closed');
  expect(await later).toBe('closed');
  stop();
});

it('shows what was asked before there was a dialog', () => {
  void askToSignIn('ended');
  const shown: SignInRequest[] = [];
  const stop = onSignInRequest((request) => shown.push(request));

  expect(shown).toHaveLength(1);
  shown[0]!.settle('closed');
  stop();
});
