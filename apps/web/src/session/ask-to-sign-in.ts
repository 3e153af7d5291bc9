/** `ended`: nobody is signed in any more. `step-up`: the person has to prove again who they are. */
export type SignInReason = 'ended' | 'step-up';

/** `same`: the person has signed in again. `closed`: they closed the dialog. */
export type SignInOutcome = 'same' | 'closed';

export interface SignInRequest {
  reason: SignInReason;
  settle: (outcome: SignInOutcome) => void;
}

let show: ((request: SignInRequest) => void) | undefined;
let open: { request: SignInRequest; outcome: Promise<SignInOutcome> } | undefined;

/** The dialog of the page shows what this calls. */
export function onSignInRequest(listener: (request: SignInRequest) => void): () => void {
  show = listener;
  if (open) listener(open.request);
  return () => {
    if (show === listener) show = undefined;
  };
}

/**
 * Asks the person to sign in again, in a new window; this page keeps what was typed. One dialog serves everybody who asks.
 * When another person signs in, the page is loaded again for them, and this never settles.
 */
export function askToSignIn(reason: SignInReason): Promise<SignInOutcome> {
  if (open) return open.outcome;
  let settle!: (outcome: SignInOutcome) => void;
  const outcome = new Promise<SignInOutcome>((done) => (settle = done));
  const request: SignInRequest = {
    reason,
    settle: (how) => {
      open = undefined;
      settle(how);
    },
  };
  open = { request, outcome };
  show?.(request);
  return outcome;
}
