import { ApiError } from '@freelance/client';
import { useState } from 'react';
import { api } from '../../api/client';
import type { Person } from '../../api/session';
import type { Action } from '../../moves';
import { refusalOf, sentenceFor } from '../../sentences';
import { text, type TextRef } from '../../texts/text-ref';
import { serverNow } from '../../time/browser-time';
import { type Job, viewerOf } from './job-query';

/** Actions that need no dialog, and what they have to say: to copy the job's link, to follow its category. */
export function useDirectActions({ categoryId, categoryName }: Job, person: Person) {
  const [sentence, setSentence] = useState<TextRef>();
  const [isSending, setSending] = useState(false);
  const share = async (): Promise<TextRef> => {
    const link = `${location.origin}${location.pathname}`;
    try {
      await navigator.clipboard.writeText(link);
      return text('job.share.copied');
    } catch {
      return text('job.share.link', { link });
    }
  };
  const follow = async (): Promise<TextRef> => {
    try {
      const path = { categoryId };
      await api.PUT('/categories/{categoryId}/subscription', { params: { path }, body: {} });
      return text('job.follow.done', { category: categoryName });
    } catch (error) {
      if (!(error instanceof ApiError)) return text('sentences.serverFault');
      return sentenceFor(refusalOf(error), { viewer: viewerOf(person), name: person.name, now: serverNow() });
    }
  };
  const act = async (action: string): Promise<void> => {
    if (action === 'share') setSentence(await share());
    if (action !== 'follow' || isSending) return;
    setSending(true);
    setSentence(await follow());
    setSending(false);
  };
  const busy: { action: Action; says: TextRef } | undefined = isSending
    ? { action: 'follow', says: text('commands.sending') }
    : undefined;
  return { act: (action: string): void => void act(action), busy, sentence };
}
