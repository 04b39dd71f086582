import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Crash } from './frame/crash.tsx'
import { Frame } from './frame/frame.tsx'
import { NotFound } from './frame/not-found.tsx'
import { Pending } from './frame/pending.tsx'
import { SignedIn } from './frame/signed-in.tsx'

const root = createRootRoute({
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
})

const portal = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./portal/portal.tsx'), 'Portal'),
})

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/work',
  component: lazyRouteComponent(() => import('./workbench/workbench.tsx'), 'Workbench'),
})

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('./help/help.tsx'), 'Help'),
})

const helpPage = createRoute({
  getParentRoute: () => root,
  path: '/help/$page',
  component: lazyRouteComponent(() => import('./help/help.tsx'), 'Help'),
})

const guide = createRoute({
  getParentRoute: () => root,
  path: '/guide',
  component: lazyRouteComponent(() => import('./guide/guide.tsx'), 'Guide'),
})

const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(() => import('./guide/messages.tsx'), 'Messages'),
})

const apply = createRoute({
  getParentRoute: () => root,
  path: '/apply',
  component: lazyRouteComponent(() => import('./apply/apply.tsx'), 'Apply'),
})

const terms = createRoute({
  getParentRoute: () => root,
  path: '/terms',
  component: lazyRouteComponent(() => import('./apply/terms-page.tsx'), 'TermsPage'),
})

/** The office has pages of its own, which one component shows by what follows. */
const office = createRoute({
  getParentRoute: () => root,
  path: '/office/$',
  component: lazyRouteComponent(() => import('./office/office.tsx'), 'Office'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: SignedIn,
})

export const router = createRouter({
  routeTree: root.addChildren([
    ...[portal, guide, messages, apply, terms, office],
    ...[workbench, help, helpPage, signedIn],
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 100,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Pending,
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
