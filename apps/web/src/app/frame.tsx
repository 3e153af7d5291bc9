import { Outlet } from '@tanstack/react-router';
import { SessionDialog } from '../session/session-dialog';
import { Footer } from './footer';
import { Header } from './header';

/** What every page but the console's has around it. */
export const Frame = () => (
  <>
    <Header />
    <main id="main" className="wrap" tabIndex={-1}>
      <Outlet />
    </main>
    <Footer />
    <SessionDialog />
  </>
);
