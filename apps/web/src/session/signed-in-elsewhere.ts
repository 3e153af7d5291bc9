const CHANNEL = 'signed-in';

/** Tells the other windows of this browser that somebody has signed in. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(undefined);
  channel.close();
}

export function onSignedInElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}

/** A window that tells the others after the sign-in, and closes itself. */
export const openSignInWindow = (): void =>
  void window.open(`/sign-in?${new URLSearchParams({ returnTo: '/signed-in' }).toString()}`, '_blank');
