// First: it declares the order of the style layers, which the styles of every part rely on.
import './look/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client';
import { SpeechFactsProvider } from './app/speech-facts-provider';
import { createAppRouter } from './router';
import { initialLanguage, loadLanguage, TextsProvider } from './texts/texts-provider';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const first = await loadLanguage(initialLanguage());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TextsProvider first={first}>
        <SpeechFactsProvider>
          <RouterProvider router={router} />
        </SpeechFactsProvider>
      </TextsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
