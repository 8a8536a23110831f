// Starts the browser application.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import './ui/print.css';
import { Page } from './ui/page/Page.tsx';
import { UiProvider } from './ui/UiProvider.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <Page name="Certwright">
          <p className="reading">The whole road of certification.</p>
        </Page>
      </UiProvider>
    </StrictMode>,
  );
}
