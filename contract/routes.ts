import { applicationRoutes } from './application-routes.ts'
import { officeRoutes } from './office-routes.ts'
import type { RouteName } from './paths.ts'
import type { Route } from './route.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { workRoutes } from './work-routes.ts'

/** Every HTTP route of the product, once. */
export const routes = {
  ...signInRoutes,
  ...applicationRoutes,
  ...officeRoutes,
  ...workRoutes,
} as const satisfies Readonly<Record<RouteName, Route>>
